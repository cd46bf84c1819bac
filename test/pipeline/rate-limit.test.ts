import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { startProcess } from '../support/process.ts';
import { createTestDatabase } from '../support/stores.ts';

const checkout = {
  amount: 2900,
  currency: 'USD',
  description: 'Order 1001',
  success_url: 'https://shop.example/thanks',
  cancel_url: 'https://shop.example/cart',
};

const test = suite<{ gateway: TestGateway; other: TestGateway }>('rate-limit');
test.before(async (context) => {
  const env = {
    DATABASE_URL: await createTestDatabase(),
    REDIS_URL: process.env['TEST_REDIS_URL'] ?? '',
    TKAWEN_API_TRUSTED_PROXIES: '127.0.0.1',
  };
  context.gateway = await startGateway({ limited: true, env });
  context.other = await startGateway({ limited: true, env });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, other }) => {
  await gateway.stop();
  await other.stop();
});

test('every policy that applies is named, and the one that is met first says what is left', async ({ gateway }) => {
  const { headers } = await gateway.call('keys.list', { key: gateway.liveKey });
  assert.is(headers.get('ratelimit-policy'), '"developer";q=100;w=1, "key";q=300;w=1, "account";q=1000;w=1');
  assert.match(headers.get('ratelimit') ?? '', /^"developer";r=\d{1,2};t=1$/);
});

test('an operation that names a policy has that one as well', async ({ gateway }) => {
  const { headers } = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: checkout });
  assert.is(
    headers.get('ratelimit-policy'),
    '"pay.checkouts";q=100;w=60, "pay";q=100;w=1, "key";q=300;w=1, "account";q=1000;w=1',
  );
});

test('429 names the policy, what is used of it, and when to come again', async ({ gateway }) => {
  await setLimit(gateway, 'pay.checkouts', 3);
  const answers = await burst(() => gateway.call('pay.checkouts.create', { key: gateway.sandboxKey, body: checkout }), 5);
  const refused = answers.filter(({ status }) => status === 429);
  assert.is(refused.length, 2);
  const [answer] = refused;
  assert.is(answer?.body.error, 'rate_limited');
  assert.is(answer?.body.used, 3);
  assert.is(answer?.body.limit, 3);
  assert.match(answer?.body.detail, 'pay.checkouts lets an account spend 3 in 60 seconds');
  const seconds = answer?.headers.get('retry-after') ?? '';
  assert.match(seconds, /^[1-9]\d*$/);
  assert.is(answer?.headers.get('ratelimit'), `"pay.checkouts";r=0;t=${seconds}`);
});

test('a call costs what the contract says', async ({ gateway }) => {
  await setLimit(gateway, 'account', 11);
  const create = () => gateway.call('keys.create', { key: gateway.liveKey, body: { name: 'ci', scopes: ['usage:read'] } });
  const answers = await burst(create, 3);
  assert.equal(statuses(answers), [201, 201, 429]);
  assert.match(answers.find(({ status }) => status === 429)?.body.detail, 'this call costs 5');
});

test('a sandbox key has the limits of the sandbox, and takes nothing from those of live keys', async ({ gateway }) => {
  const { headers } = await gateway.call('keys.list');
  assert.match(headers.get('ratelimit-policy') ?? '', '"developer";q=20;w=1');
  const sandbox = await burst(() => gateway.call('keys.list'), 40);
  assert.ok(statuses(sandbox).includes(429));
  assert.is((await gateway.call('keys.list', { key: gateway.liveKey })).status, 200);
});

test('each key has each pillar to itself', async ({ gateway }) => {
  await setLimit(gateway, 'developer', 1);
  await setLimit(gateway, 'identity', 1);
  const another = await gateway.createKey({ mode: 'live' });
  const first = await burst(() => gateway.call('keys.list', { key: gateway.liveKey }), 3);
  assert.equal(statuses(first), [200, 429, 429]);
  assert.is((await gateway.call('identity.me', { key: gateway.liveKey })).status, 200);
  assert.is((await gateway.call('keys.list', { key: another })).status, 200);
});

test("an account's keys have the account's limits together, and another account's its own", async ({ gateway }) => {
  await setLimit(gateway, 'account', 2);
  const keys = [gateway.liveKey, await gateway.createKey({ mode: 'live' })];
  const answers = await burst((i) => gateway.call('keys.list', { key: keys[i % 2] ?? '' }), 6);
  assert.equal(statuses(answers), [200, 200, 429, 429, 429, 429]);
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  assert.is((await gateway.call('keys.list', { key: stranger })).status, 200);
});

test('two gateways let through together what one would', async ({ gateway, other }) => {
  await setLimit(gateway, 'pay.checkouts', 10);
  const call = (i: number) => (i % 2 ? gateway : other).call('pay.checkouts.create', { key: gateway.sandboxKey, body: checkout });
  const answers = await burst(call, 24);
  assert.is(statuses(answers).filter((status) => status === 429).length, 14);
});

test('a limit that an operator sets holds within 5 seconds, on every gateway', async ({ gateway, other }) => {
  for (const it of [gateway, other]) assert.is((await it.call('keys.list', { key: gateway.liveKey })).status, 200);
  await setLimit(gateway, 'developer', 7);
  for (const it of [gateway, other]) {
    await eventually(
      async () => (await it.call('keys.list', { key: gateway.liveKey })).headers.get('ratelimit-policy') ?? '',
      (policies) => policies.startsWith('"developer";q=7;w=1,'),
      5_000,
    );
  }
});

test('a limit of 0 closes an operation', async ({ gateway }) => {
  await setLimit(gateway, 'pay.checkouts', 0);
  const { status, body } = await gateway.call('pay.checkouts.create', { key: gateway.sandboxKey, body: checkout });
  assert.is(status, 429);
  assert.is(body.limit, 0);
});

test('a call without a key is limited by its address, and by no other', async ({ gateway }) => {
  const from = (address: string) => gateway.call('pages.security_txt', { key: null, headers: { 'X-Forwarded-For': address } });
  const address = `2001:db8:${Math.floor(Math.random() * 65_536).toString(16)}:1::9`;
  const [first] = await burst(() => from(address), 1);
  assert.is(first?.headers.get('ratelimit-policy'), '"public";q=300;w=10');
  const answers = await burst(() => from(address), 320);
  assert.ok(statuses(answers).includes(429));
  assert.is((await from(address.replace(':1::9', ':2::9'))).status, 200);
});

test('without a Redis the start says that limits hold for one process, and they do', async () => {
  const alone = await startGateway({ limited: true });
  await setLimit(alone, 'developer', 3);
  const answers = await burst(() => alone.call('keys.list'), 5);
  assert.equal(statuses(answers), [200, 200, 200, 429, 429]);
  assert.is(answers[0]?.headers.get('ratelimit-degraded'), null);
  await alone.stop();
  const gateway = await startProcess({ DATABASE_URL: await createTestDatabase() });
  await gateway.stop();
  assert.match(gateway.output(), 'no REDIS_URL is set');
});

test('health and probes are never limited', async ({ gateway }) => {
  for (const id of ['health.check', 'probes.live', 'probes.ready'] as const) {
    assert.is((await gateway.call(id, { key: null })).headers.get('ratelimit-policy'), null);
  }
});

test('one account that floods the gateway leaves the others alone', async ({ gateway }) => {
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  const flood = burst(() => gateway.call('keys.list'), 300);
  const calm = [];
  for (let i = 0; i < 10; i++) calm.push(await gateway.call('keys.list', { key: stranger }));
  assert.ok(statuses(await flood).includes(429));
  assert.equal([...new Set(statuses(calm))], [200]);
});

test('many bad keys from one address get 429, while a good one from there still works', async ({ gateway }) => {
  const headers = { 'X-Forwarded-For': `203.0.113.${Math.floor(Math.random() * 256)}` };
  const malformed = () => gateway.call('keys.list', { key: `sk_live_${'0'.repeat(38)}`, headers });
  const answers = await burst(malformed, 40);
  assert.is(statuses(answers).filter((status) => status === 401).length, 30);
  const refused = answers.find(({ status }) => status === 429);
  assert.is(refused?.body.error, 'rate_limited');
  assert.ok(Number(refused?.headers.get('retry-after')) >= 1);

  const unknown = await gateway.createKey({ mode: 'live' });
  await gateway.db.deleteFrom('key').where('last4', '=', unknown.slice(-4)).execute();
  assert.is((await gateway.call('keys.list', { key: unknown, headers })).status, 429);
  assert.is((await gateway.call('keys.list', { key: gateway.liveKey, headers })).status, 200);
  assert.is((await gateway.call('keys.list', { key: null, headers })).status, 401);
  assert.is((await malformedFrom(gateway, '198.51.100.1')).status, 401);
});

test.run();

async function setLimit({ db, accountId }: TestGateway, policy: string, limit: number): Promise<void> {
  await db.insertInto('account_limit').values({ account_id: accountId, policy, limit }).execute();
}

function malformedFrom(gateway: TestGateway, address: string): Promise<Answer> {
  return gateway.call('keys.list', { key: `sk_live_${'0'.repeat(38)}`, headers: { 'X-Forwarded-For': address } });
}

function burst(call: (i: number) => Promise<Answer>, calls: number): Promise<Answer[]> {
  return Promise.all(Array.from({ length: calls }, (_, i) => call(i)));
}

function statuses(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}
