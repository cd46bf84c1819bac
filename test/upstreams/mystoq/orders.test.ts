import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toId } from '../../../src/upstreams/mystoq/ids.ts';
import { type Shop, startShop } from './shop.ts';

interface Context extends Shop {
  productId: string;
}

const test = suite<Context>("orders of MyStoq's published API");
test.before(async (context) => {
  Object.assign(context, await startShop());
  const own = await context.addProduct('sarah-beauty', { name: 'Face cream', price: 349_000, stock: 9 });
  context.productId = toId('p', 'st_8xk2', own);
});
test.before.each(async ({ fault }) => {
  await fault();
});
test.after((shop) => shop.stop());

function order(change: object = {}) {
  return {
    store_id: 'st_8xk2',
    customer: { name: 'Saida', phone: '+213555000000' },
    items: [{ product_id: 'p_8xk2xxdemox2dtshirt', quantity: 1 }],
    shipping: { wilaya: 'Algiers', commune: 'Hydra', address: '1 rue X' },
    payment_method: 'cod',
    ...change,
  };
}

test('404 for an order in a store that is gone at MyStoq, before any wilaya is known', async ({ gateway, key, fault }) => {
  const { status } = await gateway.call('commerce.orders.create', { key, body: order({ store_id: 'st_gone' }) });
  assert.is(status, 404);
  assert.equal(
    (await fault()).map(({ path }) => path),
    ['/v1/wilayas'],
  );
});

test('201 at the prices of now, in both published forms, and with what the store takes for shipping', async (context) => {
  const { gateway, key, fault, productId } = context;
  const items = [
    { product_id: productId, quantity: 2 },
    { product_id: 'p_8xk2xxdemox2dtshirt', quantity: 1 },
  ];
  const { status, body } = await gateway.call('commerce.orders.create', { key, body: order({ items, reference: 'WEB-1' }) });
  assert.is(status, 201);
  assert.equal([body.subtotal, body.shipping_fee, body.total, body.currency], [848_000, 60_000, 908_000, 'DZD']);
  assert.equal(
    body.items.map(({ price, total }: { price: number; total: number }) => [price, total]),
    [
      [349_000, 698_000],
      [150_000, 150_000],
    ],
  );
  assert.equal([body.shipping.wilaya, body.reference, body.payment_url], ['Alger', 'WEB-1', null]);

  const calls = await fault();
  assert.ok(calls.every(({ tenant }) => tenant === 'sarah-beauty'));
  const sent = calls.find(({ method }) => method === 'POST')?.json;
  assert.equal([sent.customer.wilaya, sent.shipping.wilaya, sent.payment, sent.payment_method], ['Alger', 'Alger', 'cod', 'cod']);
  assert.equal(sent.items[1].product_id, 'demo-tshirt');
});

const places: [shipping: object, wilaya: string, fee: number][] = [
  [{ wilaya: 'وهران', commune: 'Es Senia', address: 'x' }, 'Oran', 60_000],
  [{ wilaya: 'El Menia', address: 'x' }, 'El Meniaa', 60_000],
  [{ country: 'DZ', region: 'setif', city: 'El Eulma', stop_desk: true }, 'Sétif', 40_000],
];
for (const [shipping, wilaya, fee] of places) {
  test(`${JSON.stringify(shipping)} goes to ${wilaya}`, async ({ gateway, key, fault }) => {
    const { body } = await gateway.call('commerce.orders.create', { key, body: order({ shipping }) });
    assert.equal([body.shipping.wilaya, body.shipping_fee], [wilaya, fee]);
    const sent = (await fault()).find(({ method }) => method === 'POST')?.json;
    assert.is(sent.delivery, fee === 40_000 ? 'stopdesk' : 'home');
  });
}

const refusals: [title: string, change: object, pointer: string][] = [
  ['a payment by card', { payment_method: 'card' }, '/body/payment_method'],
  ['another country', { shipping: { country: 'FR', city: 'Lyon' } }, '/body/shipping/country'],
  ['a wilaya that there is not', { shipping: { wilaya: 'Anaba' } }, '/body/shipping/wilaya'],
];
for (const [title, change, pointer] of refusals) {
  test(`400 for ${title}, and no order`, async ({ gateway, key, fault }) => {
    const { status, body } = await gateway.call('commerce.orders.create', { key, body: order(change) });
    assert.equal([status, body.error, body.errors[0].pointer], [400, 'invalid_param', pointer]);
    assert.not.ok((await fault()).some(({ method }) => method === 'POST'));
  });
}

test('400 in the words of MyStoq for what it alone finds wrong', async ({ gateway, key }) => {
  const { status, body } = await gateway.call('commerce.orders.create', { key, body: order({ shipping: undefined }) });
  assert.equal([status, body.errors], [400, [{ pointer: '/body', detail: 'The selected wilaya is invalid.' }]]);
});

test('409 when there are not that many, also over several lines, and no order', async ({ gateway, key, fault, productId }) => {
  const items = [
    { product_id: productId, quantity: 5 },
    { product_id: productId, quantity: 5 },
  ];
  const { status, body } = await gateway.call('commerce.orders.create', { key, body: order({ items }) });
  assert.equal([status, body.error], [409, 'conflict']);
  assert.equal(
    (await fault()).map(({ path }) => path).filter((path) => path !== '/v1/wilayas'),
    ['/v1/products/p_1'],
  );
});

test("404 for a product that the store has not, another store's too, and for an id that is none", async ({
  gateway,
  key,
  productId,
}) => {
  for (const [store_id, product_id] of [
    ['st_8xk2', 'p_8xk2xxpx5f999'],
    ['st_8xk2', 'p_8xk2xxx2ex2e'],
    ['st_8xk2', 'p_1'],
    ['st_9yl3', productId],
  ]) {
    const items = [{ product_id, quantity: 1 }];
    const { status, body } = await gateway.call('commerce.orders.create', { key, body: order({ store_id, items }) });
    assert.equal([status, body.error], [404, 'not_found'], product_id);
  }
});

test('lists are of one store or of all, of any state or of one, newest first and page by page', async (context) => {
  const { gateway, stranger: key, change } = context;
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) {
    const items = [{ product_id: 'p_karimxxdemox2dtshirt', quantity: 1 }];
    const body = order({ store_id: 'st_karim', items, reference: `K${i}` });
    ids.unshift((await gateway.call('commerce.orders.create', { key, body })).body.id);
  }
  await change({ tenant: 'karim', id: ids[1]?.replace('ord_karimxx', '') ?? '', status: 'delivered' });
  const list = async (query: Record<string, string | number>) =>
    (await gateway.call('commerce.orders.list', { key, query })).body;
  const idsIn = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id);

  assert.equal(idsIn(await list({})), ids);
  assert.equal(idsIn(await list({ store: 'st_karim' })), ids);
  assert.equal(idsIn(await list({ status: 'pending' })), [ids[0], ids[2]]);
  const { data } = await list({ store: 'st_karim', status: 'delivered' });
  assert.equal([data.length, data[0].id, data[0].payment_status], [1, ids[1], 'paid']);

  const first = await list({ status: 'pending', limit: 1 });
  assert.equal([first.has_more, idsIn(first)], [true, [ids[0]]]);
  const second = await list({ status: 'pending', limit: 1, cursor: first.next_cursor });
  assert.equal([second.has_more, idsIn(second)], [false, [ids[2]]]);
});

test('an order and a product that two stores call alike are two', async ({ gateway, key }) => {
  const body = order({ store_id: 'st_9yl3', items: [{ product_id: 'p_9yl3xxdemox2dtshirt', quantity: 1 }] });
  const { id } = (await gateway.call('commerce.orders.create', { key, body })).body;
  const list = async (store: string): Promise<string[]> => {
    const { body: page } = await gateway.call('commerce.orders.list', { key, query: { store } });
    return page.data.map((each: { id: string }) => each.id);
  };
  assert.equal(await list('st_9yl3'), [id]);
  const others = await list('st_8xk2');
  assert.ok(others.includes(id.replace('9yl3', '8xk2')));
  assert.not.ok(others.includes(id));
});

test("another account's orders are not listed, nor its stores; a store that is gone at MyStoq is 404 by itself", async (context) => {
  const { gateway, key, stranger } = context;
  const mine = (await gateway.call('commerce.orders.list', { key })).body.data as { store_id: string }[];
  assert.ok(mine.length > 0);
  assert.ok(mine.every(({ store_id }) => store_id !== 'st_karim'));
  assert.equal((await gateway.call('commerce.orders.list', { key: gateway.liveKey })).body.data, []);
  for (const [asking, store] of [
    [stranger, 'st_8xk2'],
    [gateway.liveKey, 'st_8xk2'],
    [key, 'st_gone'],
  ] as const) {
    assert.is((await gateway.call('commerce.orders.list', { key: asking, query: { store } })).status, 404, store);
    const made = await gateway.call('commerce.orders.create', { key: asking, body: order({ store_id: store }) });
    assert.is(made.status, 404, store);
  }
});

test('a new order that tells nothing but its id is looked up for its total', async ({ gateway, key, fault }) => {
  const { body: known } = await gateway.call('commerce.orders.create', { key, body: order() });
  const id = known.id.replace('ord_8xk2xx', '');
  await fault();
  // The list is asked next: the fault is over by then.
  await fault({ type: 'application/json', status: 201, text: JSON.stringify({ id }), times: 1, path: '/v1/orders' });
  const answer = await gateway.call('commerce.orders.create', { key, body: order() });
  assert.equal([answer.status, answer.body.total, answer.body.status], [201, known.total, 'pending']);
});

test.run();
