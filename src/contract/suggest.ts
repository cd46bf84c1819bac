import { distance } from 'fastest-levenshtein';
import type { Operation } from './operation.ts';

const longestCompared = 200;

/** The operation that was probably meant by a path that none has; undefined when none is near. */
export function suggestOperation(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  if (path.length > longestCompared) return undefined;
  const candidates = operations.filter((operation) => !operation.internal);
  let best: { operation: Operation; score: number } | undefined;
  for (const operation of candidates) {
    const score = distance(path.toLowerCase(), fillIn(operation.path, path)) + (operation.method === method ? 0 : 0.5);
    if (!best || score < best.score) best = { operation, score };
  }
  return best && best.score <= Math.max(3, path.length / 4) ? best.operation : undefined;
}

/** Puts the path's own segments where the template has parameters, so that ids do not count as differences. */
function fillIn(template: string, path: string): string {
  const segments = path.split('/');
  return template
    .split('/')
    .map((segment, i) => (segment.startsWith('{') ? (segments[i] ?? segment) : segment).toLowerCase())
    .join('/');
}
