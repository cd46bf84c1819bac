import { allScopes, scopesMatching } from '../scopes.ts';

/** What the members of a group may do, by the group's name at the issuer. */
export type GroupScopes = ReadonlyMap<string, readonly string[]>;

const longestName = 64;
const mostGroups = 64;

/**
 * Reads a JSON object from group to scopes. `*` is every scope, `pay:*` every one that starts with `pay:`.
 * @throws Error that says what the text must be.
 */
export function parseGroupScopes(text: string): GroupScopes {
  const entries = Object.entries(parseObject(text));
  if (entries.length > mostGroups || entries.some(([group]) => group === '' || group.length > longestName))
    throw new Error(`must name at most ${mostGroups} groups, each with 1 to ${longestName} characters`);
  return new Map(entries.map(([group, patterns]) => [group, scopesOf(patterns)]));
}

function parseObject(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('must be a JSON object, such as {"admins":["*"],"cashiers":["pay:*","usage:read"]}');
  return value;
}

function scopesOf(patterns: unknown): string[] {
  if (!Array.isArray(patterns)) throw new Error('must give each group a list of scopes');
  return [...new Set(patterns.flatMap(expand))].sort();
}

function expand(pattern: unknown): string[] {
  const found = typeof pattern === 'string' ? scopesMatching(pattern) : [];
  if (found.length === 0)
    throw new Error(`names a scope that does not exist; there are ${allScopes.join(', ')}, <pillar>:* and *`);
  return found;
}

/** The groups that mean something here, and what they may do together. */
export function rolesOf(groups: readonly string[], mapping: GroupScopes): { roles: string[]; scopes: string[] } {
  const roles = [...new Set(groups)].filter((group) => mapping.has(group));
  return { roles, scopes: [...new Set(roles.flatMap((role) => mapping.get(role) ?? []))] };
}
