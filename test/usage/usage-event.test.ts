import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { confirmUsage, insertUsage } from '../../src/usage/usage-event.repository.ts';
import type { UsageEvent } from '../../src/usage/usage-event.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ db: Kysely<Database> }>('usage events in the database');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
});
test.after.each(({ db }) => db.destroy());

function events(...all: UsageEvent[]): string {
  return JSON.stringify(all);
}

function daily(db: Kysely<Database>) {
  return db
    .selectFrom('usage_daily')
    .select(['account_id', 'mode', sql<string>`day::text`.as('day'), 'operation_id', 'calls', 'quantity', 'cost'])
    .orderBy('account_id')
    .orderBy('mode')
    .orderBy('day')
    .orderBy('operation_id')
    .execute();
}

test('are added up by day in UTC, account, mode, operation and meter, exactly', async ({ db }) => {
  const tiny = { unit_price: '0.0001', cost: '0.0001' };
  const at = (time: string) => new Date(`2026-11-${time}Z`);
  await insertUsage(
    db,
    events(
      usageEvent('a', { ...tiny, occurred_at: at('21T23:59:59.999') }),
      usageEvent('b', { ...tiny, occurred_at: at('22T00:00:00') }),
      usageEvent('c', { ...tiny, occurred_at: at('22T12:00:00'), quantity: '2', cost: '0.0002' }),
      usageEvent('d', { ...tiny, occurred_at: at('22T12:00:00'), account_id: 'acc_2' }),
      usageEvent('e', { ...tiny, occurred_at: at('22T12:00:00'), mode: 'sandbox', cost: '0' }),
      usageEvent('f', { ...tiny, occurred_at: at('22T12:00:00'), operation_id: null }),
    ),
    'billable',
  );
  await insertUsage(db, events(usageEvent('g', { ...tiny, occurred_at: at('22T13:00:00'), operation_id: null })), 'billable');
  assert.equal(
    (await daily(db)).map((row) => Object.values(row)),
    [
      ['acc_1', 'live', '2026-11-21', 'connect.sms.send', '1', '1', '0.0001'],
      ['acc_1', 'live', '2026-11-22', 'connect.sms.send', '2', '3', '0.0003'],
      ['acc_1', 'live', '2026-11-22', null, '2', '2', '0.0002'],
      ['acc_1', 'sandbox', '2026-11-22', 'connect.sms.send', '1', '1', '0'],
      ['acc_2', 'live', '2026-11-22', 'connect.sms.send', '1', '1', '0.0001'],
    ],
  );
});

test('count once: in one batch, in the next, and in many at the same time', async ({ db }) => {
  const all = Array.from({ length: 500 }, (_, i) => usageEvent(`req_${i}`));
  await insertUsage(db, events(...all.slice(0, 10), ...all.slice(0, 10)), 'billable');
  const batches = Array.from({ length: 8 }, (_, i) => all.slice(i * 30, i * 30 + 290).sort(() => Math.random() - 0.5));
  await Promise.all(batches.map((batch) => insertUsage(db, events(...batch), 'billable')));
  await insertUsage(db, events(...all), 'billable');
  const [row] = await daily(db);
  assert.equal([row?.calls, row?.cost], ['500', '2.500']);
});

function byKey(db: Kysely<Database>) {
  return db
    .selectFrom('usage_daily_key')
    .select(['account_id', 'mode', sql<string>`day::text`.as('day'), 'key_id', 'currency', 'calls', 'cost'])
    .orderBy('account_id')
    .orderBy('mode')
    .orderBy('day')
    .orderBy('key_id')
    .execute();
}

test('are added up by key and day as well, where there is a key', async ({ db }) => {
  const at = (time: string) => new Date(`2026-11-${time}Z`);
  await insertUsage(
    db,
    events(
      usageEvent('a', { occurred_at: at('21T23:59:59.999') }),
      usageEvent('b', { occurred_at: at('22T00:00:00') }),
      usageEvent('c', { occurred_at: at('22T12:00:00'), operation_id: 'connect.rooms.list', meter: 'calls', cost: '0' }),
      usageEvent('d', { occurred_at: at('22T12:00:00'), key_id: 'ak_2' }),
      usageEvent('e', { occurred_at: at('22T12:00:00'), key_id: 'ak_2', pillar: 'pay' }),
      usageEvent('f', { occurred_at: at('22T12:00:00'), mode: 'sandbox', cost: '0' }),
      usageEvent('g', { occurred_at: at('22T12:00:00'), key_id: null, operation_id: null }),
      usageEvent('h', { occurred_at: at('22T12:00:00'), key_id: null }),
    ),
    'billable',
  );
  assert.equal(
    (await byKey(db)).map((row) => Object.values(row)),
    [
      ['acc_1', 'live', '2026-11-21', 'ak_1', 'USD', '1', '0.005'],
      ['acc_1', 'live', '2026-11-22', 'ak_1', 'USD', '2', '0.005'],
      ['acc_1', 'live', '2026-11-22', 'ak_2', 'USD', '2', '0.010'],
      ['acc_1', 'sandbox', '2026-11-22', 'ak_1', 'USD', '1', '0'],
    ],
  );
});

test('of many keys count once for each, in many batches at the same time, unconfirmed ones when they are confirmed', async ({
  db,
}) => {
  const all = Array.from({ length: 400 }, (_, i) => usageEvent(`req_${i}`, { key_id: `ak_${i % 5}`, meter: `meter.${i % 7}` }));
  await insertUsage(db, events(...all.slice(0, 100)), 'unconfirmed');
  assert.equal(await byKey(db), []);
  const batches = Array.from({ length: 8 }, (_, i) => all.slice(i * 30, i * 30 + 190).sort(() => Math.random() - 0.5));
  const ids = JSON.stringify(all.slice(0, 100).map(({ id }) => id));
  await Promise.all([
    ...batches.map((batch) => insertUsage(db, events(...batch), 'billable')),
    confirmUsage(db, ids),
    confirmUsage(db, ids),
  ]);
  assert.equal(
    (await byKey(db)).map(({ key_id, calls, cost }) => [key_id, calls, cost]),
    ['ak_0', 'ak_1', 'ak_2', 'ak_3', 'ak_4'].map((key) => [key, '80', '0.400']),
  );
});

test('unconfirmed ones cost nothing until they become billable, once, later by the clock of the database', async ({ db }) => {
  const pair = [usageEvent('a'), usageEvent('b')];
  const recorded = async () =>
    (await db.selectFrom('usage_event').select(['recorded_at', 'state']).orderBy('id').execute()) ?? [];
  await insertUsage(db, events(...pair), 'unconfirmed');
  assert.equal(await daily(db), []);
  const before = await recorded();

  await confirmUsage(db, '["a","unknown"]');
  await confirmUsage(db, '["a"]');
  await insertUsage(db, events(...pair), 'billable');
  await insertUsage(db, events(...pair), 'unconfirmed');
  const [row] = await daily(db);
  assert.equal([row?.calls, row?.cost], ['2', '0.010']);
  const after = await recorded();
  assert.equal(
    after.map(({ state }) => state),
    ['billable', 'billable'],
  );
  assert.ok(after.every(({ recorded_at }, i) => recorded_at > (before[i]?.recorded_at ?? recorded_at)));
});

test('of any time have a place, also where no partition was made for it', async ({ db }) => {
  for (const time of ['1999-01-01T00:00:00Z', '2099-12-31T23:59:59Z'])
    await insertUsage(db, events(usageEvent(time, { occurred_at: new Date(time) })), 'billable');
  assert.is((await daily(db)).length, 2);
});

test.run();
