import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../../generated/operations.ts';
import { type Call, operations } from '../../support/gateway.ts';
import { type Fleet, newImei, startFleet } from './fleet.ts';

const test = suite<Fleet>("Traccar: another account's things");
test.before(async (context) => {
  Object.assign(context, await startFleet('password'));
});
test.after(({ stop }) => stop());

test("404 for another account's id, on every operation that takes one; its lists are empty", async ({ gateway, report }) => {
  const { liveKey: key } = gateway;
  const imei = newImei();
  const device = (await gateway.call('logistics.devices.create', { key, body: { name: 'Van', imei } })).body.device_id;
  await report(imei);
  const circle = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250 };
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

  const lists: OperationId[] = ['logistics.devices.list', 'logistics.geofences.list', 'logistics.alerts.list'];
  for (const id of lists) assert.equal((await gateway.call(id, { key: other })).body.data, [], id);
});

test('no operation of Traccar is without its row here, or without an id to take', () => {
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
