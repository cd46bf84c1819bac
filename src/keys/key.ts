import type { components } from '../../generated/contract.ts';
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
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at?.toISOString() ?? null,
    revoked_at: row.revoked_at?.toISOString() ?? null,
  };
}
