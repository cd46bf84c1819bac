import { createServer, IncomingMessage, type Server } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type Koa from 'koa';
import type { Address } from './config.ts';
import { closeGently, inTurn, type Turns } from './pipeline/in-turn.ts';
import { GatewayResponse } from './pipeline/response.ts';
import { giveUpReading } from './pipeline/unreadable.ts';
import { type ErrorCode, Problem } from './problem.ts';

/** What one client may take, in milliseconds and in connections. */
export interface ServerLimits {
  /** For the request line and the headers to arrive. */
  headersMs: number;
  /** For the whole request to arrive. */
  requestMs: number;
  /** Between two requests. */
  keepAliveMs: number;
  /** Without a byte in either direction. Longer than any service may take to its first byte. */
  stalledMs: number;
  /** How often slow requests are looked for. */
  checkMs: number;
  connections: number;
}

const defaults: ServerLimits = {
  headersMs: 10_000,
  requestMs: 60_000,
  keepAliveMs: 65_000,
  stalledMs: 120_000,
  checkMs: 5_000,
  connections: 16_384,
};

const maxHeaderBytes = 16_384;

/** Listens, with limits on everything that a slow or broken client controls. */
export async function listen(app: Koa, { host, port }: Address, changed: Partial<ServerLimits> = {}): Promise<Server> {
  const limits = { ...defaults, ...changed };
  const server = createServer<typeof IncomingMessage, typeof GatewayResponse>({
    ServerResponse: GatewayResponse,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: limits.checkMs,
    maxHeaderSize: maxHeaderBytes,
    requireHostHeader: false,
    noDelay: true,
  });
  server.setTimeout(limits.stalledMs);
  server.maxConnections = limits.connections;
  // Node passes over the headers behind the 2000th, so a repeated one could hide there. Their bytes are limited already.
  server.maxHeadersCount = 0;

  const turns = inTurn(app.callback());
  server.on('request', turns.handle);
  // Without these two Node invites every body before anyone has looked at the request, and answers other expectations itself.
  server.on('checkContinue', turns.handle);
  server.on('checkExpectation', turns.handle);
  server.on('connect', (req, socket) => {
    socket.on('error', () => socket.destroy());
    turns.handleLast(req, new GatewayResponse(req));
  });
  server.on('clientError', (error, socket) => onUnreadable(error, socket, turns));

  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
  server.off('error', reject);
  return server;
}

const codes: Readonly<Record<string, [ErrorCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers_too_large', `The request line and the headers may have ${maxHeaderBytes} bytes.`],
  HPE_INVALID_EOF_STATE: ['invalid_param', 'The connection ended before the request did.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['request_timeout', 'The request did not arrive in time.'],
};

/** The connections of which nothing more is read. Node reports each further byte of them. */
const unreadable = new WeakSet<Duplex>();

/** What cannot be read goes through the pipeline as well, in its turn, and the connection is closed behind its answer. */
function onUnreadable(error: Error & { code?: string }, socket: Duplex, turns: Turns): void {
  // Nobody waits for an answer: the client has gone, or it has connected and never sent a byte.
  if (error.code === 'ECONNRESET' || !socket.writable || !(socket instanceof Socket) || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  if (unreadable.has(socket)) return;
  unreadable.add(socket);

  const [code, detail] = codes[error.code ?? ''] ?? ['invalid_param', 'This is not an HTTP request that can be read.'];
  const problem = new Problem(code, detail, { headers: { Connection: 'close' } });
  const newest = turns.newest(socket);
  if (!newest || newest.req.complete) {
    const req = new IncomingMessage(socket);
    giveUpReading(req, problem);
    turns.handleLast(req, new GatewayResponse(req));
  } else if (newest.answered) {
    socket.destroy();
  } else {
    newest.res.once('finish', () => closeGently(socket));
    giveUpReading(newest.req, problem);
  }
}
