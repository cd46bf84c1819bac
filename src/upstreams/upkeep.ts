import { newId } from '../ids.ts';
import type { Reachable } from './adapted.ts';
import type { ConnectOptions } from './connect.ts';
import { Leaving } from './leaving.ts';
import { registry } from './registry.ts';
import { createService } from './service.ts';
import { traceOf } from './trace.ts';

/** Does once what the adapters of the services that are there do without a call. */
export function createUpkeep(
  connected: ReadonlyMap<string, Reachable>,
  { db, log, reportUsage }: Pick<ConnectOptions, 'db' | 'log' | 'reportUsage'>,
): (now: Date) => Promise<void> {
  let isRunning = false;

  async function upkeep(now: Date): Promise<void> {
    for (const { name, pillar, adapter } of registry) {
      const reachable = connected.get(name);
      if (!adapter?.upkeep || !reachable) continue;
      const service = createService({
        ...reachable,
        operation: { id: `${name} upkeep`, pillar, upstream: null },
        call: { requestId: newId('req'), trace: traceOf(undefined) },
        leaving: new Leaving(),
        onStatus() {},
        onCredentialRefused: (status) => log.error({ upstream: name, status }, 'a service refuses the credential of the gateway'),
      });
      await adapter
        .upkeep(service, { upstream: name, db, now, log, reportUsage })
        .catch((err: unknown) => log.error({ upstream: name, err }, 'the upkeep of a service failed'));
    }
  }

  return async (now) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await upkeep(now);
    } finally {
      isRunning = false;
    }
  };
}
