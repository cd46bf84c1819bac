import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Fails on an import that points up, a cycle, and on what may stand in certain files only. The order, from the top:
 * the process and the command line, the app, the pipeline, operations and jobs, domains, the contract, the database, the base that knows nothing.
 * The contract stands below the domains, since they speak of its operations and it knows none of them.
 */
const ranks: [pattern: RegExp, rank: number][] = [
  [/^src\/(main|start|start-failure|start-worker|stop-on-signal|config|server|drain|verifiers)\.ts$/, 0],
  [/^src\/cli(\/|\.ts$)/, 0],
  [/^src\/app\.ts$/, 1],
  [/^src\/pipeline\//, 2],
  [/^src\/(operations|jobs)\//, 3],
  [/^src\/(accounts|audit|quota|health|idempotency|journal|keys|limits|oidc|pages|rating|requests|sandbox|upstreams|usage)\//, 4],
  [/^src\/contract\//, 5],
  [/^src\/db\//, 6],
  [/^src\/[a-z-]+\.ts$/, 7],
  [/^generated\//, 8],
];

const reserved: [what: string, pattern: RegExp, allowed: RegExp][] = [
  ['SQL', /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql[`.]/, /\.repository\.ts$|^src\/db\//],
  ['process.env', /process\.env/, /^src\/(main|cli)\.ts$/],
  ['Koa', /from 'koa[-a-z]*'/, /^src\/(app|server)\.ts$|^src\/pipeline\//],
  ['ioredis', /from 'ioredis'/, /^src\/redis\.ts$/],
  ['a clock of its own', /Date\.now\(\)|new Date\(\)/, /^src\/clock\.ts$|^src\/db\/embedded-postgres\.ts$/],
];

const files = globSync('{src,scripts,stand-ins,test}/**/*.ts')
  .filter((file) => !file.includes('fixtures'))
  .sort();
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const faults = files.flatMap((file) => [...layerFaults(file), ...reservedFaults(file)]).concat(cycles());
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

interface Import {
  target: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'(\.[^']+)'/gms);
  return [...found].map(([, type, path]) => ({ target: join(dirname(file), path ?? ''), typeOnly: type !== undefined }));
}

function layerFaults(file: string): string[] {
  const [top] = file.split('/');
  return (imports.get(file) ?? []).flatMap(({ target }) => {
    const fault = `${file} may not import ${target}`;
    if (top === 'stand-ins') return target.startsWith('stand-ins/') ? [] : [fault];
    if (top === 'scripts') return target.startsWith('test/') ? [fault] : [];
    if (top === 'test') return [];
    if (!/^(src|generated)\//.test(target) || rankOf(target) < rankOf(file)) return [fault];
    const foreign = target.endsWith('.repository.ts') && dirname(target) !== dirname(file);
    return foreign && rankOf(file) >= 4 ? [`${fault}: it is the repository of another domain`] : [];
  });
}

function rankOf(file: string): number {
  const rank = ranks.find(([pattern]) => pattern.test(file))?.[1];
  if (rank === undefined) throw new Error(`${file} belongs to no layer. Name its layer in scripts/check-imports.ts.`);
  return rank;
}

function reservedFaults(file: string): string[] {
  if (!file.startsWith('src/')) return [];
  const text = readFileSync(file, 'utf8');
  return reserved
    .filter(([, pattern, allowed]) => pattern.test(text) && !allowed.test(file))
    .map(([what]) => `${file} may not hold ${what}`);
}

function cycles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  function visit(file: string, trail: string[]): void {
    if (trail.includes(file)) {
      found.push(`a cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    done.add(file);
    for (const { target, typeOnly } of imports.get(file) ?? []) if (!typeOnly) visit(target, [...trail, file]);
  }
  for (const file of files) visit(file, []);
  return found;
}
