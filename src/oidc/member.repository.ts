import type { Insertable, Selectable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { AccountTable, Db, MemberTable } from '../db/tables.ts';

export type MemberRow = Selectable<MemberTable>;
export type MemberWithAccount = MemberRow &
  Pick<Selectable<AccountTable>, 'plan' | 'suspended_at' | 'keeps_bodies_in'> & { limits: { policy: string; limit: number }[] };

export function findMember(db: Db, issuer: string, subject: string): Promise<MemberWithAccount | undefined> {
  return db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .selectAll('member')
    .select(['account.plan', 'account.suspended_at', 'account.keeps_bodies_in'])
    .select((eb) =>
      jsonArrayFrom(
        eb.selectFrom('account_limit').select(['policy', 'limit']).whereRef('account_limit.account_id', '=', 'member.account_id'),
      ).as('limits'),
    )
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
}

/** One statement, so that of many first calls at once only the one that makes the member makes an account. */
export async function insertMemberWithAccount(
  db: Db,
  member: Insertable<MemberTable>,
  account: Omit<Insertable<AccountTable>, 'suspended_at'>,
): Promise<void> {
  const columns = ['id', 'name', 'owner_email', 'plan', 'currency', 'created_at'] as const;
  await db
    .with('made', (cte) =>
      cte
        .insertInto('member')
        .values(member)
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
        .returning('account_id'),
    )
    .insertInto('account')
    .columns(columns)
    .expression((eb) => eb.selectFrom('made').select(columns.map((column) => eb.val(account[column]).as(column))))
    .execute();
}

/** Notes a sign-in, unless one has been noted since `unlessSince`. What the token does not tell stays as it was. */
export async function touchMember(
  db: Db,
  { id, account_id }: Pick<MemberRow, 'id' | 'account_id'>,
  { email, name }: { email: string | null; name: string | null },
  { now, unlessSince }: { now: Date; unlessSince: Date },
): Promise<void> {
  await db
    .updateTable('member')
    .set({ last_sign_in_at: now, ...(email !== null && { email }), ...(name !== null && { name }) })
    .where('id', '=', id)
    .where('account_id', '=', account_id)
    .where('last_sign_in_at', '<=', unlessSince)
    .execute();
}

/** Who signs in to the account, in the order in which they came. */
export function listMembers(db: Db, accountId: string, limit: number): Promise<MemberRow[]> {
  return db.selectFrom('member').selectAll().where('account_id', '=', accountId).orderBy('id').limit(limit).execute();
}

/** Gives the account an owner's address in place of one that reaches nobody. */
export async function updateOwnerEmail(db: Db, accountId: string, unreachable: string, email: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ owner_email: email })
    .where('id', '=', accountId)
    .where('owner_email', '=', unreachable)
    .execute();
}
