import { readFileSync, writeFileSync } from 'node:fs';
import { loadContract } from '../src/contract/contract.ts';
import type { Operation } from '../src/contract/operation.ts';
import { registry } from '../src/upstreams/registry.ts';

const header = '| Operations | With a live key | With a sandbox key |\n|---|---|---|\n';
const table = /^\| Operations \| With a live key .*?\n(?=\n)/ms;

/** What answers each operation: the README's table, a row for all that are answered alike. `node scripts/operations-table.ts` writes it. */
export function operationsTable(operations: readonly Operation[]): string {
  const rows = Map.groupBy(
    operations.filter(({ internal }) => !internal),
    (operation) => answeredBy(operation).join(' | '),
  );
  const lines = [...rows].map(([answers, alike]) => `| ${alike.map(({ id }) => `\`${id}\``).join(', ')} | ${answers} |`);
  return `${header}${lines.join('\n')}\n`;
}

function answeredBy({ id, kind, upstream }: Operation): [live: string, sandbox: string] {
  if (kind === 'gateway') return ['the gateway', 'the gateway'];
  if (kind === 'planned' || !upstream) return ['not served yet', 'not served yet'];
  const names = registry
    .filter(
      ({ name, standsFor, adapter }) =>
        name === upstream.name || (standsFor?.includes(upstream.name) && id in (adapter?.operations ?? {})),
    )
    .map(({ name }) => `\`${name}\``);
  const hasTestMode = registry.some(({ name, hasSandbox }) => name === upstream.name && hasSandbox);
  return [names.join(' or '), hasTestMode ? 'the sandbox, or the test mode of the service' : 'the sandbox'];
}

if (import.meta.main) {
  const readme = readFileSync('README.md', 'utf8');
  if (!table.test(readme)) throw new Error('The README has no table of the operations.');
  writeFileSync(
    'README.md',
    readme.replace(table, () => operationsTable(loadContract().operations)),
  );
}
