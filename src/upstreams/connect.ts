import type { Validator } from '../contract/validator.ts';
import type { Watched } from '../health/health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { createUpstreamClient, type UpstreamClient } from './client.ts';
import { createForward, type Forward } from './forward.ts';
import { registry, type Upstream, type UpstreamAccess } from './registry.ts';

export interface Upstreams {
  /** Undefined for a service that is not configured. */
  forward(name: string): Forward | undefined;
  watched: Watched[];
  close(): Promise<void>;
}

export interface ConnectOptions {
  accesses: ReadonlyMap<string, UpstreamAccess>;
  validator: Validator;
  metrics: Metrics;
  log: Log;
}

/** Opens a pool of connections to each configured service. */
export function connectUpstreams({ accesses, validator, metrics, log }: ConnectOptions): Upstreams {
  const connected = registry.flatMap((upstream) => {
    const access = accesses.get(upstream.name);
    return access ? [{ name: upstream.name, client: connectUpstream(upstream, access, metrics, log) }] : [];
  });
  const clients = new Map(connected.map(({ name, client }) => [name, client]));
  const forwards = new Map(
    connected.map(({ name, client }) => [
      name,
      createForward({
        client,
        validator,
        onMismatch(operation, requestId, status, violations) {
          metrics.contractMismatches.inc({ upstream: name, operation: operation.id });
          log.warn(
            { request_id: requestId, upstream: name, operation_id: operation.id, status, violations: violations.slice(0, 5) },
            'an answer breaks the contract',
          );
        },
        onCredentialRefused(status) {
          metrics.credentialRefusals.inc({ upstream: name });
          log.error({ upstream: name, status }, 'a service refuses the credential of the gateway');
        },
      }),
    ]),
  );
  return {
    forward: (name) => forwards.get(name),
    watched: registry.map(({ name, pillar }) => ({ name, pillar, probe: clients.get(name)?.probe })),
    close: async () => {
      await Promise.all(connected.map(({ client }) => client.close()));
    },
  };
}

function connectUpstream(upstream: Upstream, access: UpstreamAccess, metrics: Metrics, log: Log): UpstreamClient {
  const { name } = upstream;
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
