import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import * as createAccount from './migrations/2026_11_22_create_account.ts';
import * as growCaller from './migrations/2026_11_22_grow_caller.ts';

/** In order. A migration that has run anywhere is never edited; another one follows it. */
const migrations: Record<string, Migration> = {
  '2026_11_22_create_account': createAccount,
  '2026_11_22_grow_caller': growCaller,
};

/** Brings the schema up to date. Kysely takes an advisory lock, so that gateways may start at the same time. */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
