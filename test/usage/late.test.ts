import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { askTime } from '../../src/db/database-clock.ts';
import { dayOf, firstDayOf, monthOf, monthsFrom } from '../../src/usage/calendar.ts';
import { reconcile } from '../../src/usage/reconcile.ts';
import { confirmUsage, insertUsage } from '../../src/usage/usage-event.repository.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('usage that arrives late');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

/** The last moment of the month before, and its last day. */
function monthEnd({ clock }: TestGateway): { thisMonth: string; moment: Date; day: string } {
  const thisMonth = monthOf(dayOf(clock.now()));
  const moment = new Date(Date.parse(firstDayOf(thisMonth)) - 1);
  return { thisMonth, moment, day: dayOf(moment) };
}

test('is counted in the month of its call, once however often it arrives, and recorded when it did', async ({ gateway }) => {
  const { db, accountId: account_id } = gateway;
  const { thisMonth, moment, day } = monthEnd(gateway);
  const events = JSON.stringify([usageEvent('req_late', { account_id, occurred_at: moment })]);
  const before = new Date(await askTime(db));
  for (let i = 0; i < 3; i++) await insertUsage(db, events, 'billable');

  const { body } = await gateway.call('usage.history', { key: gateway.liveKey });
  assert.is(body.data[0].period, thisMonth);
  assert.is(body.data[0].total, '0');
  await db
    .updateTable('account')
    .set({ created_at: new Date('2020-01-01') })
    .where('id', '=', account_id)
    .execute();
  const [now, last] = (await gateway.call('usage.history', { key: gateway.liveKey })).body.data;
  assert.equal([now.total, now.by_pillar.connect.calls], ['0', 0]);
  assert.equal([last.period, last.total, last.by_pillar.connect.calls], [monthsFrom(thisMonth, -1), '0.005', 1]);
  const byKey = await gateway.call('usage.current', { key: gateway.liveKey, query: { to: day, group_by: 'key' } });
  assert.equal(byKey.body.groups, [{ key_id: 'ak_1', calls: 1, cost: '0.005', currency: 'USD' }]);

  const recorded = (await gateway.rows('usage_event')).map((row) => row['recorded_at'] as Date);
  assert.equal(
    recorded.map((time) => time >= before),
    [true],
  );
  assert.is((await reconcile(db, [], { from: day, to: day }, gateway.clock.now())).wrong_sums.length, 0);
});

test('is in no month until it is known to have reached its caller, then in that of the call', async ({ gateway }) => {
  const { db, accountId: account_id } = gateway;
  const { day, moment } = monthEnd(gateway);
  const events = JSON.stringify([usageEvent('req_unsure', { account_id, occurred_at: moment })]);
  await insertUsage(db, events, 'unconfirmed');
  const totalOf = async (query: Record<string, string>) =>
    (await gateway.call('usage.current', { key: gateway.liveKey, query })).body.total;
  assert.is(await totalOf({ to: day }), '0');
  await confirmUsage(db, '["req_unsure"]');
  await confirmUsage(db, '["req_unsure"]');
  assert.equal([await totalOf({ to: day }), await totalOf({})], ['0.005', '0']);
});

test.run();
