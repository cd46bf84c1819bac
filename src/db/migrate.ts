import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as createAccount from './migrations/2026_11_22_create_account.ts';
import * as growCaller from './migrations/2026_11_22_grow_caller.ts';
import * as keepAnswers from './migrations/2026_11_22_keep_answers.ts';
import * as keepSandbox from './migrations/2026_11_22_keep_sandbox.ts';
import * as meterUsage from './migrations/2026_11_22_meter_usage.ts';
import * as ownResources from './migrations/2026_11_22_own_resources.ts';
import * as showUsage from './migrations/2026_11_22_show_usage.ts';
import * as sweepRooms from './migrations/2026_11_22_sweep_rooms.ts';
import * as sumUsageByKey from './migrations/2026_11_23_sum_usage_by_key.ts';
import * as timeVisits from './migrations/2026_11_23_time_visits.ts';
import type { Database } from './tables.ts';

/** In order. A migration that has run anywhere is never edited; another one follows it. */
const migrations: Record<string, Migration> = {
  '2026_11_22_create_account': createAccount,
  '2026_11_22_grow_caller': growCaller,
  '2026_11_22_keep_answers': keepAnswers,
  '2026_11_22_keep_sandbox': keepSandbox,
  '2026_11_22_meter_usage': meterUsage,
  '2026_11_22_own_resources': ownResources,
  '2026_11_22_show_usage': showUsage,
  '2026_11_22_sweep_rooms': sweepRooms,
  '2026_11_23_sum_usage_by_key': sumUsageByKey,
  '2026_11_23_time_visits': timeVisits,
};

/** Brings the schema up to date. Kysely takes an advisory lock, so that gateways may start at the same time. */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** The migrations that the database lacks. It is only read. */
export async function pendingMigrations(db: Kysely<Database>): Promise<string[]> {
  const known = await migratorOf(db).getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function migratorOf(db: Kysely<Database>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}
