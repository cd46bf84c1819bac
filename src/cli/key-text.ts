import type { toKey } from '../keys/key.ts';
import { shortenScopes } from './scopes.ts';
import type { Style } from './style.ts';
import { type Cell, table } from './table.ts';
import { timeText } from './text.ts';

type Key = ReturnType<typeof toKey>;

export function keyTable(keys: readonly Key[], now: Date, style: Style): string {
  return table(
    [
      { title: 'ID', of: ({ id }) => id },
      { title: 'NAME', of: ({ name }) => name },
      { title: 'SECRET', of: secretHint },
      { title: 'SCOPES', of: ({ scopes }) => shortenScopes(scopes) },
      { title: 'STATUS', of: (key) => statusOf(key, now) },
      { title: 'LAST USED', of: ({ last_used_at }) => timeText(last_used_at) },
      { title: 'EXPIRES', of: ({ expires_at }) => timeText(expires_at) },
    ],
    keys,
    style,
  );
}

/** What an owner recognises a key by: `sk_live_…ab12`. */
export function secretHint({ type, mode, last4 }: Pick<Key, 'type' | 'mode' | 'last4'>): string {
  return `${type === 'secret' ? 'sk' : 'pk'}_${mode}_…${last4}`;
}

function statusOf({ revoked_at, expires_at, replaced_by }: Key, now: Date): Cell {
  if (revoked_at) return ['revoked', 'red'];
  if (expires_at && new Date(expires_at) <= now) return ['expired', 'yellow'];
  return replaced_by ? ['replaced', 'yellow'] : ['active', 'green'];
}
