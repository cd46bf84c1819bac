import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small LIQAA that speaks the contract: rooms in memory, kept apart by account, behind a token of its own. It runs in its own
 * process (`node stand-ins/liqaa.ts`), and prints its address. LIQAA_TOKEN is the token, PORT the port (any free one unless told).
 */
interface Room {
  room_id: string;
  name: string;
  status: 'open' | 'ended';
  max_participants: number;
  join_url: string;
  created_at: string;
  expires_at: string;
}

const token = process.env['LIQAA_TOKEN'] ?? 'liqaa-demo-token';
const roomsByAccount = new Map<string, Map<string, Room>>();

const server = createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://liqaa');
  if (pathname === '/healthz') return send(res, 200, { status: 'ok' });
  if (!isAuthorized(req)) return send(res, 401, { error: 'invalid_token' });

  const rooms = roomsOf(String(req.headers['x-tkawen-account-id'] ?? ''));
  const [, , collection, id] = pathname.split('/');
  const method = req.method === 'HEAD' ? 'GET' : req.method;
  if (collection !== 'rooms') return refuse(res, 404, 'not_found', 'There is no such path.');
  if (id === undefined && method === 'POST') return send(res, 201, create(rooms, (await readJson(req)) as Partial<Room>));
  if (id === undefined && method === 'GET') return send(res, 200, list(rooms, searchParams));

  const room = rooms.get(id ?? '');
  if (!room || room.status === 'ended') return refuse(res, 404, 'not_found', 'No room has this id.');
  if (method === 'GET') return send(res, 200, { ...room, participants: [] });
  if (method === 'DELETE') {
    room.status = 'ended';
    res.writeHead(204).end();
    return;
  }
  return refuse(res, 405, 'method_not_allowed', 'A room takes GET and DELETE.');
});

function create(rooms: Map<string, Room>, body: Partial<Room> & { duration_minutes?: number }): Room & { sdk_token: string } {
  const id = `rm_${randomBytes(12).toString('hex')}`;
  const now = Date.now();
  const room: Room = {
    room_id: id,
    name: String(body.name),
    status: 'open',
    max_participants: body.max_participants ?? 100,
    join_url: `https://meet.liqaa.io/${id}`,
    created_at: new Date(now).toISOString(),
    expires_at: new Date(now + (body.duration_minutes ?? 60) * 60_000).toISOString(),
  };
  rooms.set(id, room);
  return { ...room, sdk_token: `standin.${randomBytes(24).toString('base64url')}` };
}

function list(rooms: Map<string, Room>, query: URLSearchParams) {
  const status = query.get('status');
  const limit = Number(query.get('limit') ?? 20);
  const all = [...rooms.values()].reverse().filter((room) => status === null || room.status === status);
  const from = query.has('cursor') ? all.findIndex((room) => room.room_id === query.get('cursor')) + 1 : 0;
  const data = all.slice(from, from + limit);
  const hasMore = all.length > from + limit;
  return { data, has_more: hasMore, next_cursor: hasMore ? (data.at(-1)?.room_id ?? null) : null };
}

function roomsOf(account: string): Map<string, Room> {
  const rooms = roomsByAccount.get(account) ?? new Map<string, Room>();
  roomsByAccount.set(account, rooms);
  return rooms;
}

function isAuthorized(req: IncomingMessage): boolean {
  const given = Buffer.from(req.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readJson(req: IncomingMessage): Promise<unknown> {
  const chunks = await Array.fromAsync(req as AsyncIterable<Buffer>);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function send(res: ServerResponse, status: number, body: object): void {
  res
    .writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
    .end(JSON.stringify(body));
}

function refuse(res: ServerResponse, status: number, error: string, detail: string): void {
  const type = `https://developer.tkawen.com/errors/${error}`;
  send(res, status, {
    type,
    title: detail,
    status,
    detail,
    instance: '/',
    error,
    request_id: String(res.req.headers['x-request-id'] ?? 'none'),
  });
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
