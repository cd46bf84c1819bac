import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { databaseOn, openPool } from '../../src/db/database.ts';
import type { Job } from '../../src/jobs/job.ts';
import { runJobs } from '../../src/jobs/runner.ts';
import { createLog } from '../../src/log.ts';
import { eventually } from '../support/gateway.ts';
import { cutDatabase } from '../support/outage.ts';
import { createTestDatabase } from '../support/stores.ts';

const test = suite('the runner of jobs');

interface Runner extends AsyncDisposable {
  /** Has a job done now, as its time would. */
  order(name: string): Promise<void>;
}

async function startRunner(url: string, jobs: Job[]): Promise<Runner> {
  const pool = openPool({ url, maxConnections: 4, onError: () => {} });
  const db = databaseOn(pool);
  const runner = runJobs({ pool, jobs, log: createLog('silent') });
  return {
    order: async (name) => {
      await sql`select jobs.add_job(${name}, job_key => ${name})`.execute(db);
    },
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]();
      await pool.end();
    },
  };
}

/** Its tables are made behind the start. */
function order(runner: Runner, name: string): Promise<unknown> {
  return eventually(
    () =>
      runner.order(name).then(
        () => true,
        () => false,
      ),
    Boolean,
  );
}

function job(name: string, run: () => Promise<void>): Job {
  return { name, cron: '0 0 1 1 *', run };
}

test('has each job done once, by one of several processes that start at the same time', async () => {
  const url = await createTestDatabase();
  const done: string[] = [];
  const names = ['one', 'two', 'three', 'four', 'five'];
  const jobs = (process: string) => names.map((name) => job(name, async () => void done.push(`${name} ${process}`)));
  await using first = await startRunner(url, jobs('a'));
  await using _second = await startRunner(url, jobs('b'));
  for (const name of names) await order(first, name);
  await eventually(
    () => done.length,
    (count) => count >= names.length,
  );
  await sleep(200);
  assert.equal(done.map((entry) => entry.split(' ')[0]).sort(), names.toSorted());
});

test('does again what has failed, and ends with what runs', async () => {
  const url = await createTestDatabase();
  let tries = 0;
  let finished = false;
  {
    await using runner = await startRunner(url, [
      job('failing', async () => {
        if (++tries < 2) throw new Error('not yet');
      }),
      job('long', async () => {
        await sleep(500);
        finished = true;
      }),
    ]);
    await order(runner, 'failing');
    // It is tried again seconds later; a later order brings that forward.
    await eventually(
      () => tries,
      (count) => count === 1,
    );
    await order(runner, 'failing');
    await eventually(
      () => tries,
      (count) => count === 2,
    );
    await order(runner, 'long');
    await sleep(200);
  }
  assert.ok(finished);
});

test('goes on by itself when the database is back', async () => {
  const url = await createTestDatabase();
  let done = 0;
  await using runner = await startRunner(url, [job('counted', async () => void done++)]);
  await order(runner, 'counted');
  await eventually(
    () => done,
    (count) => count === 1,
  );
  const db = databaseOn(openPool({ url, maxConnections: 1, onError: () => {} }));
  {
    await using _outage = await cutDatabase({ db });
    await sleep(500);
  }
  await db.destroy();
  await order(runner, 'counted');
  await eventually(
    () => done,
    (count) => count === 2,
    15_000,
  );
});

test('may be told to end before it has begun, or while the database is away', async () => {
  const url = await createTestDatabase();
  for (const waitMs of [0, 20, 80, 300]) {
    const runner = await startRunner(url, []);
    await sleep(waitMs);
    await runner[Symbol.asyncDispose]();
  }
  const away = await startRunner(url.replace(/:\d+\//, ':1/'), []);
  await sleep(50);
  await away[Symbol.asyncDispose]();
});

test.run();
