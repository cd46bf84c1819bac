import { InvalidArgumentError } from 'commander';
import { operations } from '../../generated/operations.ts';

/** Every scope that opens something. */
const known: readonly string[] = [...new Set(Object.values(operations).flatMap(({ scopes }) => scopes))].sort();

/** `connect:read,pay:*`, or `*` for all that there are. */
export function parseScopes(text: string): string[] {
  const wanted = text.split(/[\s,]+/).filter(Boolean);
  const scopes = wanted.flatMap((pattern) => {
    const meant = known.filter((scope) => pattern === '*' || pattern === scope || pattern === `${areaOf(scope)}:*`);
    if (meant.length === 0) throw new InvalidArgumentError(`${pattern} is no scope. There are ${known.join(', ')}.`);
    return meant;
  });
  if (scopes.length === 0) throw new InvalidArgumentError('It must name at least one scope.');
  return [...new Set(scopes)].sort();
}

/** The other way round, as short as it can be said. */
export function shortenScopes(scopes: readonly string[]): string {
  const holdsAll = (wanted: readonly string[]) => wanted.length > 1 && wanted.every((scope) => scopes.includes(scope));
  if (holdsAll(known)) return '*';
  const short = scopes.map((scope) => {
    const area = areaOf(scope);
    return holdsAll(known.filter((other) => areaOf(other) === area)) ? `${area}:*` : scope;
  });
  return [...new Set(short)].sort().join(' ');
}

function areaOf(scope: string): string {
  return scope.slice(0, scope.indexOf(':'));
}
