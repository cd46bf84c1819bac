import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { createTestDatabase } from '../support/stores.ts';

const test = suite<{ gateway: TestGateway; other: TestGateway }>('monthly allowances');
test.before(async (context) => {
  const databaseUrl = await createTestDatabase();
  context.gateway = await startGateway({ env: { DATABASE_URL: databaseUrl } });
  context.other = await startGateway({ env: { DATABASE_URL: databaseUrl } });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, other }) => {
  await gateway.stop();
  await other.stop();
});

async function setUsed({ db, accountId, clock }: TestGateway, used: number, pillar = 'connect'): Promise<void> {
  const month = `${clock.now().toISOString().slice(0, 7)}-01`;
  await db.insertInto('quota').values({ account_id: accountId, mode: 'sandbox', pillar, month, used }).execute();
}

async function usedOf({ db, accountId }: TestGateway): Promise<number> {
  const row = await db
    .selectFrom('quota')
    .select('used')
    .where('account_id', '=', accountId)
    .where('pillar', '=', 'connect')
    .executeTakeFirst();
  return Number(row?.used ?? 0);
}

function statuses(answers: readonly Answer[]): Record<number, number> {
  return Object.fromEntries(
    Map.groupBy(answers, ({ status }) => status)
      .entries()
      .map(([status, { length }]) => [status, length]),
  );
}

test('50 parallel calls at 995 of 1,000 let 5 through', async ({ gateway }) => {
  await setUsed(gateway, 995);
  const answers = await Promise.all(Array.from({ length: 50 }, () => gateway.call('connect.rooms.list')));
  assert.equal(statuses(answers), { 200: 5, 429: 45 });
  const refused = answers.find(({ status }) => status === 429);
  assert.is(refused?.body.error, 'quota_exceeded');
  assert.is(refused?.body.used, 1000);
  assert.is(refused?.body.limit, 1000);
  assert.ok(Number(refused?.headers.get('retry-after')) > 0);
});

test('two gateways together let no more than the allowance through', async ({ gateway, other }) => {
  await setUsed(gateway, 990);
  const { sandboxKey: key } = gateway;
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => (i % 2 ? gateway : other).call('connect.rooms.list', { key })),
  );
  const passed = statuses(answers)[200] ?? 0;
  assert.ok(passed <= 10 && passed >= 8, String(passed));
  // What one of them had taken and not used is there for the other soon after.
  await eventually(
    async () => {
      await gateway.call('connect.rooms.list', { key });
      return usedOf(gateway);
    },
    (used) => used === 1000,
    10_000,
  );
});

test('each pillar has its own allowance, and the gateway itself needs none', async ({ gateway }) => {
  await setUsed(gateway, 1000);
  assert.is((await gateway.call('connect.rooms.list')).status, 429);
  assert.is((await gateway.call('pay.checkouts.list')).status, 200);
  assert.is((await gateway.call('identity.me')).status, 200);
});

test("a plan without a limit is not counted, and live calls are not the sandbox's", async ({ gateway }) => {
  await setUsed(gateway, 1000);
  assert.is((await gateway.call('connect.rooms.list', { key: gateway.liveKey })).status, 503);
});

test('a call that is refused does not count', async ({ gateway }) => {
  await setUsed(gateway, 998);
  for (let i = 0; i < 5; i++) assert.is((await gateway.call('connect.rooms.create', { body: {} })).status, 400);
  const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.call('connect.rooms.list')));
  assert.equal(statuses(answers), { 200: 2, 429: 3 });
});

test('what was taken and not used is given back', async ({ gateway }) => {
  for (let i = 0; i < 3; i++) await gateway.call('connect.rooms.list');
  await eventually(
    () => usedOf(gateway),
    (used) => used === 3,
  );
});

test('a new month begins anew', async ({ gateway }) => {
  await setUsed(gateway, 1000);
  assert.is((await gateway.call('connect.rooms.list')).status, 429);
  gateway.clock.advance(31 * 86_400);
  assert.is((await gateway.call('connect.rooms.list')).status, 200);
  gateway.clock.advance(-31 * 86_400);
});

test('the count is in the database, so it outlives the process and whatever else is lost', async ({ gateway, other }) => {
  await setUsed(gateway, 999);
  assert.is((await gateway.call('connect.rooms.list')).status, 200);
  assert.is((await other.call('connect.rooms.list', { key: gateway.sandboxKey })).status, 429);
});

test('calls that were let through while the allowance could not be asked for are counted afterwards', async ({ gateway }) => {
  await gateway.call('connect.rooms.list');
  await eventually(
    () => usedOf(gateway),
    (used) => used === 1,
  );
  await sql`alter table quota rename to quota_away`.execute(gateway.db);
  for (let i = 0; i < 4; i++) assert.is((await gateway.call('connect.rooms.list')).status, 200);
  await sql`alter table quota_away rename to quota`.execute(gateway.db);
  await eventually(
    () => usedOf(gateway),
    (used) => used === 5,
  );
});

test.run();
