import { type Kysely, sql } from 'kysely';
import type { Database } from '../../src/db/tables.ts';
import { eventually, type TestGateway } from './gateway.ts';
import { open } from './stores.ts';

/**
 * Cuts the gateway off its database, until it is disposed of. The gateway comes to rest before, and has noticed afterwards:
 * what becomes of a query that is under way is not the same in each run.
 */
export async function cutDatabase({ db }: Pick<TestGateway, 'db'>): Promise<AsyncDisposable> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const name = rows[0]?.name ?? '';
  await asOperator(async (admin) => {
    const resting = sql<{ resting: boolean }>`
      select coalesce(bool_and(state = 'idle' and state_change < clock_timestamp() - interval '300 ms'), true) as resting
      from pg_stat_activity where datname = ${name} and application_name = 'tkawen-api'`;
    await eventually(async () => (await resting.execute(admin)).rows[0]?.resting, Boolean);
    await sql`alter database ${sql.id(name)} with allow_connections false`.execute(admin);
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${name}`.execute(admin);
    // In this process the end of those connections is read before the answer to a later query is.
    await sql`select 1`.execute(admin);
  });
  return {
    [Symbol.asyncDispose]: () =>
      asOperator(async (admin) => {
        await sql`alter database ${sql.id(name)} with allow_connections true`.execute(admin);
      }),
  };
}

async function asOperator(work: (admin: Kysely<Database>) => Promise<void>): Promise<void> {
  const admin = open(process.env['TEST_DATABASE_URL'] ?? '');
  await work(admin).finally(() => admin.destroy());
}
