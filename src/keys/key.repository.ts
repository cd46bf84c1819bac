import type { Insertable, Selectable } from 'kysely';
import type { Mode } from '../caller.ts';
import type { AccountTable, Db, KeyTable } from '../db/database.ts';

export type KeyRow = Selectable<KeyTable>;
export type KeyWithAccount = KeyRow & Pick<Selectable<AccountTable>, 'owner_email' | 'plan'>;

/** Revoked and expired keys are not found: a dead key is indistinguishable from one that never was. */
export function findLiveKeyByHash(db: Db, hash: string, now: Date): Promise<KeyWithAccount | undefined> {
  return db
    .selectFrom('key')
    .innerJoin('account', 'account.id', 'key.account_id')
    .selectAll('key')
    .select(['account.owner_email', 'account.plan'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
}

export function insertKey(db: Db, key: Insertable<KeyTable>): Promise<KeyRow> {
  return db.insertInto('key').values(key).returningAll().executeTakeFirstOrThrow();
}

export interface KeyFilter {
  accountId: string;
  mode: Mode;
}

/** Newest first, from the one before `beforeId` on. */
export function listKeys(db: Db, { accountId, mode }: KeyFilter, limit: number, beforeId: string | undefined): Promise<KeyRow[]> {
  return db
    .selectFrom('key')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .$if(beforeId !== undefined, (query) => query.where('id', '<', beforeId ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** Undefined when the account has no such key in this mode. A key that was revoked before keeps its time. */
export async function revokeKey(db: Db, { accountId, mode }: KeyFilter, id: string, now: Date): Promise<KeyRow | undefined> {
  return db
    .updateTable('key')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(now)) }))
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .returningAll()
    .executeTakeFirst();
}
