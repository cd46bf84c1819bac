import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import { type LimitName, limits } from '../../src/sandbox/limits.ts';
import { goodCall, withBody } from '../support/asking.ts';
import { type Call, contract, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('what the sandbox allows');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(async ({ gateway }) => {
  gateway.accountId = await gateway.createAccount();
  gateway.sandboxKey = await gateway.createKey();
});
test.after(({ gateway }) => gateway.stop());

test('the contract tells of every limit', () => {
  const [, section = ''] = /## Sandbox\n(.*?)\n## /s.exec(String(contract.document.info['description'])) ?? [];
  const text = section.replaceAll('\n', ' ');
  for (const { most, what } of Object.values(limits)) assert.match(text, `${most.toLocaleString('en')} ${what}`);
});

/** What takes from a limit of a month. */
const monthly: [limit: LimitName, id: OperationId][] = [
  ['connect.video_minutes', 'connect.rooms.create'],
  ['connect.sms', 'connect.sms.send'],
  ['connect.whatsapp', 'connect.whatsapp.send'],
  ['connect.email', 'connect.email.send'],
  ['commerce.orders', 'commerce.orders.create'],
  ['knowledge.certificates', 'knowledge.certificates.issue'],
  ['knowledge.ai_tutor', 'knowledge.ai_tutor.ask'],
  ['logistics.shipments', 'logistics.shipments.create'],
];

for (const [limit, id] of monthly) {
  test(`the last of ${limit} is allowed, and one more gets 429 until the next month`, async ({ gateway }) => {
    const { most } = limits[limit];
    const call = await callOf(id, gateway);
    await use(gateway, limit, most - 1);
    assert.ok((await gateway.call(id, call)).status < 300);
    const refused = await gateway.call(id, call);
    assert.equal(
      [refused.status, refused.body.error, refused.body.used, refused.body.limit],
      [429, 'quota_exceeded', most, most],
    );
    const now = gateway.clock.now();
    const nextMonth = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
    assert.is(Number(refused.headers.get('retry-after')), Math.ceil((nextMonth - now.getTime()) / 1000));
    await use(gateway, limit, 0, '2020-01-01');
    gateway.clock.advance(32 * 86_400);
    assert.ok((await gateway.call(id, call)).status < 300);
  });
}

test('one store; another when the first is deleted, which then cannot come back', async ({ gateway }) => {
  const create = (subdomain: string) =>
    gateway.call('commerce.stores.create', { body: { name: 'x', subdomain, currency: 'USD' } });
  const { body: first } = await create('first');
  refusedFor((await create('second')).body, 1);
  await gateway.call('commerce.stores.remove', { path: { id: first.store_id } });
  assert.is((await create('first')).status, 409, 'its subdomain is taken until it is gone');
  assert.is((await create('second')).status, 201);
  const back = await gateway.call('commerce.stores.update', { path: { id: first.store_id }, body: { status: 'active' } });
  refusedFor(back.body, 1);
});

test('100 products, those of templates and imports among them', async ({ gateway }) => {
  const body = { name: 'x', subdomain: 'shop', currency: 'USD', template: 'food-warm-market' };
  const { store_id } = (await gateway.call('commerce.stores.create', { body })).body;
  const products = Array.from({ length: 95 }, (_, i) => ({ name: `P${i}`, price: 1, currency: 'USD' }));
  const { body: result } = await gateway.call('commerce.products.bulk', { body: { store_id, products } });
  assert.equal([result.success_count, result.error_count, result.errors[0].field], [92, 3, null]);
  refusedFor((await gateway.call('commerce.products.create', { body: { store_id, ...products[0] } })).body, 100);
  const seed = { template: 'food-warm-market', seed_products: true };
  refusedFor((await gateway.call('commerce.stores.apply_template', { path: { id: store_id }, body: seed })).body, 100);
});

test('10 students, however many courses they take', async ({ gateway }) => {
  const courses: string[] = [];
  for (const title of ['One', 'Two']) {
    courses.push((await gateway.call('knowledge.courses.create', { body: { title, language: 'en' } })).body.id);
  }
  const enroll = (course: string | undefined, student: number) =>
    gateway.call('knowledge.enrollments.create', { body: { course_id: course ?? '', student_id: `usr_${student}` } });
  for (let i = 1; i <= 10; i++) assert.is((await enroll(courses[0], i)).status, 201);
  assert.is((await enroll(courses[1], 10)).status, 201);
  refusedFor((await enroll(courses[1], 11)).body, 10);
});

test('2 devices and 100 geofences', async ({ gateway }) => {
  const device = (i: number) => gateway.call('logistics.devices.create', { body: { name: 'x', imei: `35265610234567${i}` } });
  for (const i of [1, 2]) assert.is((await device(i)).status, 201);
  refusedFor((await device(3)).body, 2);
  const body = { name: 'x', type: 'circle', coordinates: [[1, 1]], radius_m: 1 };
  for (let i = 1; i <= 100; i++) assert.is((await gateway.call('logistics.geofences.create', { body })).status, 201);
  refusedFor((await gateway.call('logistics.geofences.create', { body })).body, 100);
});

test('participants spend the minutes of a room when it ends', async ({ gateway }) => {
  await gateway.call('connect.rooms.create', { body: { name: 'x', duration_minutes: 60 } });
  gateway.clock.advance(61 * 60);
  await gateway.call('connect.rooms.list');
  const [count] = (await gateway.rows('sandbox_count')).filter(
    ({ name, account_id }) => name === 'connect.video_minutes' && account_id === gateway.accountId,
  );
  assert.is(Number(count?.['used']), 60 + 59);
});

test('a refused call takes nothing', async ({ gateway }) => {
  const call = await callOf('logistics.shipments.create', gateway);
  await gateway.call('logistics.shipments.create', withBody(call, { carrier: 'Nobody' }));
  await gateway.call('logistics.shipments.create', withBody(call, { note: 'sandbox:internal' }));
  const counts = (await gateway.rows('sandbox_count')).filter(({ account_id }) => account_id === gateway.accountId);
  assert.equal(counts, []);
});

async function callOf(id: OperationId, gateway: TestGateway): Promise<Call> {
  const call = await goodCall(id, gateway);
  if (id !== 'knowledge.certificates.issue') return call;
  const { body } = await gateway.call('knowledge.courses.create', { body: { title: 'x', language: 'en' } });
  return withBody(call, { course_id: body.id });
}

/** As if so much had been used this month. */
async function use(gateway: TestGateway, name: string, used: number, month?: string): Promise<void> {
  const row = {
    account_id: gateway.accountId,
    name,
    month: month ?? `${gateway.clock.now().toISOString().slice(0, 7)}-01`,
    used,
  };
  await gateway.db.insertInto('sandbox_count').values(row).execute();
}

function refusedFor(body: Record<string, unknown>, limit: number): void {
  assert.equal([body['status'], body['error'], body['used'], body['limit']], [429, 'quota_exceeded', limit, limit]);
}

test.run();
