import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { eventually } from '../support/gateway.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';
import { destinationIn, openTestJournal } from './fixtures/journal.ts';

interface Crash {
  db: Kysely<Database>;
  dir: string;
  url: string;
  /** Ids of calls whose answers have left. */
  answered: Set<string>;
}

const test = suite<Crash>('a process that is killed');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.dir = `${createDataDir()}/journal`;
  context.answered = new Set();
});
test.after.each(({ db }) => db.destroy());

/** Calls of one process that may run when it dies. */
const atOnce = 20;

for (const sync of ['process', 'fdatasync']) {
  test(`at any moment, again and again, loses no event and counts none twice (${sync})`, async (context) => {
    const kills = 4;
    for (let i = 0; i < kills; i++) await killed(await startWriting(context, `a${i}`, sync), 50 + Math.random() * 300);
    await assertCounted(context, kills);
  });
}

test('beside others that adopt what it leaves, loses no event and counts none twice', async (context) => {
  const living = await startWriting(context, 'living');
  for (let i = 0; i < 2; i++) {
    const [one, two] = await Promise.all([startWriting(context, `b${i}`), startWriting(context, `c${i}`)]);
    await Promise.all([killed(one, 200), killed(two, 300)]);
  }
  await killed(living, 0);
  await assertCounted(context, 5);
});

test.run();

async function startWriting({ dir, url, answered }: Crash, name: string, sync = 'process'): Promise<ChildProcess> {
  const args = ['test/journal/fixtures/writing-process.ts', dir, url, name, sync];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) answered.add(line);
  });
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess, afterMs: number): Promise<void> {
  await sleep(afterMs);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** A last process ships what they have left. Then there is one event for each answer, and few besides. */
async function assertCounted({ db, dir, answered }: Crash, processes: number): Promise<void> {
  const journal = await openTestJournal({ dir, destination: destinationIn(db) });
  await eventually(
    () => readdirSync(dir, { recursive: true }).filter((name) => String(name).endsWith('.log')).length,
    (files) => files === 1,
    30_000,
  );
  await journal.close();
  assert.equal(readdirSync(dir), []);

  const rows = await db.selectFrom('usage_event').select(['id', 'state', 'cost']).execute();
  const stored = new Map(rows.map(({ id, state }) => [id, state]));
  assert.is(stored.size, rows.length);
  assert.ok(answered.size > 100, `${answered.size} answers`);
  assert.equal(
    [...answered].filter((id) => !stored.has(id)),
    [],
  );
  const unanswered = rows.filter(({ id }) => !answered.has(id));
  assert.ok(unanswered.length <= processes * atOnce, `${unanswered.length} events without an answer`);
  assert.equal(
    unanswered.filter(({ state }) => state === 'billable'),
    [],
  );
  const unconfirmed = rows.filter(({ state }) => state === 'unconfirmed');
  assert.ok(unconfirmed.length <= processes * atOnce, `${unconfirmed.length} unconfirmed`);

  const billable = rows.length - unconfirmed.length;
  const { rows: sums } = await sql<{ calls: string; cost: string }>`
    select sum(calls)::text as calls, sum(cost)::text as cost from usage_daily`.execute(db);
  assert.equal(sums, [{ calls: String(billable), cost: (billable / 10_000).toFixed(4) }]);
}
