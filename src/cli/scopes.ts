import { InvalidArgumentError } from 'commander';
import { allScopes, areaOf, scopesMatching } from '../scopes.ts';

/** `connect:read,pay:*`, or `*` for all that there are. */
export function parseScopes(text: string): string[] {
  const wanted = text.split(/[\s,]+/).filter(Boolean);
  const scopes = wanted.flatMap((pattern) => {
    const meant = scopesMatching(pattern);
    if (meant.length === 0) throw new InvalidArgumentError(`${pattern} is no scope. There are ${allScopes.join(', ')}.`);
    return meant;
  });
  if (scopes.length === 0) throw new InvalidArgumentError('It must name at least one scope.');
  return [...new Set(scopes)].sort();
}

/** The other way round, as short as it can be said. */
export function shortenScopes(scopes: readonly string[]): string {
  const holdsAll = (wanted: readonly string[]) => wanted.length > 1 && wanted.every((scope) => scopes.includes(scope));
  if (holdsAll(allScopes)) return '*';
  const short = scopes.map((scope) => {
    const area = areaOf(scope);
    return holdsAll(allScopes.filter((other) => areaOf(other) === area)) ? `${area}:*` : scope;
  });
  return [...new Set(short)].sort().join(' ');
}
