import type { Kysely } from 'kysely';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Database } from '../../src/db/tables.ts';
import { createRating } from '../../src/rating/rating.ts';
import { reportUsage, type UsageReport } from '../../src/usage/report-usage.ts';
import { destinationIn, openTestJournal } from '../journal/fixtures/journal.ts';
import { contract } from '../support/gateway.ts';
import { createDataDir, createTestDatabase, open } from '../support/stores.ts';

const test = suite<{ db: Kysely<Database>; dir: string }>('what services report');
test.before.each(async (context) => {
  context.db = open(await createTestDatabase());
  context.dir = `${createDataDir()}/journal`;
});
test.after.each(({ db }) => db.destroy());

const rating = createRating(contract.prices);
const room: UsageReport = {
  identity: 'RM_1/participant/PA_1',
  account: { id: 'acc_1', plan: 'builder', mode: 'live' },
  meter: 'connect.video',
  quantity: '12.5',
  occurredAt: new Date('2026-11-22T10:00:00Z'),
  dimension: '4k',
};

/** Reports it to a journal of a process of its own, which then ends. */
async function report({ db, dir }: { db: Kysely<Database>; dir: string }, ...reports: UsageReport[]): Promise<void> {
  const journal = await openTestJournal({ dir, destination: destinationIn(db) });
  for (const one of reports) await reportUsage(journal, rating, one);
  await journal.close();
}

test('is counted by the price of its time, in whole units, for the account and without a call', async (context) => {
  await report(context, room);
  const [{ recorded_at: _, ...event } = {}] = await context.db.selectFrom('usage_event').selectAll().execute();
  assert.equal(event, {
    id: 'connect.video/RM_1/participant/PA_1',
    occurred_at: room.occurredAt,
    quantity: '13',
    unit_price: '0.008',
    cost: '0.104',
    state: 'billable',
    mode: 'live',
    currency: 'USD',
    account_id: 'acc_1',
    key_id: null,
    operation_id: null,
    pillar: 'connect',
    meter: 'connect.video',
    price_id: 'connect.video.4k.1/builder',
    request_id: null,
  });
});

test('is counted once however often it is reported, by whatever gateway', async (context) => {
  await report(context, room, room, room);
  await report(context, room);
  const sums = await context.db.selectFrom('usage_daily').select(['meter', 'quantity', 'cost']).execute();
  assert.equal(sums, [{ meter: 'connect.video', quantity: '13', cost: '0.104' }]);
});

test('has an identity for each meter', async (context) => {
  const { dimension: _, ...recording } = { ...room, meter: 'connect.recording' };
  await report(context, room, recording);
  const sums = await context.db.selectFrom('usage_daily').select(['meter', 'cost']).orderBy('meter').execute();
  assert.equal(sums, [
    { meter: 'connect.recording', cost: '0.026' },
    { meter: 'connect.video', cost: '0.104' },
  ]);
});

test('costs nothing in the sandbox', async (context) => {
  await report(context, { ...room, account: { ...room.account, mode: 'sandbox' } });
  const [row] = await context.db.selectFrom('usage_daily').select(['mode', 'cost']).execute();
  assert.equal([row?.mode, Number(row?.cost)], ['sandbox', 0]);
});

test('is refused for a meter that has no price, and leaves nothing', async (context) => {
  const journal = await openTestJournal({ dir: context.dir, destination: destinationIn(context.db) });
  for (const wrong of [{ meter: 'connect.telepathy' }, { dimension: '8k' }]) {
    await reportUsage(journal, rating, { ...room, ...wrong }).then(
      () => assert.unreachable(),
      (error) => assert.match(error.message, 'prices.yaml'),
    );
  }
  await journal.close();
  assert.equal(await context.db.selectFrom('usage_event').selectAll().execute(), []);
});

test.run();
