import type { Selectable } from 'kysely';
import type { AccountLimitTable, Db } from '../db/tables.ts';

export type LimitRow = Selectable<AccountLimitTable>;

/** What an operator has set for the account in place of its plan's limits. */
export function listLimits(db: Db, accountId: string): Promise<LimitRow[]> {
  return db.selectFrom('account_limit').selectAll().where('account_id', '=', accountId).orderBy('policy').execute();
}

export async function setLimit(db: Db, { account_id, policy, limit }: LimitRow): Promise<void> {
  await db
    .insertInto('account_limit')
    .values({ account_id, policy, limit })
    .onConflict((conflict) => conflict.columns(['account_id', 'policy']).doUpdateSet({ limit }))
    .execute();
}

export async function unsetLimit(db: Db, accountId: string, policy: string): Promise<void> {
  await db.deleteFrom('account_limit').where('account_id', '=', accountId).where('policy', '=', policy).execute();
}
