import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../scripts/demo.ts';
import { type StandIn, startStandIn } from '../scripts/stand-ins.ts';
import { assertAnswer, contract } from './support/gateway.ts';
import { type GatewayProcess, startProcess } from './support/process.ts';
import { createTestDatabase, open } from './support/stores.ts';

interface Journey {
  liqaa: StandIn;
  gateway: GatewayProcess;
  databaseUrl: string;
  key: string;
}

const test = suite<Journey>('a journey through two processes');

test.before(async (context) => {
  context.liqaa = await startStandIn('liqaa');
  context.databaseUrl = await createTestDatabase();
  context.gateway = await startProcess({ DATABASE_URL: context.databaseUrl, ...context.liqaa.environment });
  const db = open(context.databaseUrl);
  [, context.key] = await createDemoKeys(db, contract);
  await db.destroy();
});
test.after(async ({ gateway, liqaa }) => {
  gateway.child.kill('SIGKILL');
  await liqaa.stop();
});

test('a key is made, makes a room, reads it, ends it, reads 404; the key is revoked and gets 401', async (context) => {
  const made = await send(context, context.key, 'keys.create', 'POST', '/v1/keys', {
    name: 'journey',
    scopes: ['connect:read', 'connect:write', 'keys:write'],
  });
  assert.is(made.status, 201);
  const { key, secret } = made.body;

  const room = await send(context, secret, 'connect.rooms.create', 'POST', '/v1/connect/rooms', {
    name: 'Weekly review',
    max_participants: 4,
  });
  assert.is(room.status, 201);
  assert.is(room.body.name, 'Weekly review');
  const address = `/v1/connect/rooms/${room.body.room_id}`;

  const read = await send(context, secret, 'connect.rooms.get', 'GET', address);
  assert.is(read.body.max_participants, 4);
  const listed = await send(context, secret, 'connect.rooms.list', 'GET', '/v1/connect/rooms');
  assert.equal(
    listed.body.data.map(({ room_id }: { room_id: string }) => room_id),
    [room.body.room_id],
  );

  assert.is((await send(context, secret, 'connect.rooms.end', 'DELETE', address)).status, 204);
  const gone = await send(context, secret, 'connect.rooms.get', 'GET', address);
  assert.is(gone.status, 404);
  assert.is(gone.body.error, 'not_found');

  assert.is((await send(context, secret, 'keys.revoke', 'DELETE', `/v1/keys/${key.id}`)).status, 204);
  assert.is((await send(context, secret, 'connect.rooms.list', 'GET', '/v1/connect/rooms')).status, 401);
});

test('each call has left one log line and one row, and the gateway stops cleanly when it is told to', async ({
  gateway,
  databaseUrl,
  key,
}) => {
  assert.is(await gateway.stop(), 0);
  const lines = gateway
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const logged = lines.filter(({ msg }) => msg === 'request');
  assert.is(logged.length, 8);

  const db = open(databaseUrl);
  const rows = await db.selectFrom('request_log').selectAll().orderBy('id').execute();
  await db.destroy();
  assert.equal(
    rows.map(({ id, status, operation_id }) => [id, status, operation_id]),
    logged.map(({ request_id, status, operation_id }) => [request_id, status, operation_id]),
  );
  assert.equal(
    rows.map(({ status }) => status),
    [201, 201, 200, 200, 204, 404, 204, 401],
  );
  assert.not.match(gateway.output() + JSON.stringify(rows), key);
});

async function send(
  { gateway: { url } }: Journey,
  key: string,
  operationId: string,
  method: string,
  path: string,
  body?: object,
) {
  const response = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString();
  const answer = { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined, text, bytes };
  assertAnswer(operationId, answer);
  return answer;
}

test.run();
