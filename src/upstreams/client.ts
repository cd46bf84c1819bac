import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import type { Operation } from '../contract/operation.ts';
import { connectionProblem } from './errors.ts';
import { type OutgoingCall, requestHeaders } from './headers.ts';
import type { Upstream, UpstreamAccess } from './registry.ts';

export interface UpstreamAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
}

export interface UpstreamClient {
  /** @throws Problem when there is no answer. The body of an answer must be read, or destroyed. */
  send(operation: Operation, call: OutgoingCall, body: Buffer | undefined, signal: AbortSignal): Promise<UpstreamAnswer>;
  /** The status that the service gives to its probe. */
  probe(): Promise<number>;
  close(): Promise<void>;
}

const probeMs = 3_000;
const connections = 64;

/** One pool of connections to one service, with its budgets. */
export function createUpstreamClient(upstream: Upstream, access: UpstreamAccess): UpstreamClient {
  const { budgets } = upstream;
  const base = new URL(access.baseUrl);
  const pool = new Pool(base.origin, {
    connections,
    connect: { timeout: budgets.connectMs },
    headersTimeout: budgets.firstByteMs,
    bodyTimeout: budgets.firstByteMs,
    pipelining: 1,
  });
  const prefix = base.pathname.replace(/\/$/, '');

  return {
    async send(operation, call, body, signal) {
      try {
        const answer = await pool.request({
          method: call.method as 'GET',
          path: prefix + call.path,
          headers: requestHeaders(call, access),
          body: body ?? null,
          signal: AbortSignal.any([signal, AbortSignal.timeout(budgets.totalMs)]),
        });
        return { status: answer.statusCode, headers: answer.headers, body: answer.body };
      } catch (error) {
        throw connectionProblem(error, operation);
      }
    },
    async probe() {
      const answer = await pool.request({
        method: 'GET',
        path: prefix + upstream.probePath,
        headersTimeout: probeMs,
        bodyTimeout: probeMs,
      });
      await answer.body.dump();
      return answer.statusCode;
    },
    close: () => pool.destroy(),
  };
}
