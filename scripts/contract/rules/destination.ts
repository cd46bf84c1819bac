import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../lint/contract.ts';
import { contractRule, type Report } from '../lint/rule.ts';

/** Each call goes to one place: an upstream, a handler of ours, or nowhere yet. */
export const destination = contractRule(({ operations, folder }, report) => {
  for (const operation of operations) {
    const { id, node } = operation;
    const handler = `src/operations/${id}.ts`;
    const found = [
      node.has('x-upstream') && 'x-upstream',
      existsSync(join(folder, '..', handler)) && handler,
      node.has('x-availability') && 'x-availability',
    ].filter((place) => place !== false);

    if (found.length === 0) {
      report(
        node.location.key(),
        `Nothing answers ${id}: give it x-upstream, a handler in ${handler}, or 'x-availability: planned'.`,
      );
    } else if (found.length > 1) {
      report(node.location.key(), `${id} goes to one place: keep one of ${found.join(', ')}.`);
    }
    checkUpstreamPath(operation, report);
  }
});

function checkUpstreamPath({ node, parameters }: Operation, report: Report): void {
  const path = node.get('x-upstream')?.get('path');
  if (!path) return;
  const own = parameters.filter((parameter) => parameter.string('in') === 'path').map((parameter) => parameter.string('name'));
  for (const [, name] of String(path.value).matchAll(/\{([^}]*)\}/g)) {
    if (!own.includes(name))
      report(path.location, `The upstream's path has '{${name}}', which is no path parameter of this operation.`);
  }
}
