import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';
import { assertEvents } from '../support/sandbox-events.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of commerce, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after.each(async ({ gateway }) => assertEvents(await gateway.events()));
test.after(({ gateway }) => gateway.stop());

const minute = 60;
const day = 86_400;
const customer = { name: 'Jane Doe', phone: '+15551234567' };
const shipping = { country: 'US', region: 'CA', city: 'San Francisco', address: '500 Howard Street' };

test('a store is made from a template, changed, deleted, brought back, and gone after 15 days', async ({ gateway }) => {
  const create = { name: 'Beauty', subdomain: 'sarah', currency: 'USD', template: 'beauty-pink-elegant' };
  const { status, body: store } = await gateway.call('commerce.stores.create', { body: create });
  assert.is(status, 201);
  assert.equal(
    [store.subdomain, store.admin_url, store.language, store.template_applied, store.products_seeded, store.sections_seeded],
    ['sarah.mystoq.com', 'https://sarah.mystoq.com/admin', 'en', 'beauty-pink-elegant', 8, 6],
  );
  const path = { id: store.store_id };
  const read = () => gateway.call('commerce.stores.get', { path });
  assert.equal([(await read()).body.product_count, (await read()).body.order_count], [8, 0]);
  const samples = await gateway.call('commerce.products.list', { query: { store: store.store_id } });
  assert.is(samples.body.data.length, 8);

  const update = (body: object) => gateway.call('commerce.stores.update', { path, body });
  const changed = (await update({ name: 'Sarah', custom_domain: 'shop.example.com' })).body;
  assert.equal([changed.name, changed.custom_domain, changed.language], ['Sarah', 'shop.example.com', 'en']);
  assert.is((await update({ custom_domain: null })).body.custom_domain, null);

  assert.is((await gateway.call('commerce.stores.remove', { path })).status, 204);
  assert.is((await gateway.call('commerce.stores.remove', { path })).status, 204);
  assert.is((await read()).body.status, 'deleted');
  assert.is((await update({ name: 'x' })).status, 409);
  assert.equal((await gateway.call('commerce.stores.list', { query: { status: 'active' } })).body.data, []);
  const back = (await update({ status: 'active' })).body;
  assert.equal([back.status, back.deleted_at, back.purge_at], ['active', null, null]);

  await gateway.call('commerce.stores.remove', { path });
  await gateway.advance(15 * day + 1);
  assert.is((await read()).status, 404);
  assert.is((await gateway.call('commerce.products.list', { query: { store: store.store_id } })).status, 404);
  assert.equal(types(await gateway.events()), ['store.created', 'template.applied', 'store.deleted', 'store.deleted']);
});

test('a template is applied, WhatsApp is connected; neither to a deleted store', async ({ gateway }) => {
  const path = { id: await openStore(gateway) };
  const apply = (template: string, seed = false) =>
    gateway.call('commerce.stores.apply_template', { path, body: { template, seed_products: seed } });
  assert.is((await apply('no-such-template')).body.errors[0].pointer, '/body/template');
  assert.is((await apply('books-classic-paper')).body.products_seeded, 0);
  assert.is((await apply('books-classic-paper', true)).body.products_seeded, 8);

  const connect = { phone_number_id: '109876543210987', access_token: 'EAAexample' };
  const { body: connection } = await gateway.call('commerce.stores.connect_whatsapp', { path, body: connect });
  assert.equal([connection.status, connection.auto_reply_languages], ['connected', ['en']]);
  assert.is((await gateway.call('commerce.stores.get', { path })).body.whatsapp_connected, true);
  await gateway.call('commerce.stores.remove', { path });
  assert.is((await apply('books-classic-paper')).status, 409);
  assert.is((await gateway.call('commerce.stores.connect_whatsapp', { path, body: connect })).status, 409);
});

test('there are ten templates, one for each trade', async ({ gateway }) => {
  const { body } = await gateway.call('commerce.templates.list', { query: { limit: 7 } });
  assert.equal([body.data.length, body.has_more], [7, true]);
  const rest = await gateway.call('commerce.templates.list', { query: { limit: 7, cursor: body.next_cursor } });
  assert.equal([rest.body.data.length, rest.body.has_more], [3, false]);
  assert.is(new Set([...body.data, ...rest.body.data].map(({ vertical }: { vertical: string }) => vertical)).size, 10);
});

test('a product is added once by its SKU, in the currency of its store; its stock rises and falls, not below zero', async ({
  gateway,
}) => {
  const store_id = await openStore(gateway);
  const add = (more: object = {}) =>
    gateway.call('commerce.products.create', {
      body: { store_id, name: 'Cream', price: 2500, currency: 'USD', sku: 'CREAM', stock: 10, ...more },
    });
  const { status, body: product } = await add();
  assert.equal([status, product.low_stock_threshold, product.category, product.images], [201, 5, null, []]);
  assert.is((await add()).status, 409);
  assert.is((await add({ sku: 'OTHER', currency: 'EUR' })).body.errors[0].pointer, '/body/currency');
  assert.is((await add({ store_id: 'st_1' })).status, 404);

  const stock = (body: object, id = product.id) => gateway.call('commerce.products.update_stock', { path: { id }, body });
  assert.is((await stock({ adjust_by: -4 })).body.stock, 6);
  assert.is((await stock({ adjust_by: -7 })).status, 409);
  assert.is((await stock({ adjust_by: -2 })).body.stock, 4);
  assert.is((await stock({ stock: 3 })).body.stock, 3);
  assert.is((await stock({ stock: 80 })).body.stock, 80);
  const { body: uncounted } = await add({ sku: 'GIFT', stock: undefined });
  assert.is(uncounted.stock, null);
  assert.is((await stock({ adjust_by: 1 }, uncounted.id)).status, 409);
  assert.equal(types(await gateway.events()), ['store.created', 'product.created', 'product.stock_low', 'product.created']);
});

test('products are imported from JSON, from CSV and from XLSX; each succeeds or fails by itself', async ({ gateway }) => {
  const store_id = await openStore(gateway);
  const hand = { name: 'Rose hand cream', price: 900, currency: 'USD', stock: 120, sku: 'HAND-ROSE' };
  const json = await gateway.call('commerce.products.bulk', { body: { store_id, products: [hand, { ...hand, name: 'Again' }] } });
  assert.equal([json.body.success_count, json.body.error_count], [1, 1]);
  assert.equal([json.body.errors[0].row, json.body.errors[0].field], [2, 'sku']);

  const csv = `name,price,currency,stock,category,images\r
"Lip ""balm"", mint",450,USD,300,skincare,https://a.example/1.jpg https://a.example/2.jpg\r
Soap,4.50,USD,1,,\r
,450,USD,,,\r
Brush,450,DZD,,,`;
  const send = (body: string | Buffer, type: string, query: Record<string, string> = { store: store_id }) =>
    gateway.call('commerce.products.bulk', { body, query, headers: { 'Content-Type': type } });
  const { body: result } = await send(csv, 'text/csv');
  assert.equal([result.success_count, result.error_count], [1, 3]);
  assert.equal(
    result.errors.map(({ row, field }: { row: number; field: string }) => [row, field]),
    [
      [2, 'price'],
      [3, 'name'],
      [4, 'currency'],
    ],
  );
  const [lip] = (await gateway.call('commerce.products.list', { query: { store: store_id } })).body.data;
  assert.equal([lip.name, lip.stock, lip.images.length], ['Lip "balm", mint', 300, 2]);

  assert.is((await send('name,price,currency\na\0b,1,USD', 'text/csv')).body.success_count, 1);

  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const file = readFileSync(new URL('../../openapi/examples/products.xlsx', import.meta.url));
  assert.equal((await send(file, xlsx)).body.success_count, 1);
  assert.is((await send('name,price\nx,1', 'text/csv')).status, 400);
  assert.is((await send('name,price,currency\n"x,1,USD', 'text/csv')).status, 400);
  assert.is((await send('PK no archive', xlsx)).status, 400);
  assert.is((await send(csv, 'text/csv', {})).body.errors[0].pointer, '/query/store');
});

test('an order takes its goods from stock, is paid after a minute, shipped, delivered, and refunded in parts', async ({
  gateway,
}) => {
  const store_id = await openStore(gateway);
  const product_id = await addProduct(gateway, store_id, 3);
  const { status, body: order } = await gateway.call('commerce.orders.create', {
    body: { store_id, customer, items: [{ product_id, quantity: 2 }], shipping, payment_method: 'card', reference: 'WEB-1042' },
  });
  assert.is(status, 201);
  assert.equal(
    [order.status, order.payment_status, order.subtotal, order.shipping_fee, order.total, order.items[0].name],
    ['pending', 'pending', 5000, 500, 5500, 'Cream'],
  );
  assert.equal([order.shipping.wilaya, order.shipping.stop_desk, order.customer.email], [null, false, null]);
  assert.match(order.payment_url, /^https:\/\/pay\.tkawen\.com\/co_/);
  assert.is(await stockOf(gateway, store_id), 1);
  const path = { id: order.id };
  const ship = () => gateway.call('commerce.orders.ship', { path, body: { weight_kg: 0.4 } });
  assert.is((await ship()).status, 409);
  assert.is((await gateway.call('commerce.orders.refund', { path, body: {} })).status, 409);

  await gateway.advance(minute + 1);
  const shipped = (await ship()).body;
  assert.equal([shipped.status, shipped.payment_status, shipped.carrier], ['shipped', 'paid', 'UPS']);
  assert.is((await ship()).status, 409);
  const track = await gateway.call('logistics.shipments.track', { path: { id: shipped.shipment_id } });
  assert.equal([track.body.status, track.body.tracking_number], ['created', shipped.tracking_number]);
  await gateway.advance(10 * minute);
  const [delivered] = (await gateway.call('commerce.orders.list', { query: { store: store_id, status: 'delivered' } })).body.data;
  assert.is(delivered.id, order.id);

  const refund = (body: object) => gateway.call('commerce.orders.refund', { path, body });
  const part = (await refund({ amount: 1000, currency: 'USD', reason: 'Damaged' })).body;
  assert.equal([part.status, part.payment_status, part.refunded_amount], ['delivered', 'partially_refunded', 1000]);
  assert.is((await refund({ amount: 4501, currency: 'USD' })).status, 409);
  assert.is((await refund({ amount: 1, currency: 'EUR' })).status, 400);
  const whole = (await refund({ restock: true })).body;
  assert.equal([whole.status, whole.refunded_amount], ['refunded', 5500]);
  assert.is(await stockOf(gateway, store_id), 3);
  assert.is((await refund({})).status, 409);
  const seen = types(await gateway.events()).filter((type) => type.startsWith('order.'));
  assert.equal(seen, ['order.created', 'order.paid', 'order.shipped', 'order.delivered', 'order.refunded', 'order.refunded']);
});

test('an order that is paid on delivery is shipped at once, and paid when the carrier has delivered it', async ({ gateway }) => {
  const store_id = await openStore(gateway, 'DZD');
  const product_id = await addProduct(gateway, store_id, 5, 'DZD');
  const { body: order } = await gateway.call('commerce.orders.create', {
    body: {
      store_id,
      customer,
      items: [{ product_id, quantity: 1 }],
      shipping: { wilaya: 'Annaba', commune: 'Annaba', address: '12 rue Emir Abdelkader' },
      payment_method: 'cod',
    },
  });
  assert.equal([order.payment_url, order.shipping.country], [null, 'DZ']);
  const { body: shipped } = await gateway.call('commerce.orders.ship', {
    path: { id: order.id },
    body: { weight_kg: 1, carrier: 'Yalidine' },
  });
  assert.equal([shipped.status, shipped.payment_status], ['shipped', 'pending']);
  const [shipment] = (await gateway.call('logistics.shipments.list')).body.data;
  assert.equal([shipment.cod_amount, shipment.currency, shipment.to.wilaya], [order.total, 'DZD', 'Annaba']);
  await gateway.advance(10 * minute);
  const [paid] = (await gateway.call('commerce.orders.list')).body.data;
  assert.equal([paid.status, paid.payment_status], ['delivered', 'paid']);
});

test('what cannot be ordered is refused: goods out of stock, of another store, of a deleted store', async ({ gateway }) => {
  const store_id = await openStore(gateway);
  const product_id = await addProduct(gateway, store_id, 3);
  const order = (items: object[], more: object = {}) =>
    gateway.call('commerce.orders.create', { body: { store_id, customer, items, payment_method: 'cod', ...more } });
  const twice = [
    { product_id, quantity: 2 },
    { product_id, quantity: 2 },
  ];
  assert.is((await order(twice)).status, 409);
  assert.is(await stockOf(gateway, store_id), 3, 'a refused order takes nothing');
  assert.is((await order([{ product_id: 'p_1', quantity: 1 }])).status, 404);
  assert.is((await order([{ product_id, quantity: 1 }], { store_id: 'st_1' })).status, 404);
  const { body: unsent } = await order([{ product_id, quantity: 1 }]);
  assert.is((await gateway.call('commerce.orders.ship', { path: { id: unsent.id }, body: { weight_kg: 1 } })).status, 409);
  assert.is((await gateway.call('commerce.orders.list', { query: { store: 'st_1' } })).status, 404);
  await gateway.call('commerce.stores.remove', { path: { id: store_id } });
  assert.is((await order([{ product_id, quantity: 1 }])).status, 409);
});

async function openStore(gateway: CutOffGateway, currency = 'USD'): Promise<string> {
  const { body } = await gateway.call('commerce.stores.create', { body: { name: 'Shop', subdomain: 'shop', currency } });
  return body.store_id;
}

async function addProduct(gateway: CutOffGateway, store_id: string, stock: number, currency = 'USD'): Promise<string> {
  const { body } = await gateway.call('commerce.products.create', {
    body: { store_id, name: 'Cream', price: 2500, currency, stock },
  });
  return body.id;
}

async function stockOf(gateway: CutOffGateway, store: string): Promise<number> {
  return (await gateway.call('commerce.products.list', { query: { store } })).body.data[0].stock;
}

function types(events: readonly { type: string }[]): string[] {
  return events.map(({ type }) => type);
}

test.run();
