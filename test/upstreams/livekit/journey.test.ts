import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../../scripts/demo.ts';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { assertAnswer, contract, eventually } from '../../support/gateway.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase, open } from '../../support/stores.ts';

interface Journey {
  livekit: StandIn;
  gateway: GatewayProcess;
  databaseUrl: string;
  key: string;
}

const test = suite<Journey>('LiveKit: a journey through two processes');

test.before(async (context) => {
  context.livekit = await startStandIn('livekit');
  context.databaseUrl = await createTestDatabase();
  context.gateway = await startProcess({ DATABASE_URL: context.databaseUrl, ...context.livekit.environment });
  const db = open(context.databaseUrl);
  [, context.key] = await createDemoKeys(db, contract);
  await db.destroy();
});
test.after(async ({ gateway, livekit }) => {
  gateway.child.kill('SIGKILL');
  await livekit.stop();
});

test('a room is made, entered, read, recorded, ended; another one ends by itself', async (context) => {
  const { livekit, databaseUrl } = context;
  const room = await send(context, 'connect.rooms.create', 'POST', '/v1/connect/rooms', { name: 'Review', record: true });
  assert.is(room.status, 201);
  const { room_id: id, sdk_token: token } = room.body;
  await order(livekit, 'join', { token, name: 'Amina' });
  const read = await send(context, 'connect.rooms.get', 'GET', `/v1/connect/rooms/${id}`);
  assert.is(read.body.participants[0].name, 'Amina');
  assert.is((await send(context, 'connect.rooms.end', 'DELETE', `/v1/connect/rooms/${id}`)).status, 204);
  await order(livekit, 'egress', { room: id, status: 'EGRESS_COMPLETE', bytes: Buffer.from('film').toString('base64') });
  const film = await send(context, 'connect.rooms.recording', 'GET', `/v1/connect/rooms/${id}/recording`);
  assert.is(film.text, 'film');

  const other = await send(context, 'connect.rooms.create', 'POST', '/v1/connect/rooms', { name: 'Short' });
  const db = open(databaseUrl);
  const past = JSON.stringify({ due_at: '2026-01-01T00:00:00.000Z' });
  await sql`update upstream_resource set details = details || ${past}::jsonb where id = ${other.body.room_id}`.execute(db);
  await db.destroy();
  const enter = () => order(livekit, 'join', { token: other.body.sdk_token });
  await eventually(enter, ({ status }) => status === 404, 15_000);
  const listed = await send(context, 'connect.rooms.list', 'GET', '/v1/connect/rooms?status=ended');
  assert.is(listed.body.data.length, 2);
});

test('the gateway stops cleanly, and has logged neither its secret nor a token', async ({ gateway, livekit, key }) => {
  assert.is(await gateway.stop(), 0);
  for (const secret of [key, livekit.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '', 'eyJhbGciOiJIUzI1NiI'])
    assert.not.match(gateway.output(), secret);
});

function order({ environment }: StandIn, what: string, fields: object): Promise<Response> {
  return fetch(`${environment['UPSTREAM_LIVEKIT_URL']}/-/${what}`, { method: 'POST', body: JSON.stringify(fields) });
}

async function send({ gateway: { url }, key }: Journey, operationId: string, method: string, path: string, body?: object) {
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString();
  const isJson = response.headers.get('content-type')?.includes('json');
  const answer = { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined, text, bytes };
  assertAnswer(operationId, answer);
  return answer;
}

test.run();
