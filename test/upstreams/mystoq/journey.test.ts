import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import type { Call } from '../../support/gateway.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';
import { open } from '../../support/stores.ts';

interface Shop extends Travellers {
  mystoq: StandIn;
  storeId: string;
  productId: string;
  orderId: string;
}

const test = suite<Shop>("a store's journey through two processes");
test.before(async (context) => {
  context.mystoq = await startStandIn('mystoq');
  Object.assign(context, await startJourney(context.mystoq.environment));
});
test.after(async ({ gateway, mystoq }) => {
  gateway.child.kill('SIGKILL');
  await mystoq.stop();
});

function ask({ gateway, key }: Shop, id: string, call: Call = {}) {
  return callProcess(gateway, key, id, call);
}

test('a store is opened from a template, changed, deleted and brought back', async (shop) => {
  const [template] = (await ask(shop, 'commerce.templates.list')).body.data;
  const body = { name: 'Beauty by Sarah', subdomain: 'sarah-beauty', currency: 'DZD', template: template.id };
  const made = await ask(shop, 'commerce.stores.create', { body });
  assert.equal([made.status, made.body.products_seeded], [201, 8]);
  assert.is((await ask(shop, 'commerce.stores.create', { body })).status, 409);
  shop.storeId = made.body.store_id;
  const path = { id: shop.storeId };

  assert.is((await ask(shop, 'commerce.stores.update', { path, body: { name: 'Sarah' } })).body.name, 'Sarah');
  assert.is((await ask(shop, 'commerce.stores.remove', { path })).status, 204);
  assert.is((await ask(shop, 'commerce.stores.apply_template', { path, body: { template: template.id } })).status, 409);
  assert.is((await ask(shop, 'commerce.stores.update', { path, body: { status: 'active' } })).body.deleted_at, null);
  const whatsapp = { phone_number_id: '1', access_token: 'EAAG-secret-of-meta' };
  const connected = await ask(shop, 'commerce.stores.connect_whatsapp', { path, body: whatsapp });
  assert.not.match(connected.text, whatsapp.access_token);
  assert.is((await ask(shop, 'commerce.stores.get', { path })).body.whatsapp_connected, true);
  assert.is((await ask(shop, 'commerce.stores.list')).body.data.length, 1);
});

test('products are added by one, by many and from a file, and an order takes them from stock', async (shop) => {
  const store_id = shop.storeId;
  const cream = { store_id, name: 'Face cream', price: 349_000, currency: 'DZD', sku: 'CREAM', stock: 3 };
  const made = await ask(shop, 'commerce.products.create', { body: cream });
  shop.productId = made.body.id;
  const products = [
    { name: 'Hand cream', price: 90_000, currency: 'DZD' },
    { name: 'Again', price: 1, currency: 'DZD', sku: 'CREAM' },
  ];
  const bulk = await ask(shop, 'commerce.products.bulk', { body: { store_id, products } });
  assert.equal([bulk.body.success_count, bulk.body.errors[0].row], [1, 2]);
  const file = await fetch(`${shop.gateway.url}/v1/commerce/products/bulk?store=${store_id}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${shop.key}`, 'Content-Type': 'text/csv' },
    body: 'name,price,currency,stock\n"Balm, rose",45000,DZD,7\n',
  });
  assert.equal(await file.json(), { success_count: 1, error_count: 0, errors: [] });
  const listed = await ask(shop, 'commerce.products.list', { query: { store: store_id, limit: 2 } });
  assert.equal(
    listed.body.data.map(({ name, stock }: { name: string; stock: number }) => [name, stock]),
    [
      ['Balm, rose', 7],
      ['Hand cream', null],
    ],
  );
  assert.is(listed.body.has_more, true);

  const body = {
    store_id,
    customer: { name: 'Saida', phone: '+213555000000' },
    items: [{ product_id: shop.productId, quantity: 2 }],
    shipping: { wilaya: 'Alger', commune: 'Hydra', address: '1 rue X' },
    payment_method: 'cod',
  };
  const order = await ask(shop, 'commerce.orders.create', { body });
  assert.equal([order.status, order.body.total, order.body.shipping.country], [201, 698_500, 'DZ']);
  shop.orderId = order.body.id;
  assert.is((await ask(shop, 'commerce.orders.create', { body })).status, 409);
  const path = { id: shop.productId };
  assert.is((await ask(shop, 'commerce.products.update_stock', { path, body: { adjust_by: 9 } })).body.stock, 10);
});

test('an order is shipped, paid, and given back in parts', async (shop) => {
  const path = { id: shop.orderId };
  const shipped = await ask(shop, 'commerce.orders.ship', { path, body: { weight_kg: 0.4 } });
  assert.is(shipped.body.status, 'shipped');
  assert.is((await ask(shop, 'commerce.orders.ship', { path, body: { weight_kg: 0.4 } })).status, 409);
  assert.is((await ask(shop, 'commerce.orders.refund', { path, body: {} })).status, 409);

  const db = open(shop.databaseUrl);
  const { account_id: account } = await db.selectFrom('key').select('account_id').orderBy('id').executeTakeFirstOrThrow();
  await db.destroy();
  const body = JSON.stringify({ account, order_id: shop.orderId });
  await fetch(`${shop.mystoq.environment['UPSTREAM_MYSTOQ_URL']}/-/pay`, { method: 'POST', body });
  const part = await ask(shop, 'commerce.orders.refund', { path, body: { amount: 100_000, currency: 'DZD' } });
  assert.is(part.body.payment_status, 'partially_refunded');
  const rest = await ask(shop, 'commerce.orders.refund', { path, body: {} });
  assert.equal([rest.body.payment_status, rest.body.refunded_amount], ['refunded', rest.body.total]);
  assert.equal((await ask(shop, 'commerce.orders.list', { query: { status: 'refunded' } })).body.data, [rest.body]);
});

test('404 for whatever another account has made', async (shop) => {
  const { gateway, stranger, storeId, productId, orderId } = shop;
  const store = { id: storeId };
  const product = { store_id: storeId, name: 'x', price: 1, currency: 'DZD' };
  const customer = { name: 'Saida', phone: '+213555000000' };
  const items = [{ product_id: productId, quantity: 1 }];
  const calls: [id: string, call: Call][] = [
    ['commerce.stores.get', { path: store }],
    ['commerce.stores.update', { path: store, body: { name: 'x' } }],
    ['commerce.stores.remove', { path: store }],
    ['commerce.stores.apply_template', { path: store, body: { template: 'pharma-clean' } }],
    ['commerce.stores.connect_whatsapp', { path: store, body: { phone_number_id: '1', access_token: 'x' } }],
    ['commerce.products.list', { query: { store: storeId } }],
    ['commerce.products.create', { body: product }],
    ['commerce.products.bulk', { body: { store_id: storeId, products: [{ name: 'x', price: 1, currency: 'DZD' }] } }],
    ['commerce.products.update_stock', { path: { id: productId }, body: { stock: 1 } }],
    ['commerce.orders.create', { body: { store_id: storeId, customer, items, payment_method: 'cod' } }],
    ['commerce.orders.ship', { path: { id: orderId }, body: { weight_kg: 1 } }],
    ['commerce.orders.refund', { path: { id: orderId }, body: {} }],
  ];
  for (const [id, call] of calls) assert.is((await callProcess(gateway, stranger, id, call)).status, 404, id);
  assert.equal((await callProcess(gateway, stranger, 'commerce.orders.list')).body.data, []);
});

test('the gateway stops cleanly, and no secret is in its log', async ({ gateway, mystoq }) => {
  assert.is(await gateway.stop(), 0);
  for (const secret of [mystoq.environment['UPSTREAM_MYSTOQ_CREDENTIAL'] ?? '', 'EAAG-secret-of-meta'])
    assert.not.match(gateway.output(), secret);
  assert.not.match(gateway.output(), 'an answer breaks the contract');
});

test.run();
