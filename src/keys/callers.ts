import { keepsBodies } from '../accounts/account.ts';
import type { KeyCaller } from '../caller.ts';
import { type CallerCache, createCallerCache } from '../caller-cache.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/tables.ts';
import { findLiveKeyByHash, type KeyWithAccount } from './key.repository.ts';
import { hashSecret } from './secret.ts';

const mostKeys = 20_000;

/** The callers that well-formed keys stand for; nobody for one that is unknown, revoked or expired, or whose account is suspended. */
export function createKeyCallers(db: Db, clock: Clock): CallerCache<KeyCaller> {
  return createCallerCache({
    async load(secret) {
      const row = await findLiveKeyByHash(db, hashSecret(secret), clock.now());
      return row && { caller: toCaller(row), expiresAt: row.expires_at };
    },
    clock,
    mostCallers: mostKeys,
  });
}

function toCaller(row: KeyWithAccount): KeyCaller {
  return {
    type: 'key',
    id: row.id,
    accountId: row.account_id,
    plan: row.plan,
    mode: row.mode,
    scopes: row.scopes,
    limits: new Map(row.limits.map(({ policy, limit }) => [policy, limit])),
    keepsBodies: keepsBodies(row, row.mode),
    name: row.name,
    ownerEmail: row.owner_email,
    keyType: row.type,
    expiresAt: row.expires_at,
    allowedIps: row.allowed_ips,
    allowedOrigins: row.allowed_origins,
    replacedAt: row.replaced_at,
  };
}
