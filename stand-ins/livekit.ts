import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { egress, moveEgress } from './livekit/egress.ts';
import { join, leave, rooms } from './livekit/rooms.ts';
import { serveFile } from './livekit/storage.ts';
import { grantsOf } from './livekit/token.ts';
import { type Method, TwirpError } from './livekit/twirp.ts';
import { sendTo } from './livekit/webhooks.ts';

/**
 * A small LiveKit: its rooms and its egress by Twirp in JSON, in memory, its webhooks, and at `/storage` what a storage would keep of
 * recordings. It runs in its own process (`node stand-ins/livekit.ts`), and prints its address. LIVEKIT_API_KEY and LIVEKIT_API_SECRET
 * are its one key, LIVEKIT_WEBHOOK_URL is where its webhooks go (nowhere unless told), RECORDINGS_TOKEN is the storage's token,
 * and the secret of its access key `demo`, PORT is the port (any free one unless told).
 *
 * Beside the API: `POST /-/join` and `/-/leave` are a client that enters or leaves with a room's token, `POST /-/egress` moves a
 * recording on, `POST /-/webhooks` says where webhooks go and which are lost, and `POST /-/fault` has the next calls of a method
 * answered otherwise.
 */
interface Fault {
  times: number;
  method: string;
  status: number;
  type?: string;
  body?: unknown;
}

const services: Record<string, Method> = { ...rooms, ...egress };
let fault: Fault = { times: 0, method: '', status: 500 };

const server = createServer(async (req, res) => {
  const { pathname } = new URL(req.url ?? '/', 'http://livekit');
  if (pathname === '/') return text(res, 200, 'OK');
  if (pathname.startsWith('/storage/')) return serveFile(req, res, decodeURIComponent(pathname.slice('/storage/'.length)));
  const body = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
  try {
    if (pathname.startsWith('/-/'))
      return json(res, 200, order(pathname.slice(3), JSON.parse(body), `http://${req.headers.host}/storage`));
    return answerTwirp(req, res, pathname, body);
  } catch (error) {
    if (!(error instanceof TwirpError)) throw error;
    return json(res, error.status, { code: error.code, msg: error.message });
  }
});

function answerTwirp(req: IncomingMessage, res: ServerResponse, path: string, body: string) {
  const name = /^\/twirp\/livekit\.(\w+\/\w+)$/.exec(path)?.[1] ?? '';
  const given = req.headers.authorization;
  if (given !== undefined && !given.startsWith('Bearer '))
    return text(res, 401, 'invalid authorization header. Must start with Bearer ');
  const grants = given === undefined ? {} : grantsOf(given.slice('Bearer '.length));
  if (typeof grants === 'string') return text(res, 401, grants);

  if (fault.times > 0 && name === fault.method) {
    fault.times--;
    const { type = 'application/json', status } = fault;
    res.writeHead(status, { 'Content-Type': type });
    res.end(type === 'application/json' ? JSON.stringify(fault.body ?? {}) : String(fault.body));
    return;
  }
  const method = services[name];
  if (!method || req.method !== 'POST') throw new TwirpError('bad_route', `no handler for path "${path}"`);
  if (req.headers['content-type'] !== 'application/json') throw new TwirpError('bad_route', 'unexpected Content-Type');
  const fields = parse(body);
  if (!method.isAllowed(grants, fields)) throw new TwirpError('unauthenticated', 'permissions denied');
  json(res, 200, method.run(fields, `http://${req.headers.host}/storage`));
}

function parse(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body);
  } catch {
    throw new TwirpError('malformed', 'the json request could not be decoded');
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what a test orders is as the test writes it.
function order(what: string, fields: any, storageUrl: string): object {
  if (what === 'join') return join(fields);
  if (what === 'leave') return leave(fields);
  if (what === 'egress') return moveEgress(fields, storageUrl);
  if (what === 'webhooks') return sendTo(fields);
  fault = fields;
  return {};
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function text(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'Content-Type': 'text/plain' }).end(body);
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
