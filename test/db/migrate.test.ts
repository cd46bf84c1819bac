import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { migrate, pendingMigrations } from '../../src/db/migrate.ts';
import * as sumUsageByKeyMigration from '../../src/db/migrations/2026_11_23_sum_usage_by_key.ts';
import type { Database } from '../../src/db/tables.ts';
import { dayOf } from '../../src/usage/calendar.ts';
import { reconcile } from '../../src/usage/reconcile.ts';
import { sumUsageByKey } from '../../src/usage/usage-daily.repository.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { createEmptyDatabase, createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ dbs: Kysely<Database>[] }>('migrations');
test.before.each((context) => {
  context.dbs = [];
});
test.after.each(async ({ dbs }) => {
  for (const db of dbs) await db.destroy();
});

test('of an empty database are run once by gateways that start at the same time', async ({ dbs }) => {
  const url = await createEmptyDatabase();
  dbs.push(...Array.from({ length: 3 }, () => open(url)));
  const run = await Promise.all(dbs.map((db) => migrate(db)));
  assert.is(run.filter((names) => names.length > 0).length, 1);
  for (const db of dbs) assert.equal(await pendingMigrations(db), []);
});

test('leave usage from before it was summed by key to no key, and nothing to be found wrong with it', async ({ dbs }) => {
  const db = open(await createTestDatabase());
  dbs.push(db);
  const [now, owner] = [new Date(), { accountId: 'acc_1', mode: 'live' } as const];
  const days = { from: dayOf(now), to: dayOf(now) };
  await insertUsage(db, JSON.stringify([usageEvent('before', { occurred_at: now, cost: '0.25' })]), 'billable');
  await sql`drop table usage_daily_key`.execute(db);
  await sql`alter table installation drop column keys_summed_from`.execute(db);

  await sumUsageByKeyMigration.up(db as unknown as Kysely<unknown>);
  await insertUsage(db, JSON.stringify([usageEvent('after', { occurred_at: now, cost: '0.5' })]), 'billable');
  const sum = { currency: 'USD', calls: 1 };
  const { keys } = await sumUsageByKey(db, owner, days);
  assert.equal(keys, [
    { ...sum, part: 'ak_1', cost: '0.5' },
    { ...sum, part: null, cost: '0.25' },
  ]);
  assert.equal((await reconcile(db, [], days, now)).wrong_key_sums, []);
});

test('do not stumble over tables that others change meanwhile', async ({ dbs }) => {
  const url = await createTestDatabase();
  const [db, ...others] = Array.from({ length: 5 }, () => open(url)) as [Kysely<Database>, ...Kysely<Database>[]];
  dbs.push(db, ...others);
  await sql`create schema jobs`.execute(db);
  let over = false;
  const changing = Promise.all(
    others.map(async (other, number) => {
      const table = sql.id('jobs', `changing_${number}`);
      while (!over) {
        await sql`create table ${table} (id int generated always as identity, gone int)`.execute(other);
        await sql`drop table ${table}`.execute(other);
      }
    }),
  );
  try {
    for (let round = 0; round < 100; round++) assert.equal(await migrate(db), []);
  } finally {
    over = true;
    await changing;
  }
});

test.run();
