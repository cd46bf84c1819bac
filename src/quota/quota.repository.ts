import { sql } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db } from '../db/tables.ts';

/** What is counted together: an account's calls of one pillar in one mode in one month. */
export interface QuotaKey {
  accountId: string;
  mode: Mode;
  pillar: string;
  /** The month's first day (UTC). */
  month: string;
}

/**
 * Takes up to `wanted` calls from what is left of the allowance, and adds `owed`, which were made while they could not be asked for.
 * One statement, so that any number of gateways together never take more than `limit`.
 */
export async function takeCalls(
  db: Db,
  key: QuotaKey,
  wanted: number,
  owed: number,
  limit: number,
): Promise<{ granted: number; used: number }> {
  const { accountId, mode, pillar, month } = key;
  const { rows } = await sql<{ granted: string; used: string }>`
    with before as (
      select used + ${owed}::bigint as used from quota
      where account_id = ${accountId} and mode = ${mode} and pillar = ${pillar} and month = ${month}::date
      for update
    )
    update quota set used = before.used + least(${wanted}::bigint, greatest(${limit}::bigint - before.used, 0))
    from before
    where account_id = ${accountId} and mode = ${mode} and pillar = ${pillar} and month = ${month}::date
    returning quota.used - before.used as granted, quota.used`.execute(db);
  const [row] = rows;
  if (row) return { granted: Number(row.granted), used: Number(row.used) };
  await db
    .insertInto('quota')
    .values({ account_id: accountId, mode, pillar, month, used: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return takeCalls(db, key, wanted, owed, limit);
}

/** Gives back calls that were taken and not made. */
export async function returnCalls(db: Db, { accountId, mode, pillar, month }: QuotaKey, count: number): Promise<void> {
  await db
    .updateTable('quota')
    .set((eb) => ({ used: sql<number>`greatest(${eb.ref('used')} - ${count}, 0)` }))
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('pillar', '=', pillar)
    .where('month', '=', month)
    .execute();
}
