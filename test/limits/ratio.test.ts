import type { Kysely } from 'kysely';
import { Agent } from 'undici';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../scripts/demo.ts';
import type { Database } from '../../src/db/tables.ts';
import { hashSecret } from '../../src/keys/secret.ts';
import { contract } from '../support/gateway.ts';
import { type GatewayProcess, startProcess } from '../support/process.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Fixture {
  db: Kysely<Database>;
  gateways: GatewayProcess[];
  agent: Agent;
}

/** Calls at one ratio of the offered to the limit, with an account of its own. */
interface Run {
  urls: string[];
  ratio: number;
  key: string;
  sent: number;
  /** By second. */
  offered: number[];
  passed: number[];
}

const limit = 40;
const ratios = [0.9, 1, 1.5, 2];
/** More of them by hand: RATIO_SECONDS=60 make test FILE=test/limits/ratio.test.ts */
const calmSeconds = Number(process.env['RATIO_SECONDS'] ?? 6);
const mostSeconds = calmSeconds + 24;
/** A second in which the machine did something else for so long has not had the calls that were meant for it. */
const tolerableMs = 80;

const test = suite<Fixture>('passed ÷ allowed');
test.before(async (context) => {
  const DATABASE_URL = await createTestDatabase();
  const env = { DATABASE_URL, REDIS_URL: process.env['TEST_REDIS_URL'] ?? '' };
  context.gateways = [];
  context.db = open(DATABASE_URL);
  context.agent = new Agent({ connections: 8 });
  for (let i = 0; i < 3; i++) context.gateways.push(await startProcess(env));
});
test.after(async ({ gateways, db, agent }) => {
  await agent.close();
  await db.destroy();
  for (const gateway of gateways) await gateway.stop();
});

test('on one and on three gateways, at less and at more than the limit, is 0.95 to 1.05', async ({ gateways, db, agent }) => {
  const urls = gateways.map(({ url }) => url);
  const runs: Run[] = [];
  for (const used of [urls.slice(0, 1), urls]) {
    for (const ratio of ratios) runs.push({ urls: used, ratio, key: await createAccount(db), sent: 0, offered: [], passed: [] });
  }
  const { calm, all } = await drive(runs, agent);
  process.stdout.write(`at ${ratios.join(', ')} times the limit, in ${calm.length} calm seconds (in all ${all.length})`);
  for (const count of [1, gateways.length]) {
    const shares = runs
      .filter((run) => run.urls.length === count)
      .map((run) => `${shareOf(run, calm).toFixed(3)} (${shareOf(run, all).toFixed(3)})`);
    process.stdout.write(`\n  ${count} gateway${count > 1 ? 's' : ''}: ${shares.join('  ')} `);
  }
  assert.ok(calm.length > 0, 'the machine was never calm');
  for (const run of runs) {
    const share = shareOf(run, calm);
    assert.ok(share >= 0.95 && share <= 1.05, `${share} at ${run.ratio} times the limit on ${run.urls.length}`);
  }
});

test.run();

function shareOf({ offered, passed }: Run, seconds: number[]): number {
  const sum = (counts: number[]) => seconds.reduce((total, second) => total + (counts[second] ?? 0), 0);
  return sum(passed) / Math.min(sum(offered), limit * seconds.length);
}

/** Makes the calls of all runs, evenly. Gives the seconds, and those that went as they were meant to, as did the ones around them. */
async function drive(runs: Run[], agent: Agent): Promise<{ calm: number[]; all: number[] }> {
  const startedMs = performance.now();
  const worstMs: number[] = [];
  const note = (second: number, ms: number) => {
    worstMs[second] = Math.max(worstMs[second] ?? 0, ms);
  };
  const isCalm = (second: number) => [second - 1, second, second + 1].every((it) => (worstMs[it] ?? 0) < tolerableMs);

  for (;;) {
    const elapsedMs = performance.now() - startedMs;
    const second = Math.floor(elapsedMs / 1000);
    // The first seconds fill the windows, the last still have calls under way.
    const all = Array.from({ length: Math.max(0, second - 4) }, (_, i) => i + 2);
    const calm = all.filter(isCalm);
    if (calm.length >= calmSeconds || second >= mostSeconds) return { calm, all };
    for (const [i, run] of runs.entries()) {
      const everyMs = 1000 / (limit * run.ratio);
      for (;;) {
        const dueMs = (run.sent + i / runs.length) * everyMs;
        if (dueMs > elapsedMs) break;
        const at = Math.floor(dueMs / 1000);
        note(at, elapsedMs - dueMs);
        void call(run, agent).then((outcome) => {
          note(at, outcome === 'failed' ? Number.POSITIVE_INFINITY : performance.now() - startedMs - dueMs);
          run.offered[at] = (run.offered[at] ?? 0) + 1;
          if (outcome === 'passed') run.passed[at] = (run.passed[at] ?? 0) + 1;
        });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** No service is connected, so that whatever the limiter lets through ends right behind it. */
async function call(run: Run, agent: Agent): Promise<'passed' | 'refused' | 'failed'> {
  const origin = run.urls[run.sent % run.urls.length] ?? '';
  run.sent++;
  try {
    const headers = { authorization: `Bearer ${run.key}` };
    const answer = await agent.request({ origin, path: '/v1/connect/rooms', method: 'GET', headers });
    const { error } = (await answer.body.json()) as { error: string };
    if (answer.headers['ratelimit-degraded'] !== undefined) return 'failed';
    return error === 'rate_limited' ? 'refused' : error === 'upstream_not_yet_implemented' ? 'passed' : 'failed';
  } catch {
    return 'failed';
  }
}

/** An account whose only limit within reach is the one that is measured. */
async function createAccount(db: Kysely<Database>): Promise<string> {
  const [, key] = await createDemoKeys(db, contract);
  const { account_id } = await db
    .selectFrom('key')
    .select('account_id')
    .where('hash', '=', hashSecret(key))
    .executeTakeFirstOrThrow();
  const limits = { account: limit, connect: 10_000, key: 10_000 };
  await db
    .insertInto('account_limit')
    .values(Object.entries(limits).map(([policy, value]) => ({ account_id, policy, limit: value })))
    .execute();
  return key;
}
