import type { Insertable, Selectable } from 'kysely';
import type { AccountTable, Db } from '../db/tables.ts';

export type AccountRow = Selectable<AccountTable>;

export function insertAccount(db: Db, account: Insertable<AccountTable>): Promise<AccountRow> {
  return db.insertInto('account').values(account).returningAll().executeTakeFirstOrThrow();
}

export function findAccount(db: Db, id: string): Promise<AccountRow | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Newest first. `search` is a part of the name or of the owner's address, in any case. */
export function listAccounts(db: Db, { search, limit }: { search: string | undefined; limit: number }): Promise<AccountRow[]> {
  const pattern = `%${search?.replace(/[\\%_]/g, '\\$&')}%`;
  return db
    .selectFrom('account')
    .selectAll()
    .$if(search !== undefined, (query) =>
      query.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('owner_email', 'ilike', pattern)])),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The account, which nobody else changes until the transaction ends. */
export function lockAccount(trx: Db, id: string): Promise<AccountRow | undefined> {
  return trx.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export type AccountChange = Partial<Pick<AccountRow, 'plan' | 'suspended_at' | 'keeps_bodies_in'>>;

export function updateAccount(db: Db, id: string, change: AccountChange): Promise<AccountRow> {
  return db.updateTable('account').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}
