import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { wilayas } from '../../../src/upstreams/carriers/places/wilayas.ts';
import { fromId, toId } from '../../../src/upstreams/mystoq/ids.ts';
import { orderIn, productIn, rowsIn } from '../../../src/upstreams/mystoq/models.ts';
import { fromOrder, linesOf, newOrder, toOrder } from '../../../src/upstreams/mystoq/order-shape.ts';
import { detailsOf, fromProduct, toProduct } from '../../../src/upstreams/mystoq/product-shape.ts';
import { storesIn } from '../../../src/upstreams/mystoq/stores.ts';
import { matchWilaya, wilayaNamed } from '../../../src/upstreams/mystoq/wilayas.ts';
import { wilayas as theirs } from '../../../stand-ins/mystoq-api/wilayas.ts';
import { contract, operations } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const storeId = 'st_8xk2';

// biome-ignore lint/suspicious/noExplicitAny: a pair holds whatever its two sides are; the contract's is held against its schema.
type Json = any;

interface Shape {
  to(pair: Json): unknown;
  from(pair: Json): unknown;
}

const shapes: Record<string, Shape> = {
  product: {
    to({ mystoq, request, made_at }) {
      const row = productIn(mystoq);
      assert.ok(row);
      return toProduct(row, storeId, request && { details: detailsOf(request.contract), createdAt: new Date(made_at) });
    },
    from: ({ request }) => fromProduct(request.contract),
  },
  order: {
    to({ mystoq, request, products, total, made_at }) {
      const row = orderIn(mystoq);
      assert.ok(row);
      const lines = linesOf(request.contract.items, new Map(Object.entries(products)));
      return newOrder(row, request.contract, { storeId, lines, total, now: new Date(made_at) });
    },
    from: ({ request, destination }) => fromOrder(request.contract, destination),
  },
};

function pairIn(name: string): Json {
  return JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8'));
}

const test = suite('MyStoq: recorded pairs');

for (const file of globSync(new URL('pairs/*.json', import.meta.url).pathname).sort()) {
  const name = basename(file, '.json');
  const pair = pairIn(name);
  const { operation, request, contract: said } = pair;
  const shape = shapes[name.split('.')[0] ?? ''];

  test(`${name}: what MyStoq gives is what the contract says`, () => {
    assert.equal(shape?.to(pair), said);
    const status = operations.get(operation)?.method === 'POST' ? 201 : 200;
    const body = operation.endsWith('.list') ? { data: [said], has_more: false, next_cursor: null } : said;
    assert.equal(validator.response(operation, status, 'application/json', body), []);
  });

  if (!request) continue;
  test(`${name}: what is asked for is what MyStoq is told`, () => {
    assert.equal(validator.body(operation, request.contract), []);
    assert.equal(JSON.parse(JSON.stringify(shape?.from(pair))), request.mystoq);
  });
}

const states: [told: string | undefined, asked: string | undefined, status: string, payment: string, refunded: number][] = [
  ['pending', undefined, 'pending', 'pending', 0],
  [undefined, 'shipped', 'shipped', 'pending', 0],
  ['delivered', undefined, 'delivered', 'paid', 0],
  ['cancelled', 'cancelled', 'cancelled', 'pending', 0],
  ['refunded', undefined, 'refunded', 'refunded', 758_000],
  ['confirmed', undefined, 'confirmed', 'pending', 0],
];
for (const [told, asked, status, payment, refunded] of states) {
  test(`an order that is ${told}, listed as ${asked}, is ${status}, and its payment ${payment}`, () => {
    const { mystoq, contract: made } = pairIn('order.home');
    const row = orderIn({ ...mystoq, status: told });
    assert.ok(row);
    const order = toOrder(row, made, asked);
    assert.equal([order.status, order.payment_status, order.refunded_amount], [status, payment, refunded]);
    const page = { data: [order], has_more: false, next_cursor: null };
    assert.equal(validator.response('commerce.orders.list', 200, 'application/json', page), []);
  });
}

test('an order whose state nothing tells is not made up', () => {
  const { mystoq, contract: made } = pairIn('order.home');
  const row = orderIn({ ...mystoq, status: undefined });
  assert.ok(row);
  assert.throws(() => toOrder(row, made, undefined), /could not be used/);
});

test('what the merchant changes of an order is what the contract says; its lines stay as they were ordered', () => {
  const { mystoq, contract: made } = pairIn('order.home');
  const row = orderIn({
    ...mystoq,
    total: 738_000,
    customer: { name: 'Saïda B.', phone: '0555 00 00 00' },
    items: [],
    shipping: { ...mystoq.shipping, wilaya: 'Setif', commune: 'El Eulma', stop_desk: true },
  });
  assert.ok(row);
  const order = toOrder(row, made, undefined);
  assert.equal(order.customer, { name: 'Saïda B.', phone: '0555 00 00 00', email: 'saida@example.com' });
  assert.equal([order.shipping?.wilaya, order.shipping?.commune, order.shipping?.stop_desk], ['Sétif', 'El Eulma', true]);
  assert.equal([order.total, order.items], [738_000, made.items]);
});

test('ids are of one store, have letters and digits alone, and lead back', () => {
  const ids: [own: string, id: string][] = [
    ['1042', 'ord_8xk2xx1042'],
    ['ord_7', 'ord_8xk2xxordx5f7'],
    ['demo-tshirt', 'ord_8xk2xxdemox2dtshirt'],
    ['box', 'ord_8xk2xxbox78'],
    ['قميص', 'ord_8xk2xxxd9x82xd9x85xd9x8axd8xb5'],
    ['0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', 'ord_8xk2xx0193a1b2x2dc3d4x2d7e5fx2d8a9bx2d0c1d2e3f4a5b'],
  ];
  for (const [own, id] of ids) {
    assert.is(toId('ord', storeId, own), id);
    assert.is(fromId('ord', storeId, id), own);
    assert.is(fromId('ord', 'st_8', id), undefined);
  }
  const none = ['', 'x', 'xx', 'x31', 'x2e', 'x2ex2e', 'xff', '1xx2'].map((rest) => `p_8xk2xx${rest}`);
  for (const id of [...none, 'p_1', 'p_8xk2', 'ord_8xk2xx1']) assert.is(fromId('p', storeId, id), undefined, id);
  for (const own of ['', '-'.repeat(30)]) assert.throws(() => toId('p', storeId, own), /could not be used/);
});

const settings: [setting: string, why: string][] = [
  ['{', 'it is no JSON object'],
  ['[]', 'it is no JSON object'],
  ['{"8xk2":{"account":"acc_1","tenant":"a"}}', '8xk2 is not st_ and up to 12 letters and digits'],
  ['{"st_1":{"tenant":"a"}}', 'st_1 has no account'],
  ['{"st_1":{"account":"acc_1","tenant":"a/b"}}', 'st_1 has no tenant'],
  ['{"st_1":null}', 'st_1 has no account'],
  ['{"st_1":{"account":"acc_1","tenant":"a"},"st_2":{"account":"acc_2","tenant":"a"}}', 'a tenant is two stores'],
];
for (const [setting, why] of settings) {
  test(`${setting} tells no stores: ${why}`, () => {
    try {
      storesIn(setting);
    } catch (error) {
      assert.match(String((error as Error).cause), why);
      return;
    }
    assert.unreachable();
  });
}

test('each wilaya of MyStoq is one of ours by name, though seven have other numbers, and a newer one is that which it was a part of', () => {
  assert.is(theirs.length, 58);
  const ours = theirs.map(({ name, name_fr, name_ar }) =>
    wilayas.find((wilaya) => matchWilaya([{ name, name_fr, name_ar }], { wilaya: { ...wilaya, former: -1 } })),
  );
  assert.ok(ours.every((wilaya) => wilaya !== undefined));
  assert.is(new Set(ours).size, 58);
  const moved = theirs.filter(({ code }, i) => Number(code) !== ours[i]?.code).map(({ code }) => Number(code));
  assert.equal(moved, [49, 50, 52, 53, 54, 57, 58]);
  for (const { name, name_fr } of theirs) assert.is(wilayaNamed(name), wilayaNamed(name_fr));
  for (const wilaya of wilayas) assert.ok(matchWilaya(theirs, { wilaya }), wilaya.name);
  const newer = wilayas.find(({ code }) => code > 58);
  assert.ok(newer);
  assert.is(matchWilaya(theirs, { wilaya: newer })?.code, String(newer.former).padStart(2, '0'));
});

test('what is no product, no order and no list is not taken for one', () => {
  const { mystoq: product } = pairIn('product.added');
  for (const json of [null, [], 'x', {}, { ...product, id: '' }, { ...product, price: 3490.5 }, { ...product, price: '349000' }])
    assert.is(productIn(json), undefined);
  assert.is(orderIn({ total: 1 }), undefined);
  assert.is(orderIn({ id: 1042 })?.id, '1042');
  assert.is(orderIn({ id: '1', total: -1 })?.total, undefined);
  assert.equal(rowsIn([1]), [1]);
  assert.equal(rowsIn({ data: [1] }), [1]);
  for (const json of [null, {}, { data: {} }, 'x']) assert.is(rowsIn(json), undefined);
});

test.run();
