import type { Mode } from '../caller.ts';
import type { Db } from '../db/tables.ts';
import { type AccountRow, findAccount } from './account.repository.ts';

/** The account as operators and audit records show it. */
export function toAccount(row: AccountRow) {
  return {
    id: row.id,
    name: row.name,
    owner_email: row.owner_email,
    plan: row.plan,
    currency: row.currency,
    created_at: row.created_at.toISOString(),
    suspended_at: row.suspended_at?.toISOString() ?? null,
  };
}

export type Account = ReturnType<typeof toAccount>;

/** Whether bodies of requests in this mode are kept. */
export function keepsBodies({ keeps_bodies_in }: Pick<AccountRow, 'keeps_bodies_in'>, mode: Mode): boolean {
  return keeps_bodies_in.includes(mode);
}

/** What the account is billed in. @throws Error when there is no such account. */
export async function currencyOf(db: Db, accountId: string): Promise<string> {
  const account = await findAccount(db, accountId);
  if (!account) throw new Error(`There is no account ${accountId}.`);
  return account.currency;
}
