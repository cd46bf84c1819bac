import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';
import { assertEvents } from '../support/sandbox-events.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of logistics, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after.each(async ({ gateway }) => assertEvents(await gateway.events()));
test.after(({ gateway }) => gateway.stop());

const minute = 60;
const hour = 3_600;
const van = { name: 'Van', imei: '352656102345678', region: 'US-CA', vehicle_type: 'van' };
const annaba = { wilaya: 'Annaba', name: 'متجر فاطمة', phone: '+213555000000' };
const algiers = { wilaya: 'Algiers', commune: 'Bab Ezzouar', name: 'سعيدة', phone: '+213556111111', address: 'Cité 5 Juillet' };
const parcel = { carrier: 'Yalidine', from: annaba, to: algiers, package: { weight_kg: 2.5 } };

test('a device connects, drives its round, and is offline until its next one', async ({ gateway }) => {
  const { status, body: device } = await gateway.call('logistics.devices.create', { body: van });
  assert.equal([status, device.status, device.last_seen_at, device.driver_id], [201, 'unknown', null, null]);
  assert.is(device.share_url, `https://track.tkawen.com/${device.device_id}`);
  assert.is((await gateway.call('logistics.devices.create', { body: van })).status, 409);
  const path = { id: device.device_id };
  const position = () => gateway.call('logistics.devices.position', { path });
  const online = async () => (await gateway.call('logistics.devices.list', { query: { status: 'online' } })).body.data.length;
  assert.equal([(await position()).status, await online()], [404, 0]);

  await gateway.advance(31);
  const [start, isOnline] = [(await position()).body, await online()];
  assert.equal([start.moving, start.ignition, isOnline], [false, true, 1]);
  await gateway.advance(3 * minute);
  const driving = (await position()).body;
  assert.equal([driving.moving, driving.speed_kmh], [true, 95]);
  assert.is.not(driving.latitude, start.latitude);
  await gateway.advance(20 * minute);
  assert.equal([(await position()).body.ignition, await online()], [false, 0]);

  const history = async (query: Record<string, string> = {}) =>
    (await gateway.call('logistics.devices.history', { path, query })).body;
  const all = await history({ limit: '100' });
  assert.equal([all.data.length, all.has_more], [20, false]);
  assert.equal(all.data[0], start);
  const page = await history({ limit: '15' });
  const rest = await history({ limit: '15', cursor: page.next_cursor });
  assert.equal([...page.data, ...rest.data], all.data);
  assert.equal((await history({ from: all.data[5].recorded_at, to: all.data[7].recorded_at })).data, all.data.slice(5, 7));
  assert.is((await history({ from: '2026-01-01T00:00:00Z', to: '2026-03-01T00:00:00Z' })).error, 'invalid_param');

  await gateway.advance(6 * hour);
  assert.is((await history({ limit: '100' })).data.length, 40);
  const seen = types(await gateway.events());
  assert.equal(seen.slice(0, 2), ['device.connected', 'device.position_update']);
  assert.equal([seen.filter((type) => type === 'device.position_update').length, seen.at(-1)], [40, 'device.disconnected']);
});

test('geofences are entered and left on the way, alerts are triggered once each time', async ({ gateway }) => {
  const device_id = (await gateway.call('logistics.devices.create', { body: van })).body.device_id;
  const fence = (body: object) => gateway.call('logistics.geofences.create', { body });
  const { status, body: depot } = await fence({
    name: 'Depot',
    type: 'circle',
    coordinates: [[37.7793, -122.4193]],
    radius_m: 500,
  });
  assert.equal([status, depot.alert_on, depot.device_ids], [201, 'both', []]);
  const square = [
    [37.79, -122.42],
    [37.8, -122.42],
    [37.8, -122.38],
    [37.79, -122.38],
  ];
  const { body: north } = await fence({
    name: 'North',
    type: 'polygon',
    coordinates: square,
    alert_on: 'exit',
    device_ids: [device_id],
  });
  await fence({
    name: 'Road',
    type: 'corridor',
    coordinates: [
      [36, 3],
      [36.1, 3.1],
    ],
    radius_m: 50,
  });
  assert.is((await fence({ name: 'x', type: 'polygon', coordinates: square, device_ids: ['dev_1'] })).status, 404);

  const alert = (body: object) => gateway.call('logistics.alerts.create', { body });
  assert.is((await alert({ type: 'overspeed' })).body.errors[0].pointer, '/body/speed_limit_kmh');
  assert.is((await alert({ type: 'idle', speed_limit_kmh: 90 })).status, 400);
  assert.is((await alert({ type: 'idle', geofence_id: depot.geofence_id })).status, 400);
  assert.is((await alert({ type: 'overspeed', speed_limit_kmh: 90 })).status, 201);
  assert.is((await alert({ type: 'geofence_exit', geofence_id: depot.geofence_id })).status, 201);
  assert.is((await alert({ type: 'geofence_exit', geofence_id: 'geo_1' })).status, 404);
  assert.is((await alert({ type: 'device_offline', device_ids: [device_id] })).status, 201);

  await gateway.advance(20 * minute);
  const events = await gateway.events();
  const crossings = events.filter(({ type }) => type.startsWith('geofence.'));
  assert.equal(
    crossings.map(({ type, data }) => `${type} ${data['geofence_name']}`),
    ['geofence.entered Depot', 'geofence.exited Depot', 'geofence.exited North', 'geofence.entered Depot'],
  );
  const alerts = events.filter(({ type }) => type === 'alert.triggered').map(({ data }) => [data['type'], data['speed_kmh']]);
  assert.equal(alerts, [
    ['geofence_exit', null],
    ['overspeed', 95],
    ['device_offline', null],
  ]);
  const { body: inside } = await gateway.call('logistics.devices.position', { path: { id: device_id } });
  assert.equal(inside.geofence_ids, [depot.geofence_id]);

  const listed = async (id: 'logistics.geofences.list' | 'logistics.alerts.list', query: Record<string, string> = {}) =>
    (await gateway.call(id, { query })).body.data?.length;
  assert.equal([await listed('logistics.geofences.list'), await listed('logistics.geofences.list', { device_id })], [3, 3]);
  assert.is(await listed('logistics.alerts.list', { type: 'overspeed', device_id }), 1);
  assert.is((await gateway.call('logistics.alerts.list', { query: { device_id: 'dev_1' } })).status, 404);
  assert.is(north.radius_m, null);
});

test('carriers are listed by where they deliver, and quote the cheapest first', async ({ gateway }) => {
  const carriers = async (query: Record<string, string>) =>
    (await gateway.call('logistics.carriers.list', { query })).body.data.map(({ carrier }: { carrier: string }) => carrier);
  assert.equal(await carriers({ coverage: 'regional', country: 'DZ' }), ['CTM', 'Yalidine']);
  assert.ok((await carriers({ country: 'US' })).includes('UPS'));

  const quote = async (body: object) => (await gateway.call('logistics.quote', { body })).body;
  const within = await quote({ from: { wilaya: 'Annaba' }, to: { wilaya: 'Algiers', commune: 'Bab Ezzouar' }, weight_kg: 2.5 });
  assert.equal(
    within.slice(0, 2).map(({ carrier }: { carrier: string }) => carrier),
    ['Yalidine', 'CTM'],
  );
  assert.equal([within[0].cost, within[0].currency, within.at(-1).status], ['500.00', 'DZD', 'not_served']);
  const abroad = await quote({
    from: { country: 'US' },
    to: { country: 'FR' },
    weight_kg: 2.5,
    carriers: ['UPS', 'FedEx', 'Yalidine'],
  });
  assert.equal(
    abroad.map(({ carrier, cost }: Record<string, unknown>) => [carrier, cost]),
    [
      ['UPS', '36.00'],
      ['FedEx', '44.00'],
      ['Yalidine', null],
    ],
  );
  assert.is(
    (await quote({ from: { country: 'US' }, to: { country: 'US' }, weight_kg: 1, carriers: ['Nobody'] })).error,
    'invalid_param',
  );
  assert.is(
    (await quote({ from: { wilaya: 'Anaba' }, to: { wilaya: 'Oran' }, weight_kg: 1 })).errors[0].pointer,
    '/body/from/wilaya',
  );
  const heavy = await quote({ from: { country: 'US' }, to: { country: 'US' }, weight_kg: 500 });
  assert.ok(heavy.every(({ status }: { status: string }) => status === 'not_served'));
});

test('a shipment goes its way a step a minute, and can be tracked', async ({ gateway }) => {
  const { status, body: shipment } = await gateway.call('logistics.shipments.create', { body: { ...parcel, reference: '1042' } });
  assert.equal(
    [
      status,
      shipment.status,
      shipment.to.country,
      shipment.package.declared_value,
      shipment.cod_amount,
      shipment.carrier_fee.cost,
    ],
    [201, 'created', 'DZ', 0, 0, '500.00'],
  );
  const path = { id: shipment.shipment_id };
  const states: string[] = [];
  for (let i = 0; i < 6; i++) {
    states.push((await gateway.call('logistics.shipments.track', { path })).body.status);
    await gateway.advance(minute);
  }
  assert.equal(states, ['created', 'picked_up', 'in_transit', 'in_transit', 'out_for_delivery', 'delivered']);
  const track = (await gateway.call('logistics.shipments.track', { path })).body;
  assert.equal(
    track.events.map(({ status }: { status: string }) => status),
    states.reverse(),
  );
  assert.is(track.events[0].location, 'Bab Ezzouar, Algiers');
  const list = async (query: Record<string, string>) =>
    (await gateway.call('logistics.shipments.list', { query })).body.data.length;
  assert.equal(
    [await list({ status: 'delivered' }), await list({ carrier: 'Yalidine', reference: '1042' }), await list({ carrier: 'UPS' })],
    [1, 1, 0],
  );
  assert.equal(types(await gateway.events()), [
    'shipment.created',
    'shipment.picked_up',
    'shipment.in_transit',
    'shipment.in_transit',
    'shipment.out_for_delivery',
    'shipment.delivered',
  ]);
});

test('a shipment can be cancelled until it is picked up, where the carrier can', async ({ gateway }) => {
  const create = async (more: object = {}) =>
    (await gateway.call('logistics.shipments.create', { body: { ...parcel, ...more } })).body;
  const cancel = (id: string) => gateway.call('logistics.shipments.cancel', { path: { id } });
  const early = await create();
  assert.is((await cancel(early.shipment_id)).body.status, 'cancelled');
  assert.is((await cancel(early.shipment_id)).status, 200);
  const tunis = { country: 'TN', city: 'Tunis', name: 'Sami', phone: '+21655000000', address: '1 rue de Rome' };
  const post = await create({ carrier: 'PostaTN', from: tunis, to: tunis });
  assert.is((await cancel(post.shipment_id)).status, 409);
  const late = await create();
  await gateway.advance(minute + 1);
  assert.is((await cancel(late.shipment_id)).status, 409);
  assert.is((await create({ carrier: 'PostaTN' })).error, 'invalid_param');
  assert.is((await create({ carrier: 'Nobody' })).error, 'invalid_param');
  assert.is((await create({ cod_amount: 5000, currency: 'USD' })).errors[0].pointer, '/body/currency');
  assert.is((await create({ cod_amount: 5050, currency: 'DZD' })).errors[0].pointer, '/body/cod_amount');
  await gateway.advance(10 * minute);
  const { body } = await gateway.call('logistics.shipments.track', { path: { id: early.shipment_id } });
  assert.is(body.status, 'cancelled');
});

function types(events: readonly { type: string }[]): string[] {
  return events.map(({ type }) => type);
}

test.run();
