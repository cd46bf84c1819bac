import { Writable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Mode } from '../../src/caller.ts';
import type { Database } from '../../src/db/tables.ts';
import { reconcileUsage } from '../../src/jobs/reconcile-usage.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { dayOf } from '../../src/usage/calendar.ts';
import { type Reconciliation, reconcile, summaryOf } from '../../src/usage/reconcile.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { forgetJournal, noteCounted } from '../../src/usage/usage-journal.repository.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { meteredContract, meteredOperation } from '../support/metered.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
  /** The ids of the calls that count. */
  counted: string[];
}

const test = suite<Fixture>('the comparison of usage and the request log');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: meteredContract, env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(async (context) => {
  await context.gateway.reset();
  await sql`truncate request_log_loss`.execute(context.gateway.db);
  context.counted = await callEverything(context);
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

/** Calls that count, and calls of each kind that does not. */
async function callEverything({ gateway, upstream }: Fixture): Promise<string[]> {
  const { path, body, answer } = meteredOperation('identity.verify');
  const call = { method: 'POST', key: gateway.liveKey, body };
  const answerAs = (status: number) => {
    upstream.answer = (res) => res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  };
  answerAs(200);
  const headers = { 'Idempotency-Key': `attempt-${gateway.accountId}` };
  const counted = [
    await gateway.request(path, call),
    await gateway.request(path, { ...call, headers }),
    await gateway.request('/v1/connect/rooms', { key: gateway.liveKey }),
    await gateway.call('connect.rooms.list'),
  ];
  const others = [
    await gateway.request(path, { ...call, headers }),
    await gateway.request('/v1/connect/rooms', { method: 'HEAD', key: gateway.liveKey }),
    await gateway.request(path, { ...call, body: {} }),
    await gateway.request(path, { ...call, key: null }),
    await gateway.call('keys.list'),
    await gateway.call('health.check', { key: null }),
  ];
  answerAs(404);
  others.push(await gateway.request(path, call));
  await eventually(
    async () => [await gateway.rows('request_log'), await gateway.rows('usage_event')],
    ([requests, events]) => requests?.length === counted.length + others.length && events?.length === counted.length,
  );
  return counted.map((one) => one.headers.get('x-request-id') ?? '');
}

function compare({ gateway: { db, clock } }: Fixture, days = 0): Promise<Reconciliation> {
  const now = clock.now();
  const from = dayOf(new Date(now.getTime() - days * 86_400_000));
  return reconcile(db, meteredContract.operations, { from, to: dayOf(now) }, now);
}

/** Events that came long enough ago for their records to be there. */
async function age(db: Kysely<Database>): Promise<void> {
  await sql`update usage_event set recorded_at = recorded_at - interval '2 minutes'`.execute(db);
}

test('finds nothing where every answer that counts has its event, and no other has one', async (fixture) => {
  await age(fixture.gateway.db);
  const result = await compare(fixture, 2);
  assert.equal(
    [result.uncounted, result.unlogged, result.refused, result.twice, result.wrong_sums, result.journals],
    [[], [], [], [], [], []],
  );
  assert.equal([result.answers, result.events, result.agrees], [4, 4, true]);
  assert.is(summaryOf(result), 'metering works: all that was called is counted');
});

test('names the calls that were answered and not counted', async (fixture) => {
  const { db } = fixture.gateway;
  const [id = ''] = fixture.counted;
  await db.deleteFrom('usage_event').where('id', '=', id).execute();
  const result = await compare(fixture);
  assert.equal(result.uncounted, [id]);
  assert.is(result.agrees, false);
  assert.is(result.wrong_sums.length, 1);
  await db.deleteFrom('usage_event').execute();
  assert.is(summaryOf(await compare(fixture)), 'metering is broken: 4 answers should have been counted, and none was');
});

test('names events whose calls the log does not know, and accepts as many as it lost records', async (fixture) => {
  const { db, clock } = fixture.gateway;
  const [id = ''] = fixture.counted;
  await db.deleteFrom('request_log').where('id', '=', id).execute();
  assert.equal((await compare(fixture)).unlogged, []);
  await age(db);
  const result = await compare(fixture);
  assert.equal([result.unlogged, result.lost_requests, result.agrees], [[id], 0, false]);

  await noteCounted(db, 'lossy', clock.now(), 1);
  await noteCounted(db, 'lossy', clock.now(), 0);
  await forgetJournal(db, 'lossy');
  const tolerant = await compare(fixture);
  assert.equal([tolerant.unlogged, tolerant.lost_requests, tolerant.agrees], [[id], 1, true]);
});

test('names calls that were counted twice, or without an answer that counts', async (fixture) => {
  const { db, clock, accountId } = fixture.gateway;
  const [first = '', second = '', third = ''] = fixture.counted;
  const again = usageEvent(first, { account_id: accountId, occurred_at: new Date(clock.now().getTime() - 1) });
  await insertUsage(db, JSON.stringify([again]), 'billable');
  await db.updateTable('request_log').set({ status: 503 }).where('id', '=', second).execute();
  await db.updateTable('request_log').set({ status: 499 }).where('id', '=', third).execute();
  const result = await compare(fixture);
  assert.equal([result.twice, result.refused], [[first], [second]]);
  assert.is(result.agrees, false);
});

test('names days whose sums are not those of their events, also where there is only one of the two', async (fixture) => {
  const { db, clock, accountId } = fixture.gateway;
  await sql`update usage_daily set cost = cost + 0.000000001 where meter = 'identity.verify'`.execute(db);
  await sql`delete from usage_daily where mode = 'sandbox'`.execute(db);
  await sql`update usage_daily set calls = calls + 1 where mode = 'live' and meter = 'calls'`.execute(db);
  const { wrong_sums } = await compare(fixture);
  const day = dayOf(clock.now());
  const common = { account_id: accountId, day, currency: 'USD' };
  const verify = { operation_id: 'connect.metered.identity_verify', meter: 'identity.verify', mode: 'live' };
  const list = { operation_id: 'connect.rooms.list', meter: 'calls' };
  assert.equal(
    wrong_sums.map((sum) => Object.entries(sum).sort()),
    [
      { ...common, ...verify, calls: '2', cost: '0.100000001', events: '2', events_cost: '0.1' },
      { ...common, ...list, mode: 'live', calls: '2', cost: '0', events: '1', events_cost: '0' },
      { ...common, ...list, mode: 'sandbox', calls: null, cost: null, events: '1', events_cost: '0' },
    ].map((sum) => Object.entries(sum).sort()),
  );
});

test('names keys whose sums of a day are not those of their events, of the days that all gateways sum by key', async (fixture) => {
  const { db, clock, accountId } = fixture.gateway;
  const idOf = async (mode: Mode) =>
    (await db.selectFrom('key').select('id').where('mode', '=', mode).executeTakeFirstOrThrow()).id;
  await sql`update usage_daily_key set cost = cost + 0.000000001 where mode = 'live'`.execute(db);
  await sql`delete from usage_daily_key where mode = 'sandbox'`.execute(db);
  const result = await compare(fixture);
  const common = { account_id: accountId, day: dayOf(clock.now()), currency: 'USD' };
  const [live, sandbox] = [await idOf('live'), await idOf('sandbox')];
  assert.equal(
    result.wrong_key_sums.map((sum) => Object.entries(sum).sort()),
    [
      {
        ...{ ...common, mode: 'live', key_id: live },
        ...{ calls: '3', cost: '0.100000001', events: '3', events_cost: '0.1' },
      },
      {
        ...{ ...common, mode: 'sandbox', key_id: sandbox },
        ...{ calls: null, cost: null, events: '1', events_cost: '0' },
      },
    ].map((sum) => Object.entries(sum).sort()),
  );
  assert.equal([result.wrong_sums, result.agrees], [[], false]);

  await sql`update installation set keys_summed_from = current_date + 2`.execute(db);
  assert.equal((await compare(fixture)).wrong_key_sums, []);
  await sql`update installation set keys_summed_from = '-infinity'`.execute(db);
});

test('holds nothing against an answer that was cut, or an event that may not have reached its caller', async (fixture) => {
  const { db } = fixture.gateway;
  const [first = '', second = ''] = fixture.counted;
  await sql`truncate usage_daily, usage_daily_key`.execute(db);
  await db.deleteFrom('usage_event').where('id', '=', first).execute();
  await db.updateTable('request_log').set({ error: 'upstream_error' }).where('id', '=', first).execute();
  await db.updateTable('usage_event').set({ state: 'unconfirmed' }).execute();
  await db.deleteFrom('request_log').where('id', '=', second).execute();
  await age(db);
  assert.ok((await compare(fixture)).agrees);
});

test('compares the log for as long as every plan keeps it, and sums for any time', async (fixture) => {
  const { db, clock } = fixture.gateway;
  await db.deleteFrom('usage_event').execute();
  await db.deleteFrom('usage_daily').execute();
  await db.deleteFrom('usage_daily_key').execute();
  await db.deleteFrom('request_log').execute();
  assert.is(summaryOf(await compare(fixture)), 'metering works, and there was no usage');
  const long = new Date(clock.now().getTime() - 20 * 86_400_000);
  await insertUsage(db, JSON.stringify([usageEvent('event_old', { occurred_at: long })]), 'billable');
  await age(db);
  const result = await compare(fixture, 30);
  assert.equal([result.unlogged, result.wrong_sums, result.agrees], [[], [], true]);
  assert.is(result.log_from, dayOf(new Date(clock.now().getTime() - 6 * 86_400_000)));
});

test('shows journals that are not counted to the end', async (fixture) => {
  const { db, clock } = fixture.gateway;
  const counted_until = new Date(clock.now().getTime() - 3_600_000);
  await noteCounted(db, 'left', counted_until, 0);
  assert.equal((await compare(fixture)).journals, [{ name: 'left', counted_until: counted_until.toISOString() }]);
  await forgetJournal(db, 'left');
});

test('is told by a job in the log and in metrics, no usage apart from broken metering', async (fixture) => {
  const { db, clock } = fixture.gateway;
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', new Writable({ write: (chunk, _, done) => done(void lines.push(JSON.parse(String(chunk)))) }));
  const metrics = createMetrics();
  const operations = meteredContract.operations;
  const work = () => reconcileUsage({ db, operations, metrics, log }, clock.now());
  await work();
  await db.deleteFrom('usage_event').execute();
  await work();
  await db.deleteFrom('request_log').execute();
  await db.deleteFrom('usage_daily').execute();
  await db.deleteFrom('usage_daily_key').execute();
  await work();
  assert.equal(
    lines.map(({ level, msg }) => [level, msg]),
    [
      ['info', 'metering works: all that was called is counted'],
      ['error', 'metering is broken: 4 answers should have been counted, and none was'],
      ['info', 'metering works, and there was no usage'],
    ],
  );
  assert.equal(lines[1]?.['uncounted'], fixture.counted.toSorted());
  const text = await metrics.registry.metrics();
  assert.match(text, 'tkawen_usage_reconciled{what="answers"} 0');
  assert.match(text, 'tkawen_usage_mismatches{kind="uncounted"} 0');
});

test.run();
