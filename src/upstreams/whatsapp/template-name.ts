import { createHash } from 'node:crypto';

/**
 * All accounts share the gateway's one account at Meta, where a name is taken once for each language. Behind a prefix of its own each
 * account has all names for itself, and can name no template of another.
 */
export function atMeta(accountId: string, name: string): string {
  return prefixOf(accountId) + name;
}

export function ofAccount(accountId: string, name: string): string {
  const prefix = prefixOf(accountId);
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** Meta's names have up to 512 characters, as those of the contract. */
export const longestName = 512 - prefixOf('').length;

function prefixOf(accountId: string): string {
  return `t${createHash('sha256').update(accountId).digest('hex').slice(0, 16)}_`;
}
