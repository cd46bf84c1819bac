import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('concurrency');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    limited: true,
    env: { REDIS_URL: process.env['TEST_REDIS_URL'] ?? '', UPSTREAM_LIQAA_URL: context.upstream.url },
  });
});
test.before.each(async ({ gateway, upstream }) => {
  await gateway.reset();
  await gateway.db
    .insertInto('account_limit')
    .values([
      { account_id: gateway.accountId, policy: 'connect.rooms.open', limit: 2 },
      { account_id: gateway.accountId, policy: 'connect.rooms', limit: 1000 },
    ])
    .execute();
  upstream.answer = (res, { method }) => {
    if (method === 'DELETE') res.writeHead(204).end();
    else res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(roomUntil(3600)));
  };
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

test('429 when as many rooms are open as may be, and none more when all are asked for at once', async ({ gateway }) => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => create(gateway)));
  assert.equal(answers.map(({ status }) => status).sort(), [201, 201, 429, 429, 429, 429]);
  const refused = answers.find(({ status }) => status === 429);
  assert.is(refused?.body.used, 2);
  assert.is(refused?.body.limit, 2);
  assert.match(refused?.body.detail, 'connect.rooms.open lets an account have 2 at a time');
  assert.ok(Number(refused?.headers.get('retry-after')) <= 60);
  assert.match(refused?.headers.get('ratelimit-policy') ?? '', '"connect.rooms.open";q=2');
});

test('a room that is ended makes place for another', async ({ gateway }) => {
  const first = await create(gateway);
  await create(gateway);
  assert.is((await create(gateway)).status, 429);
  const ended = await gateway.call('connect.rooms.end', { key: gateway.liveKey, path: { id: first.body.room_id } });
  assert.is(ended.status, 204);
  assert.is((await create(gateway)).status, 201);
  assert.is((await create(gateway)).status, 429);
});

test('a room that is gone when it is ended makes place as well', async ({ gateway, upstream }) => {
  const first = await create(gateway);
  await create(gateway);
  const { answer } = upstream;
  upstream.answer = (res) => res.writeHead(404, { 'Content-Type': 'text/plain' }).end('no such room');
  await gateway.call('connect.rooms.end', { key: gateway.liveKey, path: { id: first.body.room_id } });
  upstream.answer = answer;
  assert.is((await create(gateway)).status, 201);
});

test('a room that the service does not open takes no place', async ({ gateway, upstream }) => {
  const { answer } = upstream;
  upstream.answer = (res) => res.writeHead(500).end();
  for (let i = 0; i < 5; i++) assert.is((await create(gateway)).status, 502);
  upstream.answer = answer;
  assert.is((await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: {} })).status, 400);
  assert.equal([(await create(gateway)).status, (await create(gateway)).status], [201, 201]);
});

test('a room makes place when its time is over, without anybody ending it', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(roomUntil(-1)));
  for (let i = 0; i < 5; i++) assert.is((await create(gateway)).status, 201);
});

test('an answer that does not say what it opened keeps its place for as long as a call can last', async ({
  gateway,
  upstream,
}) => {
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"name":"nameless"}');
  const request = { method: 'POST', key: gateway.liveKey, body: { name: 'x' } };
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push((await gateway.request('/v1/connect/rooms', request)).status);
  assert.equal(answers, [201, 201, 429]);
});

test('rooms in the sandbox take no place', async ({ gateway }) => {
  for (let i = 0; i < 5; i++) assert.is((await gateway.call('connect.rooms.create', { body: { name: 'x' } })).status, 201);
  assert.is((await create(gateway)).status, 201);
});

test('rooms of one account take no place of another', async ({ gateway }) => {
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  for (let i = 0; i < 2; i++) await create(gateway);
  assert.is((await create(gateway)).status, 429);
  assert.is((await gateway.call('connect.rooms.create', { key: stranger, body: { name: 'x' } })).status, 201);
});

test.run();

function create(gateway: TestGateway): Promise<Answer> {
  return gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x' } });
}

let rooms = 0;

/** Redis goes by its own clock, which is the machine's. */
function roomUntil(seconds: number): Record<string, unknown> {
  rooms++;
  return {
    room_id: `rm_${rooms}`,
    name: 'x',
    status: 'open',
    join_url: `https://meet.liqaa.io/rm_${rooms}`,
    sdk_token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
    created_at: '2026-11-22T10:00:00.000Z',
    expires_at: new Date(Date.now() + seconds * 1000).toISOString(),
  };
}
