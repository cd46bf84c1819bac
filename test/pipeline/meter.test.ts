import { once } from 'node:events';
import { readdirSync, renameSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writtenIds } from '../journal/fixtures/journal.ts';
import { type Answer, type Call, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { open, send } from '../support/http.ts';
import { type MeteredOperation, meteredContract, meteredOperation } from '../support/metered.ts';
import { createDataDir } from '../support/stores.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const dataDir = createDataDir();

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('meter');
test.before(async (context) => {
  context.upstream = await startUpstream();
  const env = { UPSTREAM_LIQAA_URL: context.upstream.url, TKAWEN_API_DATA_DIR: dataDir };
  context.gateway = await startGateway({ contract: meteredContract, env });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

interface Exchange {
  body?: Record<string, unknown>;
  answer?: Record<string, unknown>;
  status?: number;
}

/** A live call of an operation, which the service answers. */
function call({ gateway, upstream }: Fixture, id: string, given: Exchange = {}, options: Call = {}): Promise<Answer> {
  const operation: MeteredOperation = meteredOperation(id);
  const answer = { ...operation.answer, ...given.answer };
  upstream.answer = (res) =>
    res.writeHead(given.status ?? operation.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  const body = operation.body && { ...operation.body, ...given.body };
  const { method, path } = operation;
  return gateway.request(path, { method, key: gateway.liveKey, ...(body && { body }), ...options });
}

function cost({ headers }: Answer): string | null {
  return headers.get('x-tkawen-cost');
}

/** Events of the test's own account. */
async function eventRows({ accountId, rows }: TestGateway): Promise<Record<string, unknown>[]> {
  return (await rows('usage_event')).filter((row) => row['account_id'] === accountId);
}

/** The events of calls that have ended, once there are so many. */
function events({ gateway }: Fixture, count: number): Promise<Record<string, unknown>[]> {
  return eventually(
    () => eventRows(gateway),
    ({ length }) => length === count,
  );
}

/** The same when all that was called before has its event, if it has one. */
async function settled(fixture: Fixture): Promise<Record<string, unknown>[]> {
  const mark = await call(fixture, 'connect.email.send');
  const id = mark.headers.get('x-request-id');
  const rows = await eventually(
    () => eventRows(fixture.gateway),
    (all) => all.some((row) => row['id'] === id),
  );
  return rows.filter((row) => row['id'] !== id);
}

const costs: [what: string, id: string, given: Exchange, expected: string][] = [
  ['a constant', 'identity.verify', {}, '0.05 USD'],
  ['one part of an SMS', 'connect.sms.send', { body: { body: 'x'.repeat(160) } }, '0.005 USD'],
  ['each part of an SMS', 'connect.sms.send', { body: { body: 'x'.repeat(161) } }, '0.01 USD'],
  ['parts of an SMS that is not GSM', 'connect.sms.send', { body: { body: `${'x'.repeat(70)}ش` } }, '0.01 USD'],
  ['a destination', 'connect.sms.send', { body: { to: '+33612345678', body: 'x' } }, '0.04 USD'],
  ['each 100 characters begun', 'connect.voice.tts', { body: { text: 'x'.repeat(101) } }, '0.0016 USD'],
  ['minutes that the answer tells', 'connect.rooms.transcript', { answer: { duration_seconds: 61 } }, '0.01 USD'],
  ['a share of an amount in the answer', 'commerce.orders.create', { answer: { total: 19_999, currency: 'USD' } }, '0.99995 USD'],
  [
    'a share in the currency of the amount',
    'commerce.orders.create',
    { answer: { total: 1_234, currency: 'TND' } },
    '0.00617 TND',
  ],
  ['what the request exempts', 'identity.sessions.create', { body: refresh() }, '0 USD'],
  ['what the answer exempts', 'knowledge.enrollments.complete', { answer: { certificate_id: null, certificate: null } }, '0 USD'],
  ['what it does not exempt', 'knowledge.enrollments.complete', {}, '0.05 USD'],
];
for (const [what, id, given, expected] of costs) {
  test(`an answer says what it costs: ${what}`, async (fixture) => {
    const answer = await call(fixture, id, given);
    assert.ok(answer.status < 300, answer.text);
    assert.is(cost(answer), expected);
    const [event] = await events(fixture, 1);
    assert.is(`${Number(event?.['cost'])} ${event?.['currency']}`, expected);
  });
}

function refresh(): Record<string, unknown> {
  const { body } = meteredOperation('identity.sessions.create');
  const others = Object.fromEntries(Object.keys(body ?? {}).map((name) => [name, undefined]));
  return { ...others, grant_type: 'refresh_token', refresh_token: 'rt_01JD9Q3V7N8M5K2R4T6W8Y0Z1A' };
}

test('an event tells who called what and when, how much it was, and by which price', async (fixture) => {
  const { gateway } = fixture;
  const answer = await call(fixture, 'connect.sms.send', { body: { body: 'x'.repeat(161) } });
  const [{ recorded_at, quantity, unit_price, cost: amount, ...event } = {}] = await events(fixture, 1);
  const [key] = (await gateway.rows('key')).filter(({ mode }) => mode === 'live');
  const id = answer.headers.get('x-request-id');
  assert.equal(event, {
    id,
    occurred_at: gateway.clock.now(),
    state: 'billable',
    mode: 'live',
    currency: 'USD',
    account_id: gateway.accountId,
    key_id: key?.['id'],
    operation_id: 'connect.metered.connect_sms_send',
    pillar: 'connect',
    meter: 'connect.sms',
    price_id: 'connect.sms.domestic.1/builder',
    request_id: id,
  });
  assert.equal([quantity, unit_price, amount].map(Number), [2, 0.005, 0.01]);
  assert.instance(recorded_at, Date);
});

test('an event belongs to the pillar of its meter', async (fixture) => {
  await call(fixture, 'commerce.orders.ship');
  const [event] = await events(fixture, 1);
  assert.equal([event?.['meter'], event?.['pillar']], ['logistics.shipments', 'logistics']);
});

test('a call without a price costs nothing and is counted; one of our own is neither', async (fixture) => {
  const { gateway, upstream } = fixture;
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":[]}');
  const free = await gateway.request('/v1/connect/rooms', { key: gateway.liveKey });
  assert.is(cost(free), '0 USD');
  const own = await gateway.call('keys.list', { key: gateway.liveKey });
  assert.is(cost(own), null);
  const [event, ...others] = await settled(fixture);
  assert.equal([event?.['meter'], Number(event?.['cost']), event?.['price_id']], ['calls', 0, null]);
  assert.is(others.length, 0);
});

test('a sandbox call costs nothing and is counted in the sandbox', async (fixture) => {
  const answer = await fixture.gateway.call('identity.verify', { body: meteredOperation('identity.verify').body });
  assert.is(cost(answer), '0 USD');
  const [event] = await events(fixture, 1);
  assert.equal([event?.['mode'], event?.['meter'], Number(event?.['cost'])], ['sandbox', 'identity.verify', 0]);
});

test('a repeated answer costs nothing, and is not counted again', async (fixture) => {
  const headers = { 'Idempotency-Key': 'once' };
  assert.is(cost(await call(fixture, 'identity.verify', {}, { headers })), '0.05 USD');
  const repeated = await call(fixture, 'identity.verify', {}, { headers });
  assert.is(repeated.headers.get('idempotent-replayed'), 'true');
  assert.is(cost(repeated), null);
  assert.is((await settled(fixture)).length, 1);
});

test('what is refused, here or by the service, costs nothing', async (fixture) => {
  const answers = [
    await call(fixture, 'identity.verify', { body: { national_id: 'x' } }),
    await call(fixture, 'identity.verify', { status: 500 }),
    await call(fixture, 'identity.verify', { status: 404 }),
    await call(fixture, 'identity.verify', {}, { key: await fixture.gateway.createKey({ mode: 'live', scopes: [] }) }),
    await call(fixture, 'identity.verify', {}, { key: null }),
  ];
  assert.equal(
    answers.map(({ status }) => status >= 400),
    answers.map(() => true),
  );
  assert.equal(
    answers.map(cost),
    answers.map(() => null),
  );
  assert.is((await settled(fixture)).length, 0);
});

test('HEAD brings nothing of what is paid for, and costs nothing', async (fixture) => {
  const answer = await call(fixture, 'identity.trust.get', {}, { method: 'HEAD' });
  assert.is(answer.status, 200);
  assert.is(cost(answer), null);
  assert.is((await settled(fixture)).length, 0);
});

test('an answer that does not say how much it is costs one unit, and that is logged', async (fixture) => {
  const answer = await call(fixture, 'connect.rooms.transcript', { answer: { duration_seconds: 'long' } });
  assert.is(answer.status, 200);
  assert.is(cost(answer), '0.005 USD');
  const id = answer.headers.get('x-request-id') ?? '';
  assert.ok(fixture.gateway.logs.some((line) => line.includes('charged as one unit') && line.includes(id)));
});

test('a call is charged by the price of its moment and of the plan of its account', async (fixture) => {
  const { gateway } = fixture;
  const order = { answer: { total: 10_000, currency: 'USD' } };
  assert.is(cost(await call(fixture, 'commerce.orders.create', order)), '0.5 USD');
  await gateway.db.updateTable('account').set({ plan: 'enterprise' }).where('id', '=', gateway.accountId).execute();
  await eventually(
    async () => cost(await call(fixture, 'commerce.orders.create', order)),
    (seen) => seen === '0 USD',
  );
});

test('an event is on disk before its answer leaves', async (fixture) => {
  for (let i = 0; i < 20; i++) {
    const answer = await call(fixture, 'identity.verify');
    const written = new Set(writtenIds(join(dataDir, 'journal')));
    assert.ok(written.has(answer.headers.get('x-request-id') ?? ''));
  }
});

test('an answer that its service cuts short is not billed', async (fixture) => {
  const { gateway, upstream } = fixture;
  upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: {}\n\n', () => res.destroy());
  };
  const cut = await send(`${gateway.url}${ask.path}`, { method: 'POST', key: gateway.liveKey, ...asJson(ask.body) });
  assert.equal([cut.status, cut.isCut], [200, true]);
  assert.is((await settled(fixture)).length, 0);
  await eventually(
    () => requestOf(gateway, cut.headers['x-request-id']),
    (row) => row?.['error'] === 'upstream_error',
  );
});

test('a client that leaves while its answer streams is billed for it; one that leaves before is not', async (fixture) => {
  const { gateway, upstream } = fixture;
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: {}\n\n');
  const call = { method: 'POST', key: gateway.liveKey, ...asJson(ask.body) };
  const outgoing = open(`${gateway.url}${ask.path}`, call);
  const [answer] = (await once(outgoing.end(call.body), 'response')) as [IncomingMessage];
  assert.is(answer.headers['x-tkawen-cost'], '0.02 USD');
  outgoing.destroy();
  const [event] = await events(fixture, 1);
  assert.equal([event?.['id'], event?.['state']], [answer.headers['x-request-id'], 'billable']);

  upstream.answer = () => {};
  upstream.received.length = 0;
  const early = open(`${gateway.url}${ask.path}`, call).on('error', () => {});
  early.end(call.body);
  await eventually(
    () => upstream.received.length,
    (count) => count === 1,
  );
  early.destroy();
  assert.is((await settled(fixture)).length, 1);
});

test('503 for what is billable while nothing can be counted, before the service is asked; what is free goes on', async (fixture) => {
  const { gateway, upstream } = fixture;
  await call(fixture, 'identity.verify');
  const homes = join(dataDir, 'journal');
  const [database = ''] = readdirSync(homes);
  const [home = ''] = readdirSync(join(homes, database));
  const dir = join(homes, database, home);
  renameSync(dir, `${dir}.away`);
  const refused = await eventually(
    () => call(fixture, 'identity.verify'),
    ({ status }) => status === 503,
  );
  assert.is(refused.body.error, 'unavailable');
  assert.is(refused.headers.get('retry-after'), '5');
  assert.is(cost(refused), null);
  upstream.received.length = 0;
  assert.is((await call(fixture, 'identity.verify')).status, 503);
  assert.is(upstream.received.length, 0);
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{"data":[]}');
  assert.is(cost(await gateway.request('/v1/connect/rooms', { key: gateway.liveKey })), '0 USD');
  const sandbox = await gateway.call('identity.verify', { body: meteredOperation('identity.verify').body });
  assert.is(sandbox.status, 200);

  renameSync(`${dir}.away`, dir);
  await eventually(
    () => call(fixture, 'identity.verify'),
    ({ status }) => status === 200,
  );
});

const ask = meteredOperation('knowledge.ai_tutor.ask');

function asJson(body: unknown) {
  return {
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
  };
}

async function requestOf(gateway: TestGateway, id: unknown): Promise<Record<string, unknown> | undefined> {
  return (await gateway.rows('request_log')).find((row) => row['id'] === id);
}

test.run();
