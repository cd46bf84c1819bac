import type { Mode } from '../caller.ts';
import type { Operation } from '../contract/operation.ts';
import type { Validator } from '../contract/validator.ts';
import type { Db } from '../db/tables.ts';
import type { Watched } from '../health/health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Violation } from '../problem.ts';
import type { UsageReport } from '../usage/report-usage.ts';
import { createAdaptedForward, type Reachable } from './adapted.ts';
import { createUpstreamClient, type UpstreamClient } from './client.ts';
import { createTakeEvent, type TakeEvent } from './events.ts';
import { createForward, type Forward } from './forward.ts';
import { registry, sandboxOf, type Upstream, type UpstreamAccess } from './registry.ts';
import { createUpkeep } from './upkeep.ts';
import { watchServices } from './watch.ts';

export interface Upstreams {
  /** Undefined where no service for it is configured: for sandbox calls, where none has a test mode that is. */
  forward(name: string, mode: Mode, operationId: string): Forward | undefined;
  watched: Watched[];
  /** Does once what adapters do without a call. What fails is logged. */
  upkeep(now: Date): Promise<void>;
  takeEvent: TakeEvent;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** By name; that of a test mode has `/sandbox` behind it. */
  accesses: ReadonlyMap<string, UpstreamAccess>;
  db: Db;
  validator: Validator;
  /** Resolves when it is durable. */
  reportUsage(report: UsageReport): Promise<void>;
  metrics: Metrics;
  log: Log;
}

/** Opens connections to each configured service. */
export function connectUpstreams(options: ConnectOptions): Upstreams {
  const { accesses, metrics, log } = options;
  const connected = new Map<string, Reachable>();
  for (const upstream of registry) {
    for (const name of [upstream.name, sandboxOf(upstream.name)]) {
      const access = accesses.get(name);
      if (!access) continue;
      const client = connectUpstream(name, upstream, access, metrics, log);
      connected.set(name, { client, access, kept: new Map() });
    }
  }

  const forwards = new Map<string, Forward>();
  for (const upstream of registry) {
    for (const mode of ['live', 'sandbox'] as const) {
      const forward = forwardTo(upstream, mode, connected, options);
      if (!forward) continue;
      forwards.set(`${upstream.name} ${mode}`, forward);
      for (const other of upstream.standsFor ?? []) {
        if (connected.has(other)) continue;
        for (const id of Object.keys(upstream.adapter?.operations ?? {})) forwards.set(`${other} ${mode} ${id}`, forward);
      }
    }
  }

  return {
    forward: (name, mode, id) => forwards.get(`${name} ${mode}`) ?? forwards.get(`${name} ${mode} ${id}`),
    watched: watchServices(connected),
    upkeep: createUpkeep(connected, options),
    takeEvent: createTakeEvent(connected, options),
    close: async () => {
      await Promise.all([...connected.values()].map(({ client }) => client.close()));
    },
  };
}

function forwardTo(
  upstream: Upstream,
  mode: Mode,
  connected: ReadonlyMap<string, Reachable>,
  { db, validator, metrics, log }: ConnectOptions,
): Forward | undefined {
  const { name, adapter, members = [] } = upstream;
  const reachable = (other: string) => connected.get(mode === 'sandbox' ? sandboxOf(other) : other);
  const own = reachable(name);
  if (!own && !members.some(reachable)) return undefined;

  function onMismatch(operation: Operation, requestId: string, status: number, violations: readonly Violation[]): void {
    metrics.contractMismatches.inc({ upstream: name, operation: operation.id });
    log.warn(
      { request_id: requestId, upstream: name, operation_id: operation.id, status, violations: violations.slice(0, 5) },
      'an answer breaks the contract',
    );
  }
  function onCredentialRefused(refusing: string, status: number): void {
    metrics.credentialRefusals.inc({ upstream: refusing });
    log.error({ upstream: refusing, status }, 'a service refuses the credential of the gateway');
  }

  // A service that speaks the contract may stand where an adapter's members would.
  const speaksContract = !adapter || (members.length > 0 && own !== undefined);
  if (speaksContract) {
    const refused = (status: number) => onCredentialRefused(name, status);
    return own && createForward({ ...own, validator, onMismatch, onCredentialRefused: refused });
  }
  return createAdaptedForward({ adapter, name, db, reachable, validator, onMismatch, onCredentialRefused });
}

function connectUpstream(name: string, upstream: Upstream, access: UpstreamAccess, metrics: Metrics, log: Log): UpstreamClient {
  return createUpstreamClient({
    upstream,
    access,
    onRetry: ({ id }) => metrics.upstreamRetries.inc({ upstream: name, operation: id }),
    onBreaker(isOpen) {
      metrics.breakerOpen.set({ upstream: name }, isOpen ? 1 : 0);
      if (isOpen) log.error({ upstream: name }, 'a service fails: calls of it are refused until a trial succeeds');
      else log.info({ upstream: name }, 'a service works again');
    },
  });
}
