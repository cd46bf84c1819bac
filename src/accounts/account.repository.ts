import type { Insertable, Selectable } from 'kysely';
import type { AccountTable, Db } from '../db/database.ts';

export type AccountRow = Selectable<AccountTable>;

export async function insertAccount(db: Db, account: Insertable<AccountTable>): Promise<void> {
  await db.insertInto('account').values(account).execute();
}
