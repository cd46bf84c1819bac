import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  body: Buffer;
}

export interface TestUpstream {
  url: string;
  /** What has come in, but for probes. */
  received: Received[];
  /** Decides how the next requests are answered. */
  answer: (res: ServerResponse, request: Received) => void;
  /** Where it is set it gets the requests before their bodies are read, and `received` does not. `taken` counts them. */
  take: ((req: IncomingMessage, res: ServerResponse) => void) | undefined;
  taken: number;
  stop(): Promise<void>;
}

/** A server to forward to, which keeps what it gets and answers as the test says. */
export async function startUpstream(): Promise<TestUpstream> {
  const upstream: TestUpstream = {
    url: '',
    received: [],
    answer: (res) => res.writeHead(204).end(),
    take: undefined,
    taken: 0,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer(async (req, res) => {
    if (req.url === '/healthz') return res.end('ok');
    if (upstream.take) {
      upstream.taken++;
      return upstream.take(req, res);
    }
    const body = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
    const { method = '', url = '', headers, rawHeaders } = req;
    const request = { method, url, headers, rawHeaders, body };
    upstream.received.push(request);
    return upstream.answer(res, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  upstream.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return upstream;
}
