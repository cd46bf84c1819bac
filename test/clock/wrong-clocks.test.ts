import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { systemClock } from '../../src/clock.ts';
import { askTime } from '../../src/db/database-clock.ts';
import { dayOf, firstDayOf, monthOf } from '../../src/usage/calendar.ts';
import { aheadOf, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { createTestDatabase } from '../support/stores.ts';

const test = suite<{ gateways: TestGateway[] }>('gateways whose clocks are wrong');
test.before.each((context) => {
  context.gateways = [];
});
test.after.each(async ({ gateways }) => {
  for (const gateway of gateways) await gateway.stop();
});

const hour = 3_600;
const day = 24 * hour;

async function quotaMonths({ db, accountId }: TestGateway): Promise<Record<string, number>> {
  const rows = await db.selectFrom('quota').selectAll().where('account_id', '=', accountId).orderBy('month').execute();
  // The client takes a date for midnight in its own time zone.
  return Object.fromEntries(
    rows.map(({ month, used }) => [dayOf(new Date(`${new Date(month).toDateString()} UTC`)), Number(used)]),
  );
}

function eventTimes({ db, accountId }: TestGateway): Promise<Date[]> {
  const times = db.selectFrom('usage_event').select('occurred_at').where('account_id', '=', accountId).orderBy('occurred_at');
  return times.execute().then((rows) => rows.map(({ occurred_at }) => occurred_at));
}

for (const seconds of [40 * day, -40 * day, 7 * hour]) {
  test(`put calls into the database's month: ${seconds / hour} hours ahead`, async ({ gateways }) => {
    const gateway = await startGateway({ ownClock: aheadOf(systemClock, seconds) });
    gateways.push(gateway);
    const before = await askTime(gateway.db);
    await gateway.call('connect.rooms.list');
    const [time] = await eventually(
      () => eventTimes(gateway),
      ({ length }) => length === 1,
    );
    const after = await askTime(gateway.db);
    assert.ok(time && time.getTime() > before - 1_000 && time.getTime() < after + 1_000, time?.toISOString());

    const months = [before, after].map((ms) => monthOf(dayOf(new Date(ms))));
    const used = await eventually(
      () => quotaMonths(gateway),
      (seen) => Object.values(seen).includes(1),
    );
    assert.ok(months.map(firstDayOf).includes(Object.keys(used).join()), JSON.stringify(used));
    const { body } = await gateway.call('usage.current');
    assert.ok(months.includes(body.period), body.period);
    assert.ok(Math.abs(new Date(body.as_of).getTime() - after) < 10_000, body.as_of);
  });
}

test('share one allowance for one month, minutes and weeks apart', async ({ gateways }) => {
  const DATABASE_URL = await createTestDatabase();
  for (const aheadSeconds of [40 * day, -40 * day, 5 * 60])
    gateways.push(await startGateway({ aheadSeconds, env: { DATABASE_URL } }));
  const [gateway] = gateways as [TestGateway];
  await gateway.reset();
  const { db, accountId, clock, sandboxKey: key } = gateway;
  const month = firstDayOf(monthOf(dayOf(clock.now())));
  await db.insertInto('quota').values({ account_id: accountId, mode: 'sandbox', pillar: 'connect', month, used: 998 }).execute();

  let passed = 0;
  // What one of them has taken and not used is there for the others soon after.
  await eventually(
    async () => {
      for (const one of gateways) passed += (await one.call('connect.rooms.list', { key })).status === 200 ? 1 : 0;
      return passed;
    },
    (count) => count >= 2,
  );
  for (const one of gateways) assert.is((await one.call('connect.rooms.list', { key })).status, 429);
  assert.is(passed, 2);
  assert.equal(await quotaMonths(gateway), { [month]: 1_000 });
});

const ends = [
  ['a month', '2027-04-30', '2027-05-01'],
  ['a year', '2027-12-31', '2028-01-01'],
  ['February in a leap year', '2028-02-29', '2028-03-01'],
  ['February in another', '2029-02-28', '2029-03-01'],
] as const;

for (const [what, last, first] of ends) {
  test(`keep the calls before and after the end of ${what} apart, at the moment that the database's clock says`, async ({
    gateways,
  }) => {
    const DATABASE_URL = await createTestDatabase();
    const [ahead, behind] = [
      await startGateway({ aheadSeconds: 26 * hour, env: { DATABASE_URL } }),
      await startGateway({ aheadSeconds: -26 * hour, env: { DATABASE_URL } }),
    ];
    gateways.push(ahead, behind);
    await ahead.reset();
    const { sandboxKey: key } = ahead;
    // The clock is right within a hundredth of a second.
    const moments = [`${last}T23:59:59.980Z`, `${first}T00:00:00.020Z`];
    for (const moment of moments) {
      for (const gateway of gateways) {
        gateway.clock.moveTo(new Date(moment));
        await gateway.call('connect.rooms.list', { key });
      }
    }
    const times = await eventually(
      () => eventTimes(ahead),
      ({ length }) => length === 4,
    );
    assert.equal(times.map(dayOf), [last, last, first, first]);

    const before = await ahead.call('usage.current', { key, query: { to: last } });
    const after = await ahead.call('usage.current', { key });
    assert.equal([before.body.period, before.body.by_pillar.connect.calls], [monthOf(last), 2]);
    assert.equal([after.body.period, after.body.by_pillar.connect.calls], [monthOf(first), 2]);
    const { body } = await behind.call('usage.current', { key, query: { from: last, to: first, group_by: 'day' } });
    assert.equal(
      body.groups.map(({ day: name, calls }: { day: string; calls: number }) => [name, calls]),
      [
        [last, 2],
        [first, 2],
      ],
    );
    await eventually(
      () => quotaMonths(ahead),
      (used) => used[firstDayOf(monthOf(last))] === 2 && used[first] === 2,
    );
  });
}

test('count a call once, in the month it was made in, when the clock is corrected back into the month before', async ({
  gateways,
}) => {
  const gateway = await startGateway();
  gateways.push(gateway);
  const { clock, liveKey: key } = gateway;
  const [later, earlier] = ['2027-05-01T00:00:01.000Z', '2027-04-30T23:59:59.000Z'];
  for (const moment of [later, earlier]) {
    clock.moveTo(new Date(moment));
    await gateway.call('connect.rooms.list');
    await eventually(
      () => eventTimes(gateway),
      (times) => times.some((time) => time.toISOString() === moment),
    );
  }
  assert.equal(
    (await eventTimes(gateway)).map((time) => time.toISOString()),
    [earlier, later],
  );
  clock.moveTo(new Date(later));
  const { sandboxKey } = gateway;
  for (const query of [{ to: '2027-04-30' }, { from: '2027-05-01' }]) {
    const { body } = await gateway.call('usage.current', { key: sandboxKey, query });
    assert.is(body.by_pillar.connect.calls, 1, JSON.stringify(query));
    assert.is((await gateway.call('usage.current', { key, query })).body.by_pillar.connect.calls, 0);
  }
});

test.run();
