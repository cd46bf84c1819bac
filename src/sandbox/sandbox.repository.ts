import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database, Db } from '../db/tables.ts';

type Trx = Transaction<Database>;

/** Postgres' own week, so that all gateways begin a new one at the same moment. */
const weekStart: RawBuilder<Date> = sql`date_trunc('week', now() at time zone 'UTC') at time zone 'UTC'`;

/** Calls of an account follow each other, but for those that only read. Until the transaction ends. */
export async function lockSandbox(trx: Trx, accountId: string, lock: 'shared' | 'exclusive'): Promise<void> {
  const name = sql`hashtextextended(${accountId}, 6)`;
  if (lock === 'shared') await sql`select pg_advisory_xact_lock_shared(${name})`.execute(trx);
  else await sql`select pg_advisory_xact_lock(${name})`.execute(trx);
}

export interface SandboxState {
  name: string;
  currency: string;
  /** Whether what it holds is of a week that is over. */
  isOver: boolean;
  /** Whether something has happened by now that has not been worked out yet. */
  isDue: boolean;
}

export function readState(trx: Trx, accountId: string, now: Date): Promise<SandboxState> {
  return trx
    .selectFrom('account')
    .leftJoin('sandbox_account', 'sandbox_account.account_id', 'account.id')
    .where('account.id', '=', accountId)
    .select((eb) => [
      'account.name',
      'account.currency',
      sql<boolean>`coalesce(sandbox_account.began_at < ${weekStart}, false)`.as('isOver'),
      eb
        .exists(eb.selectFrom('sandbox_object').select('id').where('account_id', '=', accountId).where('due_at', '<=', now))
        .$castTo<boolean>()
        .as('isDue'),
    ])
    .executeTakeFirstOrThrow();
}

export async function wipe(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('sandbox_account').where('account_id', '=', accountId).where('began_at', '<', weekStart).execute();
}

export async function begin(trx: Trx, accountId: string): Promise<void> {
  await trx
    .insertInto('sandbox_account')
    .values({ account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Counts the calls that change something under a seed: which one this is. */
export async function takeSeedCall(trx: Trx, accountId: string, seed: string): Promise<string> {
  const { calls } = await trx
    .insertInto('sandbox_seed')
    .values({ account_id: accountId, seed, calls: 1 })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'seed']).doUpdateSet({ calls: sql<number>`sandbox_seed.calls + 1` }),
    )
    .returning('calls')
    .executeTakeFirstOrThrow();
  return calls;
}

/** Adds to a count of the month, and says what it is now. */
export async function addToCount(trx: Trx, accountId: string, name: string, month: string, amount: number): Promise<number> {
  const { used } = await trx
    .insertInto('sandbox_count')
    .values({ account_id: accountId, name, month, used: amount })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'name', 'month']).doUpdateSet({ used: sql<number>`sandbox_count.used + ${amount}` }),
    )
    .returning('used')
    .executeTakeFirstOrThrow();
  return Number(used);
}

/** Accounts in whose sandbox something has happened by now. */
export async function listDueAccounts(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sandbox_object')
    .select('account_id')
    .distinct()
    .where('due_at', '<=', now)
    .limit(limit)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Accounts whose sandbox holds a week that is over. */
export async function listOverAccounts(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sandbox_account')
    .select('account_id')
    .where('began_at', '<', weekStart)
    .limit(limit)
    .execute();
  return rows.map(({ account_id }) => account_id);
}
