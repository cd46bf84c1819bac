import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Call, startGateway, type TestGateway } from '../../support/gateway.ts';
import { type Carriers, type Player, playerNames, shipmentTo, startCarriers } from './stand-ins.ts';

/** What each carrier's people say on the way to a delivered parcel, and which of them can be called off. */
const ways: Record<Player, { words: (string | number)[]; seen: string[]; cancels: boolean; cost: string }> = {
  Yalidine: {
    words: ['Ramassé', 'Vers Wilaya', 'Sorti en livraison', 'Livré'],
    seen: ['delivered', 'out_for_delivery', 'in_transit', 'picked_up', 'created'],
    cancels: true,
    cost: '725.00',
  },
  DHD: {
    words: ['picked', 'accepted_by_carrier', 'dispatched_to_driver', 'livred'],
    seen: ['delivered', 'out_for_delivery', 'in_transit', 'picked_up', 'created'],
    cancels: true,
    cost: '450.00',
  },
  'Abex Express': { words: ['Dispatcher', 'Livrée [ Encaisser ]'], seen: ['delivered'], cancels: false, cost: '500.00' },
  'ZR Express': {
    words: ['vers_wilaya', 'sortie_en_livraison', 'livre'],
    seen: ['delivered', 'out_for_delivery', 'in_transit', 'created'],
    cancels: true,
    cost: '480.00',
  },
  'Maystro Delivery': {
    words: [9, 31, 41],
    seen: ['delivered', 'out_for_delivery', 'in_transit', 'created'],
    cancels: true,
    cost: '470.00',
  },
};

const test = suite<{ gateway: TestGateway; carriers: Carriers }>('the carriers: shipments');
test.before(async (context) => {
  context.carriers = await startCarriers();
  context.gateway = await startGateway({ env: context.carriers.environment });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, carriers }) => {
  await gateway.stop();
  await carriers.stop();
});

async function create(gateway: TestGateway, body: object, call: Call = {}) {
  return gateway.call('logistics.shipments.create', { key: gateway.liveKey, body, ...call });
}

function track(gateway: TestGateway, id: string, key = gateway.liveKey) {
  return gateway.call('logistics.shipments.track', { key, path: { id } });
}

function cancel(gateway: TestGateway, id: string, key = gateway.liveKey) {
  return gateway.call('logistics.shipments.cancel', { key, path: { id } });
}

for (const carrier of playerNames) {
  const { words, seen, cancels, cost } = ways[carrier];

  test(`${carrier}: a shipment is booked, moves, is delivered, and can then not be called off`, async ({ gateway, carriers }) => {
    const made = await create(gateway, shipmentTo(carrier, { reference: '1042' }));
    assert.is(made.status, 201, made.text);
    const { shipment_id: id, tracking_number: tracking, status, carrier_fee } = made.body;
    assert.equal([status, carrier_fee], ['created', { cost, currency: 'DZD' }]);
    assert.type(tracking, 'string');

    let at = Date.now();
    for (const word of words) {
      at += 3_600_000;
      const time = carrier === 'ZR Express' || carrier === 'Maystro Delivery' ? new Date(at).toISOString() : localTime(at);
      await carriers.move(carrier, tracking, { status: word, at: time });
    }
    const { body } = await track(gateway, id);
    assert.equal([body.carrier, body.tracking_number, body.status], [carrier, tracking, 'delivered']);
    assert.equal(
      body.events.map((event: { status: string }) => event.status),
      seen,
    );
    assert.is(body.updated_at, body.events[0].occurred_at);

    const listed = await gateway.call('logistics.shipments.list', { key: gateway.liveKey, query: { status: 'delivered' } });
    assert.equal(
      listed.body.data.map(({ shipment_id, updated_at }: Record<string, string>) => [shipment_id, updated_at]),
      [[id, body.updated_at]],
    );
    assert.is((await cancel(gateway, id)).body.error, 'conflict');
  });

  test(`${carrier}: a shipment that has not moved ${cancels ? 'is called off, once and again' : 'cannot be called off'}`, async ({
    gateway,
  }) => {
    const { body } = await create(gateway, shipmentTo(carrier));
    const first = await cancel(gateway, body.shipment_id);
    assert.is(first.status, cancels ? 200 : 409, first.text);
    if (!cancels) return assert.is((await track(gateway, body.shipment_id)).body.status, 'created');
    assert.is(first.body.status, 'cancelled');
    assert.equal((await cancel(gateway, body.shipment_id)).body, first.body);
    const tracked = await track(gateway, body.shipment_id);
    assert.equal(
      tracked.body.events.map(({ status }: { status: string }) => status),
      ['cancelled', 'created'],
    );
  });

  if (!cancels) continue;
  test(`${carrier}: a shipment that has moved unseen is not called off`, async ({ gateway, carriers }) => {
    const { body } = await create(gateway, shipmentTo(carrier));
    await carriers.move(carrier, body.tracking_number, { status: ways[carrier].words[0] });
    const { status, body: problem } = await cancel(gateway, body.shipment_id);
    assert.equal([status, problem.error], [409, 'conflict']);
  });
}

test('404 for the shipment of another account, on every operation that takes one', async ({ gateway }) => {
  const { body } = await create(gateway, shipmentTo('Abex Express'));
  const stranger = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  for (const call of [track, cancel]) {
    const theirs = await call(gateway, body.shipment_id, stranger);
    const nobodys = await call(gateway, 'shp_01JD9Q3V7N8M5K2R4T6W8Y0Z1A', stranger);
    assert.equal([theirs.status, nobodys.status], [404, 404]);
    assert.is(theirs.body.detail, nobodys.body.detail);
  }
  const { body: list } = await gateway.call('logistics.shipments.list', { key: stranger });
  assert.equal(list.data, []);
  assert.is((await track(gateway, body.shipment_id)).status, 200);
});

test('lists are newest first, in pages, and filtered by reference, carrier and status', async ({ gateway }) => {
  const ids: string[] = [];
  for (const reference of ['1', '2', '3']) {
    const carrier = reference === '2' ? 'Maystro Delivery' : 'Abex Express';
    ids.unshift((await create(gateway, shipmentTo(carrier, { reference }))).body.shipment_id);
  }
  async function list(query: Record<string, string | number>) {
    const { body } = await gateway.call('logistics.shipments.list', { key: gateway.liveKey, query });
    return { ids: body.data.map((each: { shipment_id: string }) => each.shipment_id), next: body.next_cursor };
  }
  const page = await list({ limit: 2 });
  assert.equal(page.ids, ids.slice(0, 2));
  assert.equal(await list({ limit: 2, cursor: page.next }), { ids: ids.slice(2), next: null });
  assert.equal((await list({ reference: '3' })).ids, [ids[0]]);
  assert.equal((await list({ carrier: 'abex express' })).ids, [ids[0], ids[2]]);
  assert.equal((await list({ carrier: 'Abex Express', limit: 1 })).ids, [ids[0]]);
  assert.equal((await list({ status: 'delivered' })).ids, []);
  assert.equal((await list({ carrier: 'Nobody' })).ids, []);
});

test('201 with a recipient who pays the fee, at every carrier', async ({ gateway }) => {
  const upstream = { shipping_paid_by: 'recipient', cod_amount: 100_000 };
  for (const carrier of playerNames) {
    const { status, body } = await create(gateway, shipmentTo(carrier, upstream));
    assert.equal([status, body.cod_amount, body.shipping_paid_by], [201, 100_000, 'recipient'], carrier);
  }
});

test('a desk is the one that is named, or the only one of the commune', async ({ gateway }) => {
  const desk = (carrier: string, commune: string, stop_desk_id?: string) =>
    create(gateway, shipmentTo(carrier, { delivery_mode: 'stop_desk', ...(stop_desk_id && { stop_desk_id }) }, { commune }));
  const several = await desk('Yalidine', 'Alger Centre');
  assert.equal([several.status, several.body.errors[0].pointer], [400, '/body/stop_desk_id']);
  assert.is(several.body.errors[0].expected, '160001, 160002');
  assert.is((await desk('Yalidine', 'Alger Centre', '160002')).status, 201);
  assert.is((await desk('Yalidine', 'Alger Centre', '999')).body.errors[0].pointer, '/body/stop_desk_id');
  assert.is((await desk('Yalidine', 'Hydra')).body.errors[0].pointer, '/body/to/commune');
  assert.is((await desk('DHD', 'alger centre')).status, 201);
  assert.is((await desk('DHD', 'Hydra')).status, 400);
  assert.is((await desk('ZR Express', 'Alger Centre')).status, 201);
  assert.is((await desk('ZR Express', 'Hydra')).status, 400);
  assert.is((await desk('Maystro Delivery', 'Hydra')).status, 201);
});

const refusals: [what: string, carrier: Player, changes: object, to: object, pointer: string][] = [
  ['an unknown carrier', 'Yalidine', { carrier: 'Yalidin' }, {}, '/body/carrier'],
  ['an unknown wilaya', 'Maystro Delivery', {}, { wilaya: 'Anaba' }, '/body/to/wilaya'],
  ['an unknown commune', 'Maystro Delivery', {}, { commune: 'Bab Ezouar' }, '/body/to/commune'],
  ['no commune', 'Abex Express', {}, { commune: undefined }, '/body/to/commune'],
  ['a wilaya that is not served', 'DHD', {}, { wilaya: 'Adrar', commune: 'Adrar' }, '/body/to/wilaya'],
  ['a commune that is not served', 'Yalidine', {}, { wilaya: 'Adrar', commune: 'Akabli' }, '/body/to/commune'],
  ['a phone in another country', 'ZR Express', {}, { phone: '+33612345678' }, '/body/to/phone'],
  ['no street for a delivery to the door', 'ZR Express', {}, { address: undefined }, '/body/to/address'],
  ['dollars', 'ZR Express', { currency: 'USD' }, {}, '/body/currency'],
  ['centimes', 'ZR Express', { cod_amount: 500_050 }, {}, '/body/cod_amount'],
  ['more than it collects', 'ZR Express', { cod_amount: 15_000_100 }, {}, '/body/cod_amount'],
  [
    'more than it insures',
    'Yalidine',
    { package: { weight_kg: 1, declared_value: 15_000_100 } },
    {},
    '/body/package/declared_value',
  ],
  ['more than it carries', 'Yalidine', { package: { weight_kg: 31 } }, {}, '/body/package/weight_kg'],
  ['another country', 'Yalidine', {}, { wilaya: undefined, commune: undefined, country: 'FR' }, '/body/to/country'],
];
for (const [what, carrier, changes, to, pointer] of refusals) {
  test(`400 says where there is ${what}, and nothing is booked`, async ({ gateway }) => {
    const { status, body } = await create(gateway, shipmentTo(carrier, { ...changes }, { ...to }));
    assert.equal([status, body.error, body.errors?.[0]?.pointer], [400, 'invalid_param', pointer], body.detail);
    assert.equal((await gateway.rows('upstream_resource')).length, 0);
  });
}

test("an amount without a currency is in the account's: dinars for one, and refused for another", async ({ gateway }) => {
  const body = shipmentTo('Abex Express', { currency: undefined });
  assert.is((await create(gateway, body)).body.errors[0].pointer, '/body/currency');
  await gateway.db.updateTable('account').set({ currency: 'DZD' }).where('id', '=', gateway.accountId).execute();
  const made = await create(gateway, body);
  assert.equal([made.status, made.body.currency], [201, 'DZD']);
});

test('503 for a carrier that this gateway is not connected to', async ({ gateway }) => {
  const { status, body } = await create(gateway, shipmentTo('Guepex'));
  assert.equal([status, body.error, body.pillar], [503, 'upstream_not_yet_implemented', 'logistics']);
});

test('two calls with one Idempotency-Key book once', async ({ gateway }) => {
  const headers = { 'Idempotency-Key': 'order-1042' };
  const first = await create(gateway, shipmentTo('Abex Express'), { headers });
  const second = await create(gateway, shipmentTo('Abex Express'), { headers });
  assert.is(second.body.shipment_id, first.body.shipment_id);
  assert.is((await gateway.rows('upstream_resource')).length, 1);
});

function localTime(at: number): string {
  return new Date(at + 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

test.run();
