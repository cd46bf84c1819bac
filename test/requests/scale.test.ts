import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fillUsage } from '../../scripts/fill/fill-usage.ts';
import { usageQuestions } from '../../scripts/fill/usage-questions.ts';
import { openPool } from '../../src/db/database.ts';
import type { Database } from '../../src/db/tables.ts';
import { createTestDatabase } from '../support/stores.ts';

/** As EXPLAIN shows it, what is needed here. */
interface Plan {
  'Node Type': string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

const calls = 200_000;
const days = 30;
/** A tenth of all calls are those of the account that asks. */
const mostRead = calls / 10 / 20;

const test = suite(`what an account with ${calls / 10} calls asks`);

test(`is answered by reading less than ${mostRead} rows, by whatever it filters`, async () => {
  const url = await createTestDatabase();
  const pool = openPool({ url, maxConnections: 2, queryTimeoutMs: 120_000, onError: () => {} });
  const asked: CompiledQuery[] = [];
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => void asked.push(query) });
  const now = new Date();
  await fillUsage(db, url, { first: 0, end: calls, days, now });

  for (const [what, ask] of await usageQuestions(db, now, days)) {
    asked.length = 0;
    await ask(db);
    for (const { sql, parameters } of [...asked]) {
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        CompiledQuery.raw(`explain (analyze, format json) ${sql}`, [...parameters]),
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      assert.ok(plan);
      const read = rowsRead(plan);
      assert.ok(read < mostRead, `${what} reads ${read} rows: ${JSON.stringify(plan, null, 1)}`);
    }
  }
  await db.destroy();
});

test.run();

/** By scans: rows that they give, and rows that they look at and pass over. */
function rowsRead(plan: Plan): number {
  const own =
    (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) *
    plan['Actual Loops'];
  const below = (plan.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner), 0);
  return plan['Node Type'].includes('Scan') ? own + below : below;
}
