import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { findLiveKeyByHash } from './key.repository.ts';
import { hashSecret } from './secret.ts';

/** The caller that a well-formed key stands for; undefined when it is unknown, revoked or expired. */
export function createKeyVerifier(db: Db, clock: Clock): (secret: string) => Promise<Caller | undefined> {
  return async function verifyKey(secret) {
    const row = await findLiveKeyByHash(db, hashSecret(secret), clock.now());
    return (
      row && {
        accountId: row.account_id,
        ownerEmail: row.owner_email,
        plan: row.plan,
        keyId: row.id,
        keyName: row.name,
        keyType: row.type,
        mode: row.mode,
        scopes: row.scopes,
        expiresAt: row.expires_at,
      }
    );
  };
}
