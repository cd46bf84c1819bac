import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { order, payAt, type Shop, startShop } from './shop.ts';

const test = suite<Shop>('checkouts at Chargily');
test.before(async (context) => {
  Object.assign(context, await startShop());
});
test.before.each(async ({ gateway, control }) => {
  await gateway.reset();
  await control('fault', { times: 0 });
});
test.after((shop) => shop.stop());

const refusals: [title: string, change: object, pointer: string][] = [
  ['an amount that is not whole dinars', { amount: 25_050 }, '/body/amount'],
  ['less than 75 dinars', { amount: 7400 }, '/body/amount'],
  ['another currency', { currency: 'USD' }, '/body/currency'],
  ['a transfer to a postal account', { methods: ['card', 'ccp'] }, '/body/methods/1'],
  ['a bank transfer', { methods: ['transfer'] }, '/body/methods/0'],
  ['a customer that nobody has', { customer_id: 'cus_1' }, '/body/customer_id'],
];
for (const [title, change, pointer] of refusals) {
  test(`400 for ${title}, of which Chargily hears nothing`, async ({ gateway, control }) => {
    const { status, body } = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: { ...order, ...change } });
    assert.is(status, 400);
    assert.is(body.error, 'invalid_param');
    assert.is(body.errors[0].pointer, pointer);
    assert.equal(await control('fault', { times: 0 }), []);
  });
}

test('400 names the field that Chargily does not take', async ({ gateway }) => {
  const { status, body } = await gateway.call('pay.checkouts.create', {
    key: gateway.liveKey,
    body: { ...order, success_url: 'app://thanks' },
  });
  assert.is(status, 400);
  assert.equal(body.errors, [
    { pointer: '/body/success_url', detail: 'The success url field must be a valid URL.' },
    { pointer: '/body/cancel_url', detail: 'The failure url field must be a valid URL.' },
  ]);
});

test('201 in whole dinars, for a new customer, who may be named again', async ({ gateway, control }) => {
  const first = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: order });
  assert.is(first.status, 201);
  assert.is(first.body.amount, 25_000);
  assert.is(first.body.cancel_url, order.success_url);
  const { customer_id } = first.body;
  const second = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: { ...order, customer_id } });
  assert.is(second.body.customer_id, customer_id);
  assert.equal(await control('fault', { times: 0 }), [
    'POST /api/v2/customers',
    'POST /api/v2/checkouts',
    'POST /api/v2/checkouts',
  ]);
});

test('a settled checkout is not asked for again, an open one is', async ({ gateway, control }) => {
  const key = gateway.liveKey;
  const urls: string[] = [];
  for (let i = 0; i < 3; i++) urls.push((await gateway.call('pay.checkouts.create', { key, body: order })).body.checkout_url);
  await payAt(urls[0] ?? '', 'paid');
  await payAt(urls[1] ?? '', 'processing');
  const listed = async () => {
    const { body } = await gateway.call('pay.checkouts.list', { key });
    return body.data.map(({ status }: { status: string }) => status);
  };
  assert.equal(await listed(), ['open', 'open', 'completed']);
  await control('fault', { times: 0 });
  assert.equal(await listed(), ['open', 'open', 'completed']);
  assert.is((await control('fault', { times: 0 })).length, 2);

  await control('clock', { seconds: 1800 });
  assert.equal(await listed(), ['expired', 'open', 'completed']);
});

test('transactions are what was tried, newest first, by status and month, page by page', async ({ gateway }) => {
  const key = gateway.liveKey;
  const outcomes = ['paid', 'failed', undefined, 'canceled', 'paid', 'processing'];
  for (const outcome of outcomes) {
    const { body } = await gateway.call('pay.checkouts.create', { key, body: order });
    if (outcome) await payAt(body.checkout_url, outcome);
  }
  const list = async (query: Record<string, string | number>) => {
    const { body } = await gateway.call('pay.transactions.list', { key, query });
    return { ...body, statuses: body.data.map(({ status }: { status: string }) => status) };
  };
  assert.equal((await list({})).statuses, ['pending', 'succeeded', 'canceled', 'failed', 'succeeded']);
  const first = await list({ status: 'succeeded', limit: 1 });
  assert.is(first.has_more, true);
  const second = await list({ status: 'succeeded', limit: 1, cursor: first.next_cursor });
  assert.is(second.has_more, false);
  assert.is.not(second.data[0].id, first.data[0].id);
  assert.is(second.data[0].fee_amount, 700);

  const month = first.data[0].created_at.slice(0, 7);
  assert.is((await list({ period: month })).data.length, 5);
  assert.is((await list({ period: '2020-01' })).data.length, 0);
});

test('404 for the transaction of a checkout that nobody has tried to pay', async ({ gateway }) => {
  const { body } = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: order });
  const id = body.checkout_id.replace('co_', 'tx_');
  assert.is((await gateway.call('pay.transactions.get', { key: gateway.liveKey, path: { id } })).status, 404);
});

test("404 for another account's checkout, transaction and customer, and for those of the other mode", async ({ gateway }) => {
  const { body } = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: order });
  await payAt(body.checkout_url);
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  for (const key of [other, gateway.sandboxKey]) {
    const checkout = await gateway.call('pay.checkouts.get', { key, path: { id: body.checkout_id } });
    const transaction = await gateway.call('pay.transactions.get', { key, path: { id: `tx_${body.checkout_id.slice(3)}` } });
    assert.equal([checkout.status, transaction.status], [404, 404]);
    assert.equal((await gateway.call('pay.checkouts.list', { key })).body.data, []);
    assert.equal((await gateway.call('pay.transactions.list', { key })).body.data, []);
    const stolen = await gateway.call('pay.checkouts.create', { key, body: { ...order, customer_id: body.customer_id } });
    assert.is(stolen.status, 400);
  }
});

test("a sandbox key pays in Chargily's test mode", async ({ gateway }) => {
  const { status, body } = await gateway.call('pay.checkouts.create', { body: order });
  assert.is(status, 201);
  assert.match(body.checkout_url, '/test/checkouts/');
  await payAt(body.checkout_url);
  const paid = await gateway.call('pay.checkouts.get', { path: { id: body.checkout_id } });
  assert.is(paid.body.status, 'completed');
  assert.is((await gateway.call('pay.transactions.get', { path: { id: paid.body.transaction_id } })).body.status, 'succeeded');
});

test.run();
