import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts';
import { startRedis } from './redis-server.ts';

/** Runs the test files (those whose path holds the first argument, if there is one) in one process, on a real Postgres and Redis. */
const longestRunMs = 20 * 60_000;
const longestEndMs = 15_000;
const dir = mkdtempSync(join(tmpdir(), 'tkawen-test-'));

try {
  await using stores = new AsyncDisposableStack();
  const postgres = stores.adopt(await startEmbeddedPostgres(join(dir, 'postgres'), ['fsync=off']), (server) => server.stop());
  const redis = stores.adopt(await startRedis(), (server) => server.stop());
  const { passed, failed } = await runTests({ TEST_DATABASE_URL: postgres.url, TEST_REDIS_URL: redis.url });
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

async function runTests(stores: Record<string, string>): Promise<{ passed: number; failed: number }> {
  const pattern = process.argv[2]?.replace(/^test\//, '') ?? '\\.test\\.ts$';
  const args = ['node_modules/uvu/bin.js', 'test', pattern, '--ignore', 'support|fixtures'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...stores },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longestRunMs,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill('SIGKILL'));
  let output = '';
  let ending: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
    if (output.includes('Duration:')) {
      ending ??= setTimeout(() => {
        console.error('The tests are over, but something that one of them opened is not closed.');
        child.kill('SIGKILL');
      }, longestEndMs);
    }
  });
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('close', resolve);
  const code = await promise;
  clearTimeout(ending);
  const [total, passed] = ['Total', 'Passed'].map((name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(output)?.[1] ?? 0));
  // A file that does not load, and a run that is killed, leave no failed test behind, but they failed.
  const failed = Math.max((total ?? 0) - (passed ?? 0), code === 0 && total ? 0 : 1);
  return { passed: passed ?? 0, failed };
}
