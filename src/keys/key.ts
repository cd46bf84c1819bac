import type { components } from '../../generated/contract.ts';
import { Problem } from '../problem.ts';
import type { KeyRow } from './key.repository.ts';

/** The key as its account sees it: never its secret, never its hash. */
export function toKey(row: KeyRow): components['schemas']['Key'] {
  return {
    id: row.id,
    name: row.name,
    mode: row.mode,
    type: row.type,
    last4: row.last4,
    scopes: row.scopes,
    allowed_ips: row.allowed_ips,
    allowed_origins: row.allowed_origins,
    metadata: row.metadata,
    created_at: row.created_at.toISOString(),
    last_used_at: row.last_used_at?.toISOString() ?? null,
    expires_at: row.expires_at?.toISOString() ?? null,
    revoked_at: row.revoked_at?.toISOString() ?? null,
    replaced_by: row.replaced_by,
  };
}

/** @throws Problem `conflict` for a key that is revoked or expired: there is nothing left to change. */
export function assertLive(row: KeyRow, now: Date): void {
  if (row.revoked_at) throw new Problem('conflict', 'This key is revoked.');
  if (row.expires_at && row.expires_at <= now) throw new Problem('conflict', 'This key has expired.');
}
