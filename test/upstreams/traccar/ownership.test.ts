import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../../generated/operations.ts';
import { resourcesOf } from '../../../src/upstreams/resources.ts';
import { type Call, operations } from '../../support/gateway.ts';
import { type Fleet, newImei, startFleet } from './fleet.ts';

const circle = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250 };
const lists: OperationId[] = ['logistics.devices.list', 'logistics.geofences.list', 'logistics.alerts.list'];

const test = suite<Fleet>("Traccar: another account's things");
test.before(async (context) => {
  Object.assign(context, await startFleet('password'));
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ stop }) => stop());

test("404 for another account's id, on every operation that takes one; its lists are empty", async ({ gateway, report }) => {
  const { liveKey: key } = gateway;
  const imei = newImei();
  const device = (await gateway.call('logistics.devices.create', { key, body: { name: 'Van', imei } })).body.device_id;
  await report(imei);
  const geofence = (await gateway.call('logistics.geofences.create', { key, body: circle })).body.geofence_id;
  await gateway.call('logistics.alerts.create', { key, body: { type: 'sos' } });

  const calls: [id: OperationId, call: Call][] = [
    ['logistics.devices.position', { path: { id: device } }],
    ['logistics.devices.history', { path: { id: device } }],
    ['logistics.geofences.list', { query: { device_id: device } }],
    ['logistics.geofences.create', { body: { ...circle, device_ids: [device] } }],
    ['logistics.alerts.list', { query: { device_id: device } }],
    ['logistics.alerts.create', { body: { type: 'sos', device_ids: [device] } }],
    ['logistics.alerts.create', { body: { type: 'overspeed', speed_limit_kmh: 90, device_ids: [device] } }],
    ['logistics.alerts.create', { body: { type: 'geofence_exit', geofence_id: geofence } }],
  ];
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  for (const [id, call] of calls) {
    const { status, body } = await gateway.call(id, { ...call, key: other });
    assert.is(status, 404, id);
    assert.is(body.error, 'not_found');
    assert.ok((await gateway.call(id, { ...call, key })).status < 300, id);
  }

  for (const id of lists) assert.equal((await gateway.call(id, { key: other })).body.data, [], id);
});

test('an id that Traccar has given out again is no longer of the account that had it before', async ({ gateway, report }) => {
  const { liveKey: key } = gateway;
  const imei = newImei();
  const device = (await gateway.call('logistics.devices.create', { key, body: { name: 'Van', imei } })).body.device_id;
  await report(imei);
  const geofence = (await gateway.call('logistics.geofences.create', { key, body: circle })).body.geofence_id;
  const alert = (await gateway.call('logistics.alerts.create', { key, body: { type: 'sos' } })).body.alert_id;

  // Before Traccar was set up anew, all that is this account's now was another's.
  const accountId = await gateway.createAccount();
  const other = await gateway.createKey({ mode: 'live', accountId });
  const before = resourcesOf(gateway.db, { accountId, mode: 'live', upstream: 'traccar' }, gateway.clock.now());
  const groups = await gateway.db.selectFrom('upstream_resource').selectAll().where('kind', '=', 'group').execute();
  for (const { id, details } of groups) await before.add('group', id, details);
  await before.add('device', device.slice(4));
  await before.add('geofence', geofence.slice(4), { owners: [] });
  await before.add('alert', alert.slice(4));

  const refused: [id: OperationId, call: Call][] = [
    ['logistics.devices.position', { path: { id: device } }],
    ['logistics.devices.history', { path: { id: device } }],
    ['logistics.geofences.create', { body: { ...circle, device_ids: [device] } }],
    ['logistics.alerts.create', { body: { type: 'sos', device_ids: [device] } }],
    ['logistics.alerts.create', { body: { type: 'geofence_exit', geofence_id: geofence } }],
  ];
  for (const [id, call] of refused) assert.is((await gateway.call(id, { ...call, key: other })).status, 404, id);
  for (const id of lists) assert.equal((await gateway.call(id, { key: other })).body.data, [], id);

  // Its new things are in a group of its own.
  assert.is((await gateway.call('logistics.geofences.create', { key: other, body: circle })).status, 201);
  assert.is((await gateway.call('logistics.geofences.list', { key: other })).body.data.length, 1);
  assert.is((await gateway.call('logistics.geofences.list', { key })).body.data.length, 1);
});

test('Traccar has these operations; those that take an id are tried above', () => {
  const own = [...operations.values()].filter(({ upstream }) => upstream?.name === 'traccar').map(({ id }) => id);
  assert.equal(own.sort(), [
    'logistics.alerts.create',
    'logistics.alerts.list',
    'logistics.devices.create',
    'logistics.devices.history',
    'logistics.devices.list',
    'logistics.devices.position',
    'logistics.geofences.create',
    'logistics.geofences.list',
  ]);
});

test("404 for ids that Traccar would understand and the account has not: another's, a leading zero, none of its numbers", async ({
  gateway,
}) => {
  for (const id of ['dev_999', 'dev_01', 'dev_0x1', 'dev_01JD9Q3V7N8M5K2R4T6W8Y0Z1A']) {
    const { status } = await gateway.call('logistics.devices.position', { key: gateway.liveKey, path: { id } });
    assert.is(status, 404, id);
  }
});

test.run();
