import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually } from '../../support/gateway.ts';
import { type Fleet, type Fleets, inBoth, newImei } from './fleet.ts';

interface Event {
  event: { type: string; deviceId: number; geofenceId: number; attributes: Record<string, unknown> };
  device: { attributes: Record<string, unknown> };
  geofence?: { attributes: Record<string, unknown> };
}

const depot = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250, alert_on: 'exit' };
const outside = { lat: 36.8, lon: 7.7667 };

const test = suite<Fleets>("Traccar's alerts");
const both = inBoth(test);

const create = ({ gateway }: Fleet, body: object) => gateway.call('logistics.alerts.create', { key: gateway.liveKey, body });
const list = async ({ gateway }: Fleet, query: Record<string, string | number> = {}) =>
  (await gateway.call('logistics.alerts.list', { key: gateway.liveKey, query })).body;
const createDevice = async ({ gateway }: Fleet) =>
  (await gateway.call('logistics.devices.create', { key: gateway.liveKey, body: { name: 'Van', imei: newImei() } })).body;
const createGeofence = async ({ gateway }: Fleet, body: object = depot) =>
  (await gateway.call('logistics.geofences.create', { key: gateway.liveKey, body })).body;

/** What Traccar has noticed of a device, and sent on, as soon as all of it is there. */
async function noticed({ receiver }: Fleet, deviceId: string, count: number): Promise<Event[]> {
  const own = () =>
    receiver.received
      .map(({ body }) => JSON.parse(body.toString()) as Event)
      .filter(({ event }) => event.deviceId === Number(deviceId.slice(4)));
  return eventually(own, (events) => events.length >= count);
}
const typesOf = (events: Event[]) => events.map(({ event }) => event.type);

both('201, and the list has it; type and device_id choose among them', async (fleet) => {
  const { device_id } = await createDevice(fleet);
  const other = await createDevice(fleet);
  const sos = await create(fleet, { name: 'Help', type: 'sos' });
  const idle = await create(fleet, { type: 'idle', device_ids: [device_id] });
  assert.equal([sos.status, idle.status], [201, 201]);
  assert.is(sos.body.name, 'Help');
  assert.equal(idle.body.device_ids, [device_id]);
  assert.equal(await list(fleet), { data: [idle.body, sos.body], has_more: false, next_cursor: null });
  assert.equal((await list(fleet, { type: 'sos' })).data, [sos.body]);
  assert.equal((await list(fleet, { device_id: other.device_id })).data, [sos.body]);
  assert.equal((await list(fleet, { device_id })).data, [idle.body, sos.body]);
});

both('a speed limit makes Traccar notice who is faster, in knots', async (fleet) => {
  const { device_id, imei } = await createDevice(fleet);
  const alert = await create(fleet, { type: 'overspeed', device_ids: [device_id], speed_limit_kmh: 90 });
  assert.is(alert.body.speed_limit_kmh, 90);
  await fleet.report(imei, { speed: 48 });
  await fleet.report(imei, { speed: 49 });
  const [, overspeed, ...others] = await noticed(fleet, device_id, 2);
  assert.equal(others, []);
  assert.is(overspeed?.event.type, 'deviceOverspeed');
  assert.ok(Math.abs(Number(overspeed?.event.attributes['speedLimit']) - 48.5961) < 0.001);
  assert.is(overspeed?.device.attributes['tkawenAccount'], fleet.gateway.accountId);
});

both('the newest limit holds: of one device after that of all, and of all after that of one', async (fleet) => {
  const { device_id, imei } = await createDevice(fleet);
  const limitOf = async () => {
    const device = (await fleet.ask(`/devices/${device_id.slice(4)}`)).json as {
      groupId: number;
      attributes: Record<string, number>;
    };
    const group = (await fleet.ask(`/groups/${device.groupId}`)).json as typeof device;
    return Math.round((device.attributes['speedLimit'] ?? group.attributes['speedLimit'] ?? 0) * 1.852);
  };
  await create(fleet, { type: 'overspeed', speed_limit_kmh: 120 });
  assert.is(await limitOf(), 120);
  await create(fleet, { type: 'overspeed', speed_limit_kmh: 60, device_ids: [device_id] });
  assert.is(await limitOf(), 60);
  await create(fleet, { type: 'overspeed', speed_limit_kmh: 100 });
  assert.is(await limitOf(), 100);
  const later = await createDevice(fleet);
  await fleet.report(later.imei, { speed: 60 });
  assert.equal(typesOf(await noticed(fleet, later.device_id, 2)), ['deviceOnline', 'deviceOverspeed']);
  await fleet.report(imei, { speed: 50 });
  assert.equal(typesOf(await noticed(fleet, device_id, 1)), ['deviceOnline']);
});

both("an alert about a geofence is noticed for devices that are not the geofence's own", async (fleet) => {
  const own = await createDevice(fleet);
  const other = await createDevice(fleet);
  const geofence = await createGeofence(fleet, { ...depot, device_ids: [own.device_id] });
  const rule = { type: 'geofence_exit', geofence_id: geofence.geofence_id, device_ids: [other.device_id] };
  const alert = await create(fleet, rule);
  assert.is(alert.body.geofence_id, geofence.geofence_id);
  assert.is((await create(fleet, rule)).status, 201);
  for (const place of [{}, outside]) await fleet.report(other.imei, place);
  const [, , exit, ...others] = await noticed(fleet, other.device_id, 3);
  assert.equal(others, []);
  assert.is(exit?.event.type, 'geofenceExit');
  assert.is(exit?.geofence?.attributes['tkawenAlertOn'], 'exit');
  const links = (await fleet.ask(`/permissions?deviceId=0&geofenceId=${geofence.geofence_id.slice(4)}`)).json as object[];
  assert.is(links.length, 2, 'no link is made twice');
});

both('400 for a limit that is missing, and for what does not go with the type', async (fleet) => {
  const { geofence_id } = await createGeofence(fleet);
  const wrong: [body: object, pointer: string][] = [
    [{ type: 'overspeed' }, '/body/speed_limit_kmh'],
    [{ type: 'idle', speed_limit_kmh: 90 }, '/body/speed_limit_kmh'],
    [{ type: 'sos', geofence_id }, '/body/geofence_id'],
  ];
  for (const [body, pointer] of wrong) {
    const answer = await create(fleet, body);
    assert.is(answer.status, 400);
    assert.is(answer.body.errors[0].pointer, pointer);
  }
  assert.equal((await list(fleet)).data, []);
});

both("no mail is sent to anybody: notifications are for Traccar's own page", async (fleet) => {
  const { alert_id } = (await create(fleet, { type: 'power_cut' })).body;
  const notification = (await fleet.ask(`/notifications/${alert_id.slice(4)}`)).json as Record<string, unknown>;
  assert.is(notification['notificators'], 'web');
  assert.is(notification['always'], false);
});

test.run();
