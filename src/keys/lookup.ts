import type { KeyCaller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { findLiveKeyByHash, type KeyWithAccount } from './key.repository.ts';

/** The caller that a key's hash stands for; undefined when the key is unknown, revoked or expired, or its account suspended. */
export function createKeyLookup(db: Db, clock: Clock): (hash: string) => Promise<KeyCaller | undefined> {
  return async function lookUp(hash) {
    const row = await findLiveKeyByHash(db, hash, clock.now());
    return row && toCaller(row);
  };
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
    name: row.name,
    ownerEmail: row.owner_email,
    keyType: row.type,
    expiresAt: row.expires_at,
    allowedIps: row.allowed_ips,
    allowedOrigins: row.allowed_origins,
    replacedAt: row.replaced_at,
  };
}
