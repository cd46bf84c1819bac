import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dayOf, firstDayOf, monthOf, monthsFrom } from '../../src/usage/calendar.ts';
import { confirmUsage, insertUsage } from '../../src/usage/usage-event.repository.ts';
import type { UsageEvent } from '../../src/usage/usage-event.ts';
import { noteCounted } from '../../src/usage/usage-journal.repository.ts';
import { usageEvent } from '../journal/fixtures/journal.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('usage.current');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

let events = 0;

/** Usage of the account, as the journal ships it. */
async function use({ db, clock, accountId }: TestGateway, ...changes: Partial<UsageEvent>[]): Promise<void> {
  const all = changes.map((change) =>
    usageEvent(`event_${events++}`, { account_id: accountId, occurred_at: clock.now(), ...change }),
  );
  await insertUsage(db, JSON.stringify(all), 'billable');
}

async function usageOf(gateway: TestGateway, query: Record<string, string> = {}, key = gateway.liveKey) {
  return (await gateway.call('usage.current', { key, query })).body;
}

const none = { calls: 0, cost: '0' };
const sms = { pillar: 'connect', operation_id: 'connect.sms.send', meter: 'connect.sms' };
const verify = {
  pillar: 'identity',
  operation_id: 'identity.verify',
  meter: 'identity.verify',
  unit_price: '0.05',
  cost: '0.05',
};

test('200 adds up exactly what calls cost, by pillar and in all, as plain decimals', async ({ gateway }) => {
  await use(
    gateway,
    { ...sms, cost: '0.1' },
    { ...sms, cost: '0.2' },
    verify,
    { ...verify, cost: '0.000000001' },
    { pillar: 'pay', cost: '0', meter: 'calls' },
  );
  const today = dayOf(gateway.clock.now());
  const body = await usageOf(gateway);
  assert.equal(body, {
    period: monthOf(today),
    from: firstDayOf(monthOf(today)),
    to: today,
    by_pillar: {
      identity: { calls: 2, cost: '0.050000001' },
      connect: { calls: 2, cost: '0.3' },
      pay: { calls: 1, cost: '0' },
      commerce: none,
      knowledge: none,
      logistics: none,
    },
    total: '0.350000001',
    currency: 'USD',
    other_currencies: [],
    plan: 'builder',
    next_invoice_date: firstDayOf(monthsFrom(monthOf(today), 1)),
    as_of: body.as_of,
  });
  assert.ok(new Date(body.as_of) <= gateway.clock.now());
});

test('200 shows calls within moments, to a sandbox key those of the sandbox, which cost nothing', async ({ gateway }) => {
  for (let i = 0; i < 3; i++) await gateway.call('connect.rooms.list');
  await use(gateway, verify);
  const body = await eventually(
    () => usageOf(gateway, {}, gateway.sandboxKey),
    ({ by_pillar }) => by_pillar.connect.calls === 3,
  );
  assert.is(body.total, '0');
  assert.equal(body.by_pillar.identity, none);
  assert.is(body.next_invoice_date, null);
  assert.is((await usageOf(gateway)).by_pillar.connect.calls, 0);
});

test('200 shows what is due in another currency beside the total, and not in it', async ({ gateway }) => {
  const order = { pillar: 'commerce', operation_id: 'commerce.orders.create', meter: 'commerce.orders' };
  await use(gateway, { ...order, cost: '12.5', currency: 'DZD' }, { ...order, cost: '1.25', currency: 'DZD' });
  await use(gateway, { ...order, cost: '0.5', currency: 'USD' }, { ...order, cost: '0.001', currency: 'TND' });
  const body = await usageOf(gateway, { group_by: 'meter' });
  assert.equal(body.by_pillar.commerce, { calls: 4, cost: '0.5' });
  assert.is(body.total, '0.5');
  assert.equal(body.other_currencies, [
    { currency: 'DZD', cost: '13.75' },
    { currency: 'TND', cost: '0.001' },
  ]);
  assert.equal(
    body.groups.map(({ currency, cost }: Record<string, unknown>) => [currency, cost]),
    [
      ['DZD', '13.75'],
      ['TND', '0.001'],
      ['USD', '0.5'],
    ],
  );
});

test('200 counts what a service reports by its cost, and not as a call', async ({ gateway }) => {
  await use(gateway, sms, { pillar: 'connect', operation_id: null, meter: 'connect.video', quantity: '90', cost: '0.36' });
  const body = await usageOf(gateway, { group_by: 'operation' });
  assert.equal(body.by_pillar.connect, { calls: 1, cost: '0.365' });
  assert.equal(body.groups, [
    { pillar: 'connect', operation: 'connect.sms.send', calls: 1, cost: '0.005', currency: 'USD' },
    { pillar: 'connect', operation: null, calls: 0, cost: '0.36', currency: 'USD' },
  ]);
  assert.equal((await usageOf(gateway, { group_by: 'meter' })).groups, [
    { pillar: 'connect', meter: 'connect.sms', calls: 1, quantity: '1', cost: '0.005', currency: 'USD' },
    { pillar: 'connect', meter: 'connect.video', calls: 0, quantity: '90', cost: '0.36', currency: 'USD' },
  ]);
});

test('200 leaves out what may not have reached its caller, until it has', async ({ gateway }) => {
  const { db, clock, accountId } = gateway;
  const event = usageEvent('event_late', { account_id: accountId, occurred_at: clock.now() });
  await insertUsage(db, JSON.stringify([event]), 'unconfirmed');
  assert.is((await usageOf(gateway)).total, '0');
  await confirmUsage(db, '["event_late"]');
  assert.is((await usageOf(gateway)).total, '0.005');
});

test('200 takes the days from `from` to `to`, both included, in UTC, and lists them', async ({ gateway }) => {
  const month = monthsFrom(monthOf(dayOf(gateway.clock.now())), -2);
  const at = (time: string) => ({ ...verify, occurred_at: new Date(`${month}-${time}Z`) });
  await use(gateway, at('09T23:59:59.999'), at('10T00:00:00'), at('11T12:00:00'), {
    ...at('11T13:00:00'),
    ...sms,
    cost: '0.005',
  });
  await use(gateway, at('12T23:59:59.999'), at('13T00:00:00'));
  const body = await usageOf(gateway, { from: `${month}-10`, to: `${month}-12`, group_by: 'day' });
  assert.is(body.period, month);
  assert.is(body.total, '0.155');
  assert.equal(body.groups, [
    { day: `${month}-10`, calls: 1, cost: '0.05', currency: 'USD' },
    { day: `${month}-11`, calls: 2, cost: '0.055', currency: 'USD' },
    { day: `${month}-12`, calls: 1, cost: '0.05', currency: 'USD' },
  ]);
  assert.is((await usageOf(gateway, { to: `${month}-12` })).total, '0.205');
  assert.is((await usageOf(gateway, { from: `${month}-13` })).total, '0.05');
});

test('200 lists what each API key has used, in all pillars, and what was used without one', async ({ gateway }) => {
  const [older, newer] = ['ak_01', 'ak_02'];
  await use(
    gateway,
    { ...sms, key_id: newer, cost: '0.1' },
    { ...verify, key_id: newer, cost: '0.000000001' },
    { ...verify, key_id: newer, cost: '1.5', currency: 'DZD' },
    { ...sms, key_id: older, cost: '0' },
    { ...sms, key_id: older, occurred_at: new Date('2020-01-01T00:00:00Z') },
    { ...sms, key_id: null, cost: '0.25' },
    { pillar: 'connect', key_id: null, operation_id: null, meter: 'connect.video', cost: '0.36' },
  );
  const body = await usageOf(gateway, { group_by: 'key' });
  assert.equal(body.groups, [
    { key_id: older, calls: 1, cost: '0', currency: 'USD' },
    { key_id: newer, calls: 1, cost: '1.5', currency: 'DZD' },
    { key_id: newer, calls: 2, cost: '0.100000001', currency: 'USD' },
    { key_id: null, calls: 1, cost: '0.61', currency: 'USD' },
  ]);
  const { groups: _, as_of: __, ...same } = body;
  const { as_of: ___, ...ungrouped } = await usageOf(gateway);
  assert.equal(same, ungrouped);
  assert.equal((await usageOf(gateway, { group_by: 'key' }, gateway.sandboxKey)).groups, []);
});

test('200 shows a call under the key that it was made with', async ({ gateway }) => {
  await gateway.call('connect.rooms.list');
  const other = await gateway.createKey();
  for (let i = 0; i < 2; i++) await gateway.call('connect.rooms.list', { key: other });
  const idOf = async (key: string) => (await gateway.call('identity.me', { key })).body.key_id;
  const expected = [
    [await idOf(gateway.sandboxKey), 1],
    [await idOf(other), 2],
  ].sort();
  const shown = await eventually(
    async () => (await usageOf(gateway, { group_by: 'key' }, other)).groups as { key_id: string; calls: number }[],
    (groups) => groups.reduce((sum, { calls }) => sum + calls, 0) === 3,
  );
  assert.equal(
    shown.map(({ key_id, calls }) => [key_id, calls]),
    expected,
  );
});

test('400 for days that are none, that are the wrong way round, and from before the same month last year', async ({
  gateway,
}) => {
  const thisMonth = monthOf(dayOf(gateway.clock.now()));
  const earliest = firstDayOf(monthsFrom(thisMonth, -12));
  assert.is((await usageOf(gateway, { from: earliest })).from, earliest);
  const refused: [query: Record<string, string>, pointer: string][] = [
    [{ from: dayOf(new Date(Date.parse(earliest) - 1)) }, '/query/from'],
    [{ to: dayOf(new Date(Date.parse(earliest) - 1)) }, '/query/to'],
    [{ from: `${thisMonth}-02`, to: `${thisMonth}-01` }, '/query/to'],
    [{ from: `${thisMonth}-32` }, '/query/from'],
    [{ to: 'today' }, '/query/to'],
    [{ group_by: 'month' }, '/query/group_by'],
  ];
  for (const [query, pointer] of refused) {
    const { status, body } = await gateway.call('usage.current', { query });
    assert.is(status, 400, JSON.stringify(query));
    assert.is(body.errors[0].pointer, pointer);
  }
});

test("200 promises no more than is counted of each gateway's journal", async ({ gateway }) => {
  const { db, clock } = gateway;
  const before = new Date(clock.now().getTime() - 90_000);
  await noteCounted(db, 'behind', before, 0);
  await noteCounted(db, 'ahead', new Date(clock.now().getTime() + 90_000), 0);
  assert.is((await usageOf(gateway)).as_of, before.toISOString());
  await db.deleteFrom('usage_journal').where('name', 'in', ['behind', 'ahead']).execute();
});

test('an account never sees the usage of another', async ({ gateway }) => {
  await use(gateway, verify);
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  assert.is((await usageOf(gateway, {}, stranger)).total, '0');
});

test.run();
