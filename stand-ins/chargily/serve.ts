import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly json: Record<string, unknown>;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  /** Bytes in place of JSON. */
  readonly text?: string;
}

/** Listens on PORT, or on a free port, and prints its address. */
export function serve(answer: (call: Call, origin: string) => Reply | Promise<Reply>): void {
  const server = createServer(async (req, res) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const call = await read(req);
    if (call) send(res, await answer(call, origin));
    else send(res, { status: 400, json: { message: 'Malformed JSON.' } });
  });
  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
}

async function read(req: IncomingMessage): Promise<Call | undefined> {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://chargily');
  const text = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
  const { authorization } = req.headers;
  try {
    const json = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
    return { method: req.method ?? 'GET', path: pathname, query: searchParams, authorization, json };
  } catch {
    return undefined;
  }
}

function send(res: ServerResponse, { status, json, headers = {}, text }: Reply): void {
  const type = text === undefined ? 'application/json' : 'text/html';
  res.writeHead(status, { ...headers, 'Content-Type': type }).end(text ?? JSON.stringify(json ?? {}));
}
