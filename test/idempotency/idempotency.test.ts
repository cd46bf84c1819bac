import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { deleteExpired } from '../../src/idempotency/idempotency.repository.ts';
import { type Answer, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { createTestDatabase } from '../support/stores.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  other: TestGateway;
  upstream: TestUpstream;
}

const room = {
  room_id: 'rm_1',
  name: 'Weekly review',
  status: 'open',
  max_participants: 10,
  join_url: 'https://meet.liqaa.io/rm_1',
  sdk_token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln',
  created_at: '2026-11-22T10:00:00.000Z',
  expires_at: '2026-11-22T11:00:00.000Z',
};

const test = suite<Fixture>('Idempotency-Key');
test.before(async (context) => {
  context.upstream = await startUpstream();
  const env = { DATABASE_URL: await createTestDatabase(), UPSTREAM_LIQAA_URL: context.upstream.url };
  context.gateway = await startGateway({ env });
  context.other = await startGateway({ env });
});
test.before.each(async ({ gateway, upstream }) => {
  await gateway.reset();
  upstream.received = [];
  upstream.answer = (res) =>
    res
      .writeHead(201, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ ...room, room_id: `rm_${upstream.received.length}` }));
});
test.after(async ({ gateway, other, upstream }) => {
  await gateway.stop();
  await other.stop();
  await upstream.stop();
});

function createRoom(
  { gateway }: Fixture,
  key: string,
  body: object = { name: 'Weekly review' },
  at: TestGateway = gateway,
): Promise<Answer> {
  return at.call('connect.rooms.create', { key: gateway.liveKey, body, headers: { 'Idempotency-Key': key } });
}

test('a repetition gets the same status, headers and body, and says so; the service is called once', async (context) => {
  const first = await createRoom(context, 'a');
  const second = await createRoom(context, 'a');
  assert.is(first.headers.get('idempotent-replayed'), null);
  assert.is(second.headers.get('idempotent-replayed'), 'true');
  assert.is(second.status, 201);
  assert.is(second.text, first.text);
  assert.is(second.headers.get('content-type'), first.headers.get('content-type'));
  assert.is.not(second.headers.get('x-request-id'), first.headers.get('x-request-id'));
  assert.is(context.upstream.received.length, 1);
});

test('bare and quoted form are one key', async (context) => {
  const first = await createRoom(context, 'a-b');
  assert.is((await createRoom(context, '"a-b"')).text, first.text);
});

test('422 for another body under the same key', async (context) => {
  await createRoom(context, 'a');
  const { status, body } = await createRoom(context, 'a', { name: 'Another' });
  assert.is(status, 422);
  assert.is(body.error, 'idempotency_key_reused');
});

test('of 20 parallel requests over two gateways one reaches the service; the others get 409, and its answer later', async (context) => {
  const { gateway, other, upstream } = context;
  upstream.answer = (res) =>
    setTimeout(() => res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(room)), 300);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => createRoom(context, 'race', { name: 'x' }, i % 2 ? gateway : other)),
  );
  assert.is(upstream.received.length, 1);
  assert.equal(answers.map(({ status }) => status).sort(), [201, ...Array(19).fill(409)]);
  for (const { status, body, headers } of answers) {
    if (status !== 409) continue;
    assert.is(body.error, 'idempotency_in_flight');
    assert.is(headers.get('retry-after'), '1');
  }
  assert.is((await createRoom(context, 'race', { name: 'x' }, other)).headers.get('idempotent-replayed'), 'true');
});

test('when the holder has died its lease runs out, and the call runs once more', async (context) => {
  const { gateway, upstream } = context;
  await createRoom(context, 'dead');
  const lease_ends_at = new Date(gateway.clock.now().getTime() + 15_000);
  await gateway.db.updateTable('idempotency').set({ status: null, body: null, headers: null, lease_ends_at }).execute();
  assert.is((await createRoom(context, 'dead')).status, 409);
  gateway.clock.advance(16);
  const answers = await Promise.all(Array.from({ length: 10 }, () => createRoom(context, 'dead')));
  assert.is(answers.filter(({ status, headers }) => status === 201 && !headers.has('idempotent-replayed')).length, 1);
  assert.is(upstream.received.length, 2);
});

test('a key is forgotten after 24 hours', async (context) => {
  await createRoom(context, 'old');
  context.gateway.clock.advance(86_401);
  assert.is((await createRoom(context, 'old', { name: 'Another' })).status, 201);
  assert.is(context.upstream.received.length, 2);
});

test('accounts, modes and operations do not share keys', async (context) => {
  const { gateway } = context;
  await createRoom(context, 'shared');
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const headers = { 'Idempotency-Key': 'shared' };
  const theirs = await gateway.call('connect.rooms.create', { key: stranger, body: { name: 'theirs' }, headers });
  const sandbox = await gateway.call('connect.rooms.create', { body: { name: 'sandbox' }, headers });
  const key = await gateway.call('keys.create', { key: gateway.liveKey, body: { name: 'ci', scopes: ['usage:read'] }, headers });
  assert.equal([theirs.status, sandbox.status, key.status], [201, 201, 201]);
});

test('a refusal of the service is repeated; a failure is not kept, so that another try is one', async (context) => {
  const { upstream } = context;
  upstream.answer = (res) => res.writeHead(409).end();
  assert.is((await createRoom(context, 'refused')).status, 409);
  const repeated = await createRoom(context, 'refused');
  assert.is(repeated.headers.get('idempotent-replayed'), 'true');
  assert.is(upstream.received.length, 1);

  upstream.answer = (res) => res.writeHead(500).end();
  assert.is((await createRoom(context, 'failed')).status, 502);
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(room));
  assert.is((await createRoom(context, 'failed')).status, 201);
});

test('an answer that is cut is not kept, and the key can be used again', async (context) => {
  const { upstream } = context;
  upstream.answer = (res) => {
    res.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    res.write('{"room_id":', () => res.destroy());
  };
  await createRoom(context, 'cut').then(
    ({ status }) => assert.ok(status >= 500),
    () => {},
  );
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(room));
  const { status, headers } = await createRoom(context, 'cut');
  assert.is(status, 201);
  assert.not.ok(headers.has('idempotent-replayed'));
});

test('an invalid request does not use up its key', async (context) => {
  assert.is((await createRoom(context, 'typo', { nam: 'x' })).status, 400);
  assert.is((await createRoom(context, 'typo')).status, 201);
});

test('the answer that holds a secret is not readable in the database, and is repeated to the same credential alone', async ({
  gateway,
}) => {
  const call = { body: { name: 'ci', scopes: ['usage:read'] }, headers: { 'Idempotency-Key': 'secret' } };
  const first = await gateway.call('keys.create', call);
  const [row] = await gateway.db.selectFrom('idempotency').selectAll().execute();
  assert.ok(row?.sealed);
  assert.not.ok(row?.body?.includes(first.body.secret));
  assert.is((await gateway.call('keys.create', call)).body.secret, first.body.secret);
  const another = await gateway.createKey();
  assert.is((await gateway.call('keys.create', { ...call, key: another })).status, 409);
  assert.is((await gateway.rows('key')).filter(({ name }) => name === 'ci').length, 1);
});

test('bytes that are not text are repeated as they are', async (context) => {
  const call = { body: { text: 'Welcome.' }, headers: { 'Idempotency-Key': 'mp3' } };
  const first = await context.gateway.call('connect.voice.tts', call);
  const second = await context.gateway.call('connect.voice.tts', call);
  assert.is(second.headers.get('idempotent-replayed'), 'true');
  assert.ok(second.bytes.equals(first.bytes));
  assert.not.ok(first.bytes.equals(Buffer.from(first.bytes.toString())));
});

test('an event stream comes as one, with a key too', async ({ gateway }) => {
  const course = await gateway.call('knowledge.courses.create', { body: { title: 'React', language: 'en' } });
  const call = {
    body: { course_id: course.body.id, question: 'Why?' },
    headers: { 'Idempotency-Key': 'stream', Accept: 'text/event-stream' },
  };
  const first = await gateway.call('knowledge.ai_tutor.ask', call);
  assert.match(first.headers.get('content-type') ?? '', 'text/event-stream');
  assert.match(first.text, 'event: done');
});

test('400 for a key that is empty or too long', async (context) => {
  assert.is((await createRoom(context, 'x'.repeat(256))).body.errors[0].pointer, '/header/idempotency-key');
});

test('expired answers are removed', async (context) => {
  await createRoom(context, 'gone');
  await eventually(
    () => context.gateway.rows('idempotency'),
    (rows) => rows.length === 1,
  );
  assert.is(await deleteExpired(context.gateway.db, new Date(context.gateway.clock.now().getTime() + 86_401_000)), 1n);
});

test.run();
