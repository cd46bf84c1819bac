import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { eventually } from '../support/gateway.ts';
import { cutDatabase } from '../support/outage.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';
import { destinationIn, openTestJournal, requestLine, type TestJournal, usageEvent } from './fixtures/journal.ts';

const test = suite<{ db: Kysely<Database>; journal: TestJournal }>('a Postgres that goes away and comes back');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
  context.journal = await openTestJournal({ dir: `${createDataDir()}/journal`, destination: destinationIn(context.db) });
});
test.after.each(({ db }) => db.destroy());

async function answerCalls(journal: TestJournal, from: number, to: number): Promise<void> {
  for (let i = from; i < to; i++) {
    await journal.appendUsage(usageEvent(`req_${i}`, { cost: '0.0001' }));
    journal.settle(`req_${i}`, 'delivered');
    journal.appendRequest(requestLine(`req_${i}`));
  }
}

async function assertCounted(db: Kysely<Database>, journal: TestJournal, calls: number): Promise<void> {
  const counts = async () => {
    const { rows } = await sql<{ usage: string; requests: string }>`
      select (select count(*) from usage_event) as usage, (select count(*) from request_log) as requests`.execute(db);
    return rows[0];
  };
  // Within the five seconds that an outage may last on after its end.
  await eventually(counts, (seen) => seen?.usage === String(calls) && seen.requests === String(calls));
  const daily = await db.selectFrom('usage_daily').select(['calls', 'cost']).execute();
  assert.equal(daily, [{ calls: String(calls), cost: (calls / 10_000).toFixed(4) }]);
  await journal.close();
}

test('is waited for, however long: calls go on, and each counts once', async ({ db, journal }) => {
  await answerCalls(journal, 0, 500);
  {
    await using _outage = await cutDatabase({ db });
    await answerCalls(journal, 500, 1_500);
    await eventually(
      () => journal.logs,
      (logs) => logs.some((line) => line.includes('cannot be shipped')),
    );
    assert.ok(journal.accepting);
  }
  await answerCalls(journal, 1_500, 2_000);
  await assertCounted(db, journal, 2_000);
});

test('may end connections in the middle of a batch as often as it likes', async ({ db, journal }) => {
  const admin = open(process.env['TEST_DATABASE_URL'] ?? '');
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const name = rows[0]?.name ?? '';
  let answered = 0;
  for (let cuts = 0; cuts < 20; cuts++) {
    await answerCalls(journal, answered, answered + 300);
    answered += 300;
    await sleep(Math.random() * 40);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin);
  }
  await admin.destroy();
  await assertCounted(db, journal, answered);
});

test.run();
