import type { AccountRow } from './account.repository.ts';

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
