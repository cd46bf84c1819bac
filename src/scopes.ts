import { operations } from '../generated/operations.ts';

/** Every scope that opens something. */
export const allScopes: readonly string[] = [
  ...new Set(Object.values(operations).flatMap(({ scopes }): readonly string[] => scopes)),
].sort();

/** The scopes that a pattern means: `*` all of them, `pay:*` those of pay, `pay:read` itself. None for what is no scope. */
export function scopesMatching(pattern: string): string[] {
  return allScopes.filter((scope) => pattern === '*' || pattern === scope || pattern === `${areaOf(scope)}:*`);
}

export function areaOf(scope: string): string {
  return scope.slice(0, scope.indexOf(':'));
}
