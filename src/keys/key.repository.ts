import type { Insertable, Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Mode } from '../caller.ts';
import type { AccountTable, Db, KeyTable } from '../db/tables.ts';

export type KeyRow = Selectable<KeyTable>;
export type KeyWithAccount = KeyRow &
  Pick<Selectable<AccountTable>, 'owner_email' | 'plan' | 'keeps_bodies_in'> & { limits: { policy: string; limit: number }[] };

/** Revoked and expired keys are not found, nor those of a suspended account: a dead key is indistinguishable from one that never was. */
export function findLiveKeyByHash(db: Db, hash: string, now: Date): Promise<KeyWithAccount | undefined> {
  return db
    .selectFrom('key')
    .innerJoin('account', 'account.id', 'key.account_id')
    .selectAll('key')
    .select(['account.owner_email', 'account.plan', 'account.keeps_bodies_in'])
    .select((eb) =>
      jsonArrayFrom(
        eb.selectFrom('account_limit').select(['policy', 'limit']).whereRef('account_limit.account_id', '=', 'key.account_id'),
      ).as('limits'),
    )
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
}

export function insertKey(db: Db, key: Insertable<KeyTable>): Promise<KeyRow> {
  return db.insertInto('key').values(key).returningAll().executeTakeFirstOrThrow();
}

/** Whose keys: those of the other mode do not exist for the caller. */
export interface KeyOwner {
  accountId: string;
  mode: Mode;
}

/** Newest first, from the one before `beforeId` on. */
export function listKeys(db: Db, { accountId, mode }: KeyOwner, limit: number, beforeId: string | undefined): Promise<KeyRow[]> {
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

/** The key, whoever's it is: for operators, never for a caller. */
export function findKey(db: Db, id: string): Promise<KeyRow | undefined> {
  return db.selectFrom('key').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many of the account's keys work, by mode. */
export async function countLiveKeys(db: Db, accountId: string, now: Date): Promise<Record<Mode, number>> {
  const rows = await db
    .selectFrom('key')
    .select(['mode', (eb) => eb.fn.countAll<string>().as('count')])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .groupBy('mode')
    .execute();
  const countOf = (mode: Mode) => Number(rows.find((row) => row.mode === mode)?.count ?? 0);
  return { live: countOf('live'), sandbox: countOf('sandbox') };
}

/** The key, which nobody else changes until the transaction ends. */
export function lockKey(db: Db, { accountId, mode }: KeyOwner, id: string): Promise<KeyRow | undefined> {
  return db
    .selectFrom('key')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .forUpdate()
    .executeTakeFirst();
}

export type KeyChange = Partial<Pick<KeyRow, 'scopes' | 'expires_at' | 'revoked_at' | 'replaced_by' | 'replaced_at'>>;

export function updateKey(db: Db, { accountId }: Pick<KeyOwner, 'accountId'>, id: string, change: KeyChange): Promise<KeyRow> {
  return db
    .updateTable('key')
    .set(change)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Notes when keys were last used; a later time that is there already stays. */
export async function touchKeys(db: Db, uses: ReadonlyMap<string, Date>): Promise<void> {
  for (const [id, usedAt] of uses) {
    await db
      .updateTable('key')
      .set({ last_used_at: usedAt })
      .where('id', '=', id)
      .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', usedAt)]))
      .execute();
  }
}
