import { JournalFull } from '../journal/journal.ts';
import { Problem } from '../problem.ts';
import type { Reachable } from './adapted.ts';
import type { ServiceEvent } from './adapter.ts';
import type { ConnectOptions } from './connect.ts';
import { registry } from './registry.ts';
import { settingIn } from './service.ts';

/**
 * Resolves when what the event tells is durable, or does not concern the gateway.
 * @throws Problem when the service is not connected or tells nothing, has not signed it, or is to tell it again.
 */
export type TakeEvent = (name: string, event: ServiceEvent, now: Date) => Promise<void>;

export function createTakeEvent(
  connected: ReadonlyMap<string, Reachable>,
  { db, metrics, log, reportUsage }: Pick<ConnectOptions, 'db' | 'metrics' | 'log' | 'reportUsage'>,
): TakeEvent {
  return async function takeEvent(name, event, now) {
    const reachable = connected.get(name);
    const events = registry.find((upstream) => upstream.name === name)?.adapter?.events;
    if (!reachable || !events) throw new Problem('not_found', 'No service of this name is connected and tells events.');

    const service = { setting: (setting: string) => settingIn(reachable.access, setting) };
    if (!(await events.isSigned(event, service, now))) {
      metrics.serviceEvents.inc({ upstream: name, outcome: 'refused' });
      throw new Problem('invalid_key', 'The event does not carry the signature of the service.');
    }
    try {
      await events.take(event.body, { upstream: name, db, now, log, reportUsage });
    } catch (cause) {
      throw cause instanceof JournalFull ? tellAgain(cause) : cause;
    }
    metrics.serviceEvents.inc({ upstream: name, outcome: 'taken' });
  };
}

function tellAgain(cause: JournalFull): Problem {
  const headers = { 'Retry-After': '5' };
  return new Problem('unavailable', 'The event cannot be kept at the moment. Tell it again.', { cause, headers });
}
