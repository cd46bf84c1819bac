import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from './refusal.ts';
import { accountOf, type Collections } from './store.ts';

export type Fields = Record<string, unknown>;

export interface Call {
  /** What the calling account has made, and nobody else. */
  readonly own: Collections;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly json: Fields;
  readonly bytes: Buffer;
  /** Of what was sent, without parameters. */
  readonly type: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly bytes?: Buffer;
  /** Sent part by part. */
  readonly parts?: AsyncIterable<string>;
}

/** `GET /v1/courses/{id}` and what answers it. */
export type Routes = Readonly<Record<string, (call: Call) => Reply>>;

export interface Options {
  token: string;
  routes: Routes;
  /** Paths that others than the gateway call, with the bytes as they came. */
  open?: Readonly<Record<string, (req: IncomingMessage, bytes: Buffer) => number>>;
  /** What the same service answers in another API of its own; undefined for what is not part of it. */
  beside?: (req: IncomingMessage, bytes: Buffer) => Promise<Reply | undefined>;
}

/** Serves the gateway's own contract, for a service that speaks it, on PORT or on a free port, and prints its address. */
export function serve({ token, routes, open = {}, beside }: Options): void {
  const table = Object.entries(routes).map(([route, answer]) => ({ pattern: patternOf(route), answer }));
  const answered = new Map<string, Reply>();

  const server = createServer(async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://service');
    if (pathname === '/healthz') return send(res, { status: 200, json: { status: 'ok' } });
    const bytes = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
    const opened = open[pathname];
    if (opened) return send(res, { status: opened(req, bytes) });
    const other = await beside?.(req, bytes);
    if (other) return send(res, other);
    if (!isAuthorized(req, token)) return send(res, { status: 401, json: { error: 'invalid_token' } });

    // A repetition of one attempt gets the answer that it got.
    const attempt = req.headers['idempotency-key'];
    const repeated = typeof attempt === 'string' ? answered.get(attempt) : undefined;
    const reply = repeated ?? answer(req, pathname, searchParams, bytes);
    if (typeof attempt === 'string' && reply.status < 300 && !reply.parts) answered.set(attempt, reply);
    await send(res, reply);
  });

  function answer(req: IncomingMessage, pathname: string, query: URLSearchParams, bytes: Buffer): Reply {
    const { headers } = req;
    const method = req.method === 'HEAD' ? 'GET' : req.method;
    try {
      const type = headers['content-type']?.split(';', 1)[0] ?? '';
      const json = type === 'application/json' && bytes.length > 0 ? (JSON.parse(bytes.toString()) as Fields) : {};
      for (const { pattern, answer } of table) {
        const found = pattern.exec(`${method} ${pathname}`);
        const own = accountOf(String(headers['x-tkawen-account-id'] ?? ''));
        if (found) return answer({ own, params: found.groups ?? {}, query, headers, json, bytes, type });
      }
      throw new Refusal(404, 'not_found', 'There is no such path.');
    } catch (error) {
      if (error instanceof Refusal) return error.reply(String(headers['x-request-id'] ?? 'none'));
      throw error;
    }
  }

  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+?)')}$`);
}

function isAuthorized(req: IncomingMessage, token: string): boolean {
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function send(res: ServerResponse, { status, headers = {}, json, bytes, parts }: Reply): Promise<void> {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  res.writeHead(status, { ...(json !== undefined && { 'Content-Type': type }), ...headers });
  if (parts) for await (const part of parts) res.write(part);
  res.end(bytes ?? (json === undefined ? undefined : JSON.stringify(json)));
}
