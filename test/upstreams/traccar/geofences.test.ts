import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { resourcesOf } from '../../../src/upstreams/resources.ts';
import { type Fleet, type Fleets, inBoth, newImei, startFleet } from './fleet.ts';

const depot = { name: 'Depot', type: 'circle', coordinates: [[36.9, 7.7667]], radius_m: 250 };

const test = suite<Fleets>("Traccar's geofences");
const both = inBoth(test);

const create = ({ gateway }: Fleet, body: object) => gateway.call('logistics.geofences.create', { key: gateway.liveKey, body });
const list = async ({ gateway }: Fleet, query: Record<string, string | number> = {}) =>
  (await gateway.call('logistics.geofences.list', { key: gateway.liveKey, query })).body;
const createDevice = async ({ gateway }: Fleet) =>
  (await gateway.call('logistics.devices.create', { key: gateway.liveKey, body: { name: 'Van', imei: newImei() } })).body;
const geofencesAt = async ({ gateway }: Fleet, id: string) =>
  (await gateway.call('logistics.devices.position', { key: gateway.liveKey, path: { id } })).body.geofence_ids;

both('an account without any has an empty list', async (fleet) => {
  assert.equal(await list(fleet), { data: [], has_more: false, next_cursor: null });
});

both('circles, polygons and corridors come back as they were drawn, newest first', async (fleet) => {
  const zone = {
    name: 'Zone',
    type: 'polygon',
    alert_on: 'exit',
    coordinates: [
      [37.78, -122.41],
      [37.79, -122.42],
      [37.77, -122.43],
    ],
  };
  const road = {
    name: 'Road',
    type: 'corridor',
    radius_m: 100,
    coordinates: [
      [36.9, 7.7667],
      [36.365, 6.6147],
    ],
  };
  const made = [];
  for (const body of [depot, zone, road]) {
    const answer = await create(fleet, body);
    assert.is(answer.status, 201);
    for (const [name, value] of Object.entries(body)) assert.equal(answer.body[name], value, name);
    made.unshift(answer.body);
  }
  assert.is(made[2].alert_on, 'both');
  assert.equal(await list(fleet), { data: made, has_more: false, next_cursor: null });
  const first = await list(fleet, { limit: 2 });
  assert.equal(first.data, made.slice(0, 2));
  assert.equal((await list(fleet, { limit: 2, cursor: first.next_cursor })).data, made.slice(2));
});

both('one for all devices holds for those that come later; one for a device for that alone', async (fleet) => {
  const first = await createDevice(fleet);
  const all = (await create(fleet, depot)).body;
  const own = (await create(fleet, { ...depot, device_ids: [first.device_id] })).body;
  const later = await createDevice(fleet);
  for (const { imei } of [first, later]) await fleet.report(imei);
  assert.equal((await geofencesAt(fleet, first.device_id)).sort(), [all.geofence_id, own.geofence_id].sort());
  assert.equal(await geofencesAt(fleet, later.device_id), [all.geofence_id]);

  const watching = async (device_id: string) => (await list(fleet, { device_id })).data.map((it: typeof all) => it.geofence_id);
  assert.equal(await watching(first.device_id), [own.geofence_id, all.geofence_id]);
  assert.equal(await watching(later.device_id), [all.geofence_id]);
});

both('latitude comes first, inside and outside', async (fleet) => {
  const { device_id, imei } = await createDevice(fleet);
  const square = {
    name: 'Square',
    type: 'polygon',
    coordinates: [
      [36, 7],
      [36, 8],
      [37, 8],
      [37, 7],
    ],
  };
  const { geofence_id } = (await create(fleet, square)).body;
  await fleet.report(imei, { lat: 36.5, lon: 7.5 });
  assert.equal(await geofencesAt(fleet, device_id), [geofence_id]);
  await fleet.report(imei, { lat: 7.5, lon: 36.5 });
  assert.equal(await geofencesAt(fleet, device_id), []);
});

both('the order of device_ids stays', async (fleet) => {
  const ids = [];
  for (let i = 0; i < 3; i++) ids.unshift((await createDevice(fleet)).device_id);
  assert.equal((await create(fleet, { ...depot, device_ids: ids })).body.device_ids, ids);
});

both("an account's groups are made anew when they were removed at Traccar", async (fleet) => {
  assert.is((await create(fleet, depot)).status, 201);
  const groups = (await fleet.ask('/groups?all=true')).json as { id: number; name: string }[];
  for (const { id, name } of groups)
    if (name.startsWith(fleet.gateway.accountId)) await fleet.ask(`/groups/${id}`, undefined, 'DELETE');
  assert.equal((await list(fleet)).data, []);
  const { status, body } = await create(fleet, depot);
  assert.is(status, 201);
  assert.equal((await list(fleet)).data, [body]);
});

both('a geofence that was removed at Traccar is in no list', async (fleet) => {
  const { geofence_id } = (await create(fleet, depot)).body;
  await fleet.ask(`/geofences/${geofence_id.slice(4)}`, undefined, 'DELETE');
  assert.equal((await list(fleet)).data, []);
});

test.run();

const limit = suite<Fleet>("the limit of an account's geofences");
limit.before(async (context) => {
  Object.assign(context, await startFleet());
});
limit.after(({ stop }) => stop());

limit('429 quota_exceeded for the 101st, which is not made', async ({ gateway, ask }) => {
  const owner = { accountId: gateway.accountId, mode: 'live' as const, upstream: 'traccar' };
  const resources = resourcesOf(gateway.db, owner, gateway.clock.now());
  for (let id = 1001; id < 1100; id++) await resources.add('geofence', String(id), { owners: [] });

  const call = { key: gateway.liveKey, body: depot };
  assert.is((await gateway.call('logistics.geofences.create', call)).status, 201);
  const { status, body } = await gateway.call('logistics.geofences.create', call);
  assert.is(status, 429);
  assert.is(body.error, 'quota_exceeded');
  assert.equal([body.used, body.limit], [100, 100]);
  assert.is(((await ask('/geofences?all=true')).json as object[]).length, 1);
});

limit.run();
