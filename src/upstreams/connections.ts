import { Pool } from 'undici';
import { createConnector } from './connector.ts';
import { connectionProblem } from './errors.ts';
import { Exchange, type Surroundings } from './exchange.ts';
import { CallerLeft, type Leaving } from './leaving.ts';
import type { Budgets, Upstream, UpstreamAccess } from './registry.ts';
import type { Outcome, ServiceCall } from './service-call.ts';

export interface Connections {
  /** Whether another call may be made, or would find too many before it. */
  hasRoom(): boolean;
  /** @param endsAt of a monotonic clock, in milliseconds: when the call is given up, its answer's body included. */
  attempt(call: ServiceCall, budgets: Budgets, endsAt: number, leaving: Leaving): Promise<Outcome>;
  probe(): Promise<number>;
  close(): Promise<void>;
}

/** Of one gateway to one service. A call that hangs holds one, and no call of another service waits for it. */
const mostConnections = 256;
/** Calls that wait for a connection; those behind them are refused at once. */
const mostWaiting = 256;
const probeMs = 3_000;

export function openConnections(upstream: Upstream, access: UpstreamAccess): Connections {
  const base = new URL(access.baseUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const { connect, isResetting } = createConnector(upstream.budgets.connectMs);
  const options = { connect, allowH2: false, pipelining: 1 };
  const pool = new Pool(base.origin, { ...options, connections: mostConnections });
  // Not of the pool: calls that hang must not make the service look dead, nor a probe take the place of a call.
  const probes = new Pool(base.origin, { ...options, connections: 1, headersTimeout: probeMs, bodyTimeout: probeMs });
  let running = 0;
  const surroundings: Surroundings = {
    isResetting,
    explain: (error) => (error instanceof CallerLeft ? error : connectionProblem(error, upstream)),
    onOver: () => {
      running--;
    },
  };

  return {
    hasRoom: () => running < mostConnections + mostWaiting,
    attempt(call, { connectMs, firstByteMs }, endsAt, leaving) {
      const { method, path, headers, body } = call;
      const exchange = new Exchange(call, { firstByteMs, endsAt }, surroundings);
      leaving.whenLeft(() => exchange.leave());
      // undici watches over a connection that it makes. For one of the pool to become free the call waits here.
      const mayWait = running >= mostConnections || connectMs !== upstream.budgets.connectMs;
      if (mayWait) exchange.limitWait(connectMs);
      running++;
      try {
        pool.dispatch(
          {
            method: method as 'GET',
            path: prefix + path,
            headers: headers as string[],
            body: body ?? null,
            // The exchange watches over it: undici's own timer may be a second late.
            headersTimeout: 0,
            bodyTimeout: firstByteMs,
          },
          exchange,
        );
      } catch (error) {
        exchange.abort(error as Error);
      }
      return exchange.outcome;
    },
    async probe() {
      const answer = await probes.request({ method: 'GET', path: prefix + upstream.probePath });
      await answer.body.dump();
      return answer.statusCode;
    },
    async close() {
      await Promise.all([pool.destroy(), probes.destroy()]);
    },
  };
}
