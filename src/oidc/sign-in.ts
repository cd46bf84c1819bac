import { keepsBodies } from '../accounts/account.ts';
import type { MemberCaller } from '../caller.ts';
import type { Db } from '../db/tables.ts';
import { newId } from '../ids.ts';
import type { Claims } from './claims.ts';
import { type GroupScopes, rolesOf } from './group-scopes.ts';
import {
  findMember,
  insertMemberWithAccount,
  type MemberWithAccount,
  touchMember,
  updateOwnerEmail,
} from './member.repository.ts';

export interface SignInOptions {
  db: Db;
  issuer: string;
  groupScopes: GroupScopes;
}

const noteAgainMs = 60_000;

/** The caller that a checked token stands for; undefined while the account is suspended. Somebody new gets an account. */
export function createSignIn({
  db,
  issuer,
  groupScopes,
}: SignInOptions): (claims: Claims, now: Date) => Promise<MemberCaller | undefined> {
  return async function signIn(claims, now) {
    const known = await findMember(db, issuer, claims.subject);
    const member = known ?? (await signUp(db, issuer, claims, now));
    if (member.suspended_at) return undefined;
    const unlessSince = new Date(now.getTime() - noteAgainMs);
    if (member.last_sign_in_at <= unlessSince) {
      await touchMember(db, member, claims, { now, unlessSince });
      if (claims.email !== null) await updateOwnerEmail(db, member.account_id, unreachableEmail(member.id), claims.email);
    }
    return toCaller(member, claims, groupScopes);
  };
}

async function signUp(db: Db, issuer: string, { subject, email, name }: Claims, now: Date): Promise<MemberWithAccount> {
  const id = newId('usr');
  const account = {
    id: newId('acc'),
    name: name ?? email ?? subject,
    owner_email: email ?? unreachableEmail(id),
    plan: 'sandbox',
    currency: 'USD',
    created_at: now,
  };
  const member = {
    id,
    account_id: account.id,
    issuer,
    subject,
    email,
    name: account.name,
    created_at: now,
    last_sign_in_at: now,
  };
  await insertMemberWithAccount(db, member, account);
  const made = await findMember(db, issuer, subject);
  if (!made) throw new Error('The member that was just made is not there.');
  return made;
}

/** The owner's address of an account, until a token tells one: it can be told from a real one, and leads nowhere (RFC 2606). */
function unreachableEmail(memberId: string): string {
  return `${memberId.toLowerCase()}@no-email.invalid`;
}

function toCaller(row: MemberWithAccount, { email, name, groups }: Claims, groupScopes: GroupScopes): MemberCaller {
  const mode = row.plan === 'sandbox' ? 'sandbox' : 'live';
  return {
    type: 'member',
    id: row.id,
    accountId: row.account_id,
    plan: row.plan,
    mode,
    ...rolesOf(groups, groupScopes),
    limits: new Map(row.limits.map(({ policy, limit }) => [policy, limit])),
    keepsBodies: keepsBodies(row, mode),
    name: name ?? row.name,
    email: email ?? row.email,
  };
}
