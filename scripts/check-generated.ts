import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fails when generated/ is not what make generate writes. */
const dir = mkdtempSync(join(tmpdir(), 'generated-'));
try {
  execFileSync(process.execPath, ['scripts/generate.ts', dir], { stdio: 'inherit' });
  const names = [...new Set([...readdirSync('generated'), ...readdirSync(dir)])].sort();
  const stale = names.filter((name) => read('generated', name) !== read(dir, name));
  for (const name of stale) console.error(`generated/${name} is stale. Run make generate and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} finally {
  rmSync(dir, { recursive: true });
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}
