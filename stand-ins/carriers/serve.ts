import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Call {
  readonly method: string;
  /** Below the base path, without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly json: unknown;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** JSON, or bytes with their type. */
  readonly json?: unknown;
  readonly bytes?: Buffer;
  readonly type?: string;
}

/** What a test orders: the next so many calls, of a path that begins so, wait or are answered otherwise. */
interface Fault {
  times: number;
  path?: string;
  delayMs?: number;
  reply?: Reply;
}

export interface StandInOptions {
  /** Where the API begins. */
  basePath: string;
  answer(call: Call): Reply;
  /** Moves a parcel on: the carrier's own people do that, whom no API shows. */
  move(tracking: string, change: Record<string, unknown>): boolean;
}

/**
 * Serves one carrier's API on a free port, or on PORT, and prints its address. Beside the API, `POST /-/move` moves a parcel on and
 * `POST /-/fault` makes the next calls fail.
 */
export function serve({ basePath, answer, move }: StandInOptions): void {
  let fault: Fault = { times: 0 };

  const server = createServer(async (req, res) => {
    const call = await read(req);
    if (call.path === '/-/fault') {
      fault = call.json as Fault;
      return send(res, { status: 204 });
    }
    if (call.path === '/-/move') {
      const { tracking, ...change } = call.json as { tracking: string };
      return send(res, { status: move(tracking, change) ? 204 : 404 });
    }
    // Somebody who looks whether it lives.
    if (call.headers['x-request-id'] === undefined && call.path === `${basePath}/`) return send(res, { status: 404 });
    if (!call.path.startsWith(basePath)) return send(res, { status: 404, json: { message: 'Not Found' } });
    const path = call.path.slice(basePath.length);
    const ordered = fault.times > 0 && path.startsWith(fault.path ?? '') ? fault : undefined;
    if (ordered) fault.times--;
    if (ordered?.delayMs) await sleep(ordered.delayMs);
    return send(res, ordered?.reply ?? answer({ ...call, path }));
  });

  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}

async function read(req: IncomingMessage): Promise<Call> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://carrier');
  const text = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
  const json = text === '' ? undefined : (JSON.parse(text) as unknown);
  return { method: req.method ?? 'GET', path: decodeURIComponent(pathname), query: searchParams, headers: req.headers, json };
}

function send(res: ServerResponse, { status, headers = {}, json, bytes, type = 'application/json' }: Reply): void {
  const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
  res.writeHead(status, { ...headers, ...(body !== undefined && { 'Content-Type': type }) }).end(body);
}
