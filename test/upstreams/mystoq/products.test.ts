import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toId } from '../../../src/upstreams/mystoq/ids.ts';
import { type Shop, startShop } from './shop.ts';

const test = suite<Shop>("products of MyStoq's published API");
test.before(async (context) => {
  Object.assign(context, await startShop());
});
test.before.each(async ({ fault }) => {
  await fault();
});
test.after((shop) => shop.stop());

const cream = { store_id: 'st_8xk2', name: 'Face cream', price: 349_000, currency: 'DZD', stock: 3 };

test('201 in centimes, for the tenant of the store, and with all that was sent, now and in the list', async ({
  gateway,
  key,
  fault,
}) => {
  const body = { ...cream, description: 'Light.', sku: 'CREAM', category: 'skincare', images: ['https://cdn.example.com/a.jpg'] };
  const made = await gateway.call('commerce.products.create', { key, body });
  assert.is(made.status, 201);
  const [call, ...others] = await fault();
  assert.equal(others, []);
  assert.equal([call?.method, call?.path, call?.tenant], ['POST', '/v1/products', 'sarah-beauty']);
  assert.equal([call?.json.price, call?.json.image_url, call?.json.store_id], [349_000, body.images[0], undefined]);
  assert.equal([made.body.sku, made.body.created_at], ['CREAM', gateway.clock.now().toISOString()]);

  const listed = await gateway.call('commerce.products.list', { key, query: { store: cream.store_id, limit: 1 } });
  assert.equal(listed.body.data, [made.body]);
});

test('409 for a SKU that the store has already, and not for that of another store', async ({ gateway, key, fault }) => {
  const create = (store_id: string) =>
    gateway.call('commerce.products.create', { key, body: { ...cream, store_id, sku: 'ONCE' } });
  assert.is((await create('st_8xk2')).status, 201);
  await fault();
  assert.is((await create('st_8xk2')).body.error, 'conflict');
  assert.equal(await fault(), []);
  assert.is((await create('st_9yl3')).status, 201);
});

test('400 for a price in another currency, of which MyStoq hears nothing', async ({ gateway, key, fault }) => {
  const { status, body } = await gateway.call('commerce.products.create', { key, body: { ...cream, currency: 'USD' } });
  assert.equal([status, body.errors[0].pointer, body.errors[0].expected], [400, '/body/currency', 'DZD']);
  assert.equal(await fault(), []);
});

for (const [store, tenant] of [
  ['st_8xk2', 'sarah-beauty'],
  ['st_9yl3', 'sarah-home'],
] as const) {
  test(`the whole catalog of ${tenant} page by page, also what was added in the store itself`, async ({
    gateway,
    key,
    addProduct,
  }) => {
    const own = await addProduct(tenant, { name: 'Added elsewhere', price: 100 });
    const names: string[] = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const query = { store, limit: 2, ...(cursor && { cursor }) };
      const { body } = await gateway.call('commerce.products.list', { key, query });
      names.push(...body.data.map(({ name }: { name: string }) => name));
      if (pages === 0) assert.equal([body.data[0].id, body.data[0].created_at], [toId('p', store, own), null]);
      cursor = body.next_cursor;
      assert.is(body.has_more, cursor !== null);
    }
    assert.is(names[0], 'Added elsewhere');
    assert.is(names.at(-1), 'Demo T-shirt');
    assert.is(names.length, pages * 2 - (names.length % 2));
  });
}

test('400 for a cursor of another list', async ({ gateway, key }) => {
  for (const cursor of ['x', Buffer.from('{"a":"-1"}').toString('base64url')]) {
    const { status } = await gateway.call('commerce.products.list', { key, query: { store: 'st_8xk2', cursor } });
    assert.is(status, 400);
  }
});

test('another account lists its own store', async ({ stranger: key, gateway }) => {
  const { body } = await gateway.call('commerce.products.list', { key, query: { store: 'st_karim' } });
  assert.equal(
    body.data.map(({ name }: { name: string }) => name),
    ['Demo T-shirt'],
  );
});

test("404 for a store that is nobody's, another account's, or gone at MyStoq", async ({ gateway, key, stranger, fault }) => {
  for (const [asking, store] of [
    [key, 'st_none'],
    [key, 'st_karim'],
    [stranger, 'st_8xk2'],
    [gateway.liveKey, 'st_8xk2'],
  ] as const) {
    const listed = await gateway.call('commerce.products.list', { key: asking, query: { store } });
    const made = await gateway.call('commerce.products.create', { key: asking, body: { ...cream, store_id: store } });
    assert.equal([listed.status, made.status], [404, 404], store);
  }
  assert.equal(await fault(), []);
  assert.is((await gateway.call('commerce.products.list', { key, query: { store: 'st_gone' } })).status, 404);
  assert.is((await gateway.call('commerce.products.create', { key, body: { ...cream, store_id: 'st_gone' } })).status, 404);
});

test('503, in so many words, for what MyStoq has published no call for; the sandbox has it', async ({ gateway, key }) => {
  const { status, body } = await gateway.call('commerce.stores.list', { key });
  assert.equal([status, body.error, body.pillar], [503, 'upstream_not_yet_implemented', 'commerce']);
  assert.is((await gateway.call('commerce.stores.list')).status, 200);
});

test.run();
