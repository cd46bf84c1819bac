import { sql } from 'kysely';
import type { TestGateway } from './gateway.ts';
import { open } from './stores.ts';

/** Cuts the gateway off its database, until it is disposed of. */
export async function cutDatabase({ db }: TestGateway): Promise<AsyncDisposable> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const name = rows[0]?.name ?? '';
  await asOperator(async (admin) => {
    await sql`alter database ${sql.id(name)} with allow_connections false`.execute(admin);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`.execute(admin);
  });
  return {
    [Symbol.asyncDispose]: () =>
      asOperator(async (admin) => {
        await sql`alter database ${sql.id(name)} with allow_connections true`.execute(admin);
      }),
  };
}

async function asOperator(work: (admin: ReturnType<typeof open>) => Promise<void>): Promise<void> {
  const admin = open(process.env['TEST_DATABASE_URL'] ?? '');
  await work(admin).finally(() => admin.destroy());
}
