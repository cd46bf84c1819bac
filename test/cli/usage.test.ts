import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { systemClock } from '../../src/clock.ts';
import { askTime } from '../../src/db/database-clock.ts';
import type { Database } from '../../src/db/tables.ts';
import { newId } from '../../src/ids.ts';
import { insertRequests } from '../../src/requests/request-log.repository.ts';
import { dayOf } from '../../src/usage/calendar.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { noteCounted } from '../../src/usage/usage-journal.repository.ts';
import { requestRecord, usageEvent } from '../journal/fixtures/journal.ts';
import { type CliOutcome, runCli, sitAt } from '../support/cli.ts';
import { aheadOf } from '../support/gateway.ts';
import { createTestDatabase, open } from '../support/stores.ts';

interface Context {
  url: string;
  db: Kysely<Database>;
  cli: (...args: string[]) => Promise<CliOutcome>;
}

const test = suite<Context>('usage at the command line');
test.before.each(async (context) => {
  context.url = await createTestDatabase();
  context.db = open(context.url);
  context.cli = (...args) => runCli(['usage', ...args], { DATABASE_URL: context.url });
});
test.after.each(({ db }) => db.destroy());

const today = dayOf(new Date());

test('reconcile says that all agrees, with status 0', async ({ cli, db }) => {
  assert.match((await cli('reconcile')).stdout, 'metering works, and there was no usage');
  const id = newId('req');
  await insertUsage(db, JSON.stringify([usageEvent(id)]), 'billable');
  await insertRequests(db, JSON.stringify([requestRecord(id)]));
  const { status, stdout } = await cli('reconcile', '--from', today, '--to', today);
  assert.is(status, 0);
  assert.match(stdout, 'metering works: all that was called is counted.');
  assert.match(stdout, `Since ${today}: 1 answer to count, 1 event.`);
});

test('reconcile names what differs, with status 1, and journals that are behind', async ({ cli, db }) => {
  const [missing, counted] = [newId('req'), newId('req')];
  await insertRequests(db, JSON.stringify([requestRecord(missing), requestRecord(counted)]));
  await insertUsage(db, JSON.stringify([usageEvent(counted)]), 'billable');
  await db.updateTable('usage_daily').set({ calls: 2 }).execute();
  await db.updateTable('usage_daily_key').set({ calls: 3 }).execute();
  await noteCounted(db, 'a1b2c3d4', new Date('2026-11-22T10:00:00Z'), 3);
  const { status, stdout } = await cli('reconcile');
  assert.is(status, 1);
  assert.match(stdout, 'usage, its sums and the request log do not agree.');
  assert.match(stdout, `${missing}  answered, and not counted\n`);
  assert.match(stdout, /^\S+ +acc_1 +live +connect\.sms\.send +connect\.sms +2 +1 +0\.005 +0\.005 +USD$/m);
  assert.match(stdout, /^\S+ +acc_1 +live +ak_1 +3 +1 +0\.005 +0\.005 +USD$/m);
  assert.match(stdout, /^a1b2c3d4 +2026-11-22 10:00:00Z$/m);

  const { json, ...inJson } = await cli('reconcile', '--json');
  assert.is(inJson.status, 1);
  assert.equal([json.uncounted, json.twice, json.wrong_sums.length, json.agrees], [[missing], [], 1, false]);
});

test("reconcile compares yesterday and today by the database's clock, not by this machine's", async ({ url, db }) => {
  const month = 30 * 86_400;
  for (const seconds of [month, -month]) {
    const days = [new Date(await askTime(db))];
    const { status, json } = await sitAt(
      ['usage', 'reconcile', '--json'],
      { DATABASE_URL: url },
      '',
      aheadOf(systemClock, seconds),
    );
    days.push(new Date(await askTime(db)));
    assert.is(status, 0);
    assert.ok(days.map(dayOf).includes(json.to), json.to);
  }
});

test('reconcile refuses a day that is none', async ({ cli }) => {
  for (const day of ['yesterday', '2026-02-30', '2026-11-22T10:00:00Z'])
    assert.is((await cli('reconcile', '--from', day)).status, 2);
});

test('journals lists them; forget gives one up when it is meant', async ({ url, db, cli }) => {
  await noteCounted(db, 'a1b2c3d4', new Date('2026-11-22T10:00:00Z'), 0);
  await noteCounted(db, 'e5f6a7b8', new Date('2026-11-22T11:00:00Z'), 0);
  assert.match((await cli('journals')).stdout, /^JOURNAL .*\na1b2c3d4 .*\ne5f6a7b8 /);
  const asked = await sitAt(['usage', 'forget', 'a1b2c3d4'], { DATABASE_URL: url }, 'n\n');
  assert.is(asked.status, 1);
  assert.is((await cli('forget', 'a1b2c3d4')).stdout, 'a1b2c3d4 is not waited for any longer.\n');
  assert.equal(
    (await cli('journals', '--json')).json.data.map(({ name }: { name: string }) => name),
    ['e5f6a7b8'],
  );
  assert.match((await cli('forget', 'nothing')).stderr, 'There is no journal nothing.');
});

test.run();
