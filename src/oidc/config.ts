import type { GroupScopes } from './group-scopes.ts';

export interface OidcConfig {
  /** Compared as it is, its last slash included. */
  readonly issuer: string;
  /** The client ids that tokens are made for. */
  readonly audiences: readonly string[];
  readonly groupScopes: GroupScopes;
  readonly clockSkewSeconds: number;
  /** For how long the last key set is used while the issuer is away. */
  readonly staleSeconds: number;
}

/** Kept letter by letter: a token's issuer must be the same text, its last slash included. */
export function parseIssuer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[?#\s]/.test(text))
    throw new Error('must be a URL that starts with https:// or http://, without a query, a fragment or a password');
  return text;
}

export function parseClientIds(text: string): string[] {
  const ids = text.split(/[\s,]+/).filter(Boolean);
  if (ids.length === 0) throw new Error('must be client ids, separated by commas');
  return ids;
}
