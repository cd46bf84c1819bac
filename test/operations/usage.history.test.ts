import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dayOf, firstDayOf, monthOf, monthsFrom } from '../../src/usage/calendar.ts';
import { insertUsage } from '../../src/usage/usage-event.repository.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('usage.history');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

/** The account as if it had been made so many months ago, with a call at the first and the last moment of each month since. */
async function growOld({ db, clock, accountId }: TestGateway, months: number): Promise<string> {
  const thisMonth = monthOf(dayOf(clock.now()));
  const first = new Date(firstDayOf(monthsFrom(thisMonth, -months)));
  await db.updateTable('account').set({ created_at: first }).where('id', '=', accountId).execute();
  const times = Array.from({ length: months }, (_, i) => [
    new Date(firstDayOf(monthsFrom(thisMonth, i - months))),
    new Date(Date.parse(firstDayOf(monthsFrom(thisMonth, i - months + 1))) - 1),
  ]).flat();
  const events = times.map((occurred_at, i) => usageEvent(`event_${i}`, { account_id: accountId, occurred_at }));
  await insertUsage(db, JSON.stringify(events), 'billable');
  return thisMonth;
}

test('200 has twelve months, this one first, each with all that was in it and no more', async ({ gateway }) => {
  const thisMonth = await growOld(gateway, 14);
  const { body } = await gateway.call('usage.history', { key: gateway.liveKey });
  assert.equal(
    body.data.map(({ period }: { period: string }) => period),
    Array.from({ length: 12 }, (_, ago) => monthsFrom(thisMonth, -ago)),
  );
  const [now, ...before] = body.data;
  assert.is(now.total, '0');
  for (const { total, by_pillar } of before) assert.equal([total, by_pillar.connect.calls], ['0.01', 2]);
});

test('200 leaves out the months before the account was made', async ({ gateway }) => {
  const { body } = await gateway.call('usage.history', { key: gateway.liveKey });
  assert.is(body.data.length, 1);
  await growOld(gateway, 3);
  assert.is((await gateway.call('usage.history', { key: gateway.liveKey })).body.data.length, 4);
});

test('200 shows a sandbox key the months of the sandbox', async ({ gateway }) => {
  await growOld(gateway, 2);
  const { body } = await gateway.call('usage.history');
  assert.ok(body.data.every(({ total }: { total: string }) => total === '0'));
});

test.run();
