import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ensurePartitions } from '../../src/db/partitions.ts';
import type { Database } from '../../src/db/tables.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { requestRecord, usageEvent } from '../journal/fixtures/journal.ts';
import { createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ db: Kysely<Database> }>('partitions');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
});
test.after.each(({ db }) => db.destroy());

async function partitions(db: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

test('are made by day for the request log and by month for usage, across the end of a year, once', async ({ db }) => {
  const before = [await partitions(db, 'request_log'), await partitions(db, 'usage_event')].flat();
  const now = new Date('2031-12-31T23:59:59Z');
  await Promise.all([ensurePartitions(db, now), ensurePartitions(db, now)]);
  const made = [await partitions(db, 'request_log'), await partitions(db, 'usage_event')].flat();
  assert.equal(
    made.filter((name) => !before.includes(name)),
    [
      ...['30', '31'].map((day) => `request_log_203112${day}`),
      ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `request_log_203201${day}`),
      ...['203111', '203112', '203201', '203202'].map((month) => `usage_event_${month}`),
    ],
  );
});

test('take over the rows that came before they were made, and those rows are still known again', async ({ db }) => {
  const occurred_at = new Date('2032-02-29T12:00:00Z');
  const records = JSON.stringify([
    requestRecord('req_1', { occurred_at }),
    requestRecord('req_2', { occurred_at, account_id: null }),
  ]);
  const usage = JSON.stringify([usageEvent('req_1', { occurred_at })]);
  await insertRequests(db, records);
  await insertUsage(db, usage, 'billable');
  await ensurePartitions(db, occurred_at);
  await insertRequests(db, records);
  await insertUsage(db, usage, 'billable');
  for (const [table, count] of [
    ['request_log_20320229', '2'],
    ['request_log_default', '0'],
    ['request_log', '2'],
    ['usage_event_203202', '1'],
    ['usage_event_default', '0'],
  ] as const) {
    const { rows } = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(db);
    assert.is(rows[0]?.count, count, table);
  }
  assert.is((await db.selectFrom('usage_daily').selectAll().execute()).length, 1);
});

test.run();
