import { Readable } from 'node:stream';
import { Pool } from 'undici';
import { createConnector } from './connector.ts';
import { BudgetExceeded, connectionProblem } from './errors.ts';
import { Exchange, type ReceivedAnswer } from './exchange.ts';
import { CallerLeft, type Leaving } from './leaving.ts';
import type { Budgets, Upstream, UpstreamAccess } from './registry.ts';

/** How one try ended. `sent`: whether any of the request may have left. */
export type Outcome = { answer: ReceivedAnswer; failure?: never } | { answer?: never; failure: unknown; sent: boolean };

/** One request, as it is sent. */
export interface ServiceCall {
  readonly method: string;
  /** Below the service's base URL, with its query. */
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer | Readable | undefined;
  readonly isRepeatable: boolean;
  /** Up to how many bytes an answer is whole before any of it is given on; unless told, what is small. */
  readonly collectBytes?: number;
}

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
/** An answer of up to this size is looked at before any of it leaves. */
const usuallyCollected = 65_536;
const probeMs = 3_000;

export function openConnections(upstream: Upstream, access: UpstreamAccess): Connections {
  const base = new URL(access.baseUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const { connect, isResetting } = createConnector(upstream.budgets.connectMs);
  const options = { connect, allowH2: false, pipelining: 1 };
  const pool = new Pool(base.origin, { ...options, connections: mostConnections });
  // Not of the pool: calls that hang must not make the service look dead, nor a probe take the place of a call.
  const probes = new Pool(base.origin, { ...options, connections: 1, headersTimeout: probeMs, bodyTimeout: probeMs });
  const explain = (error: Error) => (error instanceof CallerLeft ? error : connectionProblem(error, upstream));
  let running = 0;

  return {
    hasRoom: () => running < mostConnections + mostWaiting,
    async attempt({ method, path, headers, body, collectBytes = usuallyCollected }, { connectMs, firstByteMs }, endsAt, leaving) {
      const exchange = new Exchange({ method, body, firstByteMs, collectBytes, isResetting, explain });
      const stay = leaving.whenLeft(() => exchange.abort(new CallerLeft()));
      const deadline = setTimeout(() => exchange.abort(new BudgetExceeded('total')), endsAt - performance.now());
      // undici watches over a connection that it makes. For one of the pool to become free the call waits here.
      const mayWait = running >= mostConnections || connectMs !== upstream.budgets.connectMs;
      const late = () => !exchange.sent && exchange.abort(new BudgetExceeded('connect'));
      const waiting = mayWait ? setTimeout(late, connectMs) : undefined;
      running++;
      const end = () => {
        running--;
        stay();
        clearTimeout(deadline);
      };
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
        const answer = await exchange.answer;
        if (answer.body instanceof Readable) answer.body.once('close', end);
        else end();
        return { answer };
      } catch (failure) {
        end();
        return { failure, sent: exchange.sent };
      } finally {
        clearTimeout(waiting);
      }
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
