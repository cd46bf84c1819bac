import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { plans } from '../../generated/plans.ts';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { requestRecord } from '../journal/fixtures/journal.ts';
import { MovableClock } from '../support/clock.ts';
import { contract, eventually } from '../support/gateway.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';

interface Fixture {
  url: string;
  db: Kysely<Database>;
  clock: MovableClock;
}

const test = suite<Fixture>('jobs');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.clock = new MovableClock();
});
test.after.each(({ db }) => db.destroy());

const daySeconds = 86_400;

/** Does a job, as often as two workers may at the same time, and once more. */
async function doJob({ db, clock }: Fixture, name: string): Promise<void> {
  const sandbox = { call: () => Promise.reject(new Error('Not called.')), advance: async () => {}, wipe: async () => {} };
  const resources = { db, clock, contract, metrics: createMetrics(), log: createLog('silent') };
  const job = createJobs({ ...resources, sandbox: sandbox as never }).find((one) => one.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  await Promise.all([job.run(), job.run()]);
  await job.run();
}

async function partitionsOf(db: Kysely<Database>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

function dayName(clock: MovableClock, days: number): string {
  const time = new Date(clock.now().getTime() + days * daySeconds * 1000);
  return `request_log_${time.toISOString().slice(0, 10).replaceAll('-', '')}`;
}

async function createAccount(db: Kysely<Database>, plan: string): Promise<string> {
  const id = newId('acc');
  const account = { id, name: plan, owner_email: 'a@example.com', plan, currency: 'USD', created_at: new Date() };
  await db.insertInto('account').values(account).execute();
  return id;
}

test('make partitions for the days that come', async (context) => {
  context.clock.advance(40 * daySeconds);
  await doJob(context, 'make_partitions');
  const names = await partitionsOf(context.db, 'request_log');
  for (let days = -1; days <= 7; days++) assert.ok(names.includes(dayName(context.clock, days)), String(days));
});

test('delete requests when their plan does not keep them any longer, and days that no plan keeps', async (context) => {
  const { db, clock } = context;
  const accounts = {
    sandbox: await createAccount(db, 'sandbox'),
    builder: await createAccount(db, 'builder'),
    enterprise: await createAccount(db, 'enterprise'),
  };
  const owners = [
    ...Object.entries(accounts).map(([name, account_id]) => ({ name, account_id, mode: 'live' })),
    { name: 'enterprise in the sandbox', account_id: accounts.enterprise, mode: 'sandbox' },
    { name: 'nobody', account_id: null, mode: null },
  ];
  // One of each is written each day.
  for (let day = 0; day < 95; day++) {
    const records = owners.map(({ account_id, mode }) =>
      requestRecord(newId('req'), { account_id, mode, occurred_at: clock.now() }),
    );
    await insertRequests(db, JSON.stringify(records));
    if (day % 5 === 0) await doJob(context, 'make_partitions');
    clock.advance(daySeconds);
  }
  await doJob(context, 'delete_old_requests');

  const oldest = async (account_id: string | null, mode: string | null) => {
    const { rows } = await sql<{ days: number; count: number }>`
      select extract(epoch from ${clock.now()}::timestamptz - min(occurred_at))::int / 86400 as days, count(*)::int as count
      from request_log where account_id is not distinct from ${account_id} and mode is not distinct from ${mode}`.execute(db);
    return [rows[0]?.days, rows[0]?.count];
  };
  const kept = (days: number) => [days, days];
  assert.equal(await oldest(accounts.sandbox, 'live'), kept(plans.sandbox.request_log_days));
  assert.equal(await oldest(accounts.builder, 'live'), kept(plans.builder.request_log_days));
  assert.equal(await oldest(accounts.enterprise, 'live'), kept(plans.enterprise.request_log_days));
  assert.equal(await oldest(accounts.enterprise, 'sandbox'), kept(plans.sandbox.request_log_days));
  assert.equal(await oldest(null, null), kept(plans.sandbox.request_log_days));

  const names = await partitionsOf(db, 'request_log');
  assert.not.ok(names.includes(dayName(clock, -91)));
  assert.ok(names.includes(dayName(clock, -90)));
  assert.ok(names.includes('request_log_default'));
});

test('delete answers that were kept for repetitions', async (context) => {
  const { db, clock } = context;
  const account_id = await createAccount(db, 'builder');
  const attempt = { account_id, mode: 'live', operation_id: 'keys.create', fingerprint: '', request_id: 'req_1' };
  const at = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
  for (const [key, seconds] of [
    ['over', 10],
    ['kept', 20],
  ] as const) {
    const row = { ...attempt, key, created_at: at(0), expires_at: at(seconds) };
    await db
      .insertInto('idempotency')
      .values({ ...row, lease_ends_at: null, status: null, headers: null, body: null })
      .execute();
  }
  clock.advance(15);
  await doJob(context, 'delete_kept_answers');
  assert.equal(await db.selectFrom('idempotency').select('key').execute(), [{ key: 'kept' }]);
});

test('are done by a process that is a worker, which answers nobody', async ({ url, db }) => {
  const env = { PATH: process.env['PATH'], DATABASE_URL: url, TKAWEN_API_DATA_DIR: createDataDir(), ROLE: 'worker' };
  const worker = spawn(process.execPath, ['src/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await eventually(
    () => output,
    (text) => text.includes('the worker does jobs'),
    15_000,
  );
  await sql`drop table ${sql.table(dayName(new MovableClock(), 7))}`.execute(db);
  const order = sql`select jobs.add_job('make_partitions')`;
  await eventually(
    () =>
      order.execute(db).then(
        () => true,
        () => false,
      ),
    Boolean,
  );
  await eventually(
    () => partitionsOf(db, 'request_log'),
    (names) => names.includes(dayName(new MovableClock(), 7)),
  );
  assert.not.match(output, '"url"');
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  assert.equal(await ended, [0, null]);
});

test.run();
