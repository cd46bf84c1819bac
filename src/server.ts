import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type Koa from 'koa';
import type { Address } from './config.ts';
import { newId } from './ids.ts';
import { type ErrorCode, Problem } from './problem.ts';

/** Listens, with time limits on every part of a request that a slow client controls. */
export async function listen(app: Koa, { host, port }: Address): Promise<Server> {
  const server = createServer({
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16_384,
    requireHostHeader: false,
    noDelay: true,
  });
  server.on('request', app.callback());
  server.on('clientError', answerUnreadable);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
  server.off('error', reject);
  return server;
}

const codes: Readonly<Record<string, [ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers_too_large', 'The request line and the headers may have 16384 bytes.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request_timeout', 'The request did not arrive in time.'],
};

/** What cannot be read as HTTP never reaches the pipeline, so it is answered here, and the connection is closed. */
function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = codes[error.code ?? ''] ?? ['invalid_param', 'This is not an HTTP request that can be read.'];
  const requestId = newId('req');
  const problem = new Problem(code, detail);
  const body = JSON.stringify(problem.toJSON(requestId));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
