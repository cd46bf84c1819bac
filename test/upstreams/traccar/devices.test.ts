import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Fleet, type Fleets, inBoth, newImei } from './fleet.ts';

interface Listed {
  device_id: string;
}

const test = suite<Fleets>("Traccar's devices");
const both = inBoth(test);

const create = async ({ gateway }: Fleet, body: object = {}) =>
  gateway.call('logistics.devices.create', { key: gateway.liveKey, body: { name: 'Van', imei: newImei(), ...body } });
const list = async ({ gateway }: Fleet, query: Record<string, string | number> = {}) =>
  (await gateway.call('logistics.devices.list', { key: gateway.liveKey, query })).body;
const idsOf = (page: { data: Listed[] }) => page.data.map(({ device_id }) => device_id);

both('201 tells where the device shall report; the list has it, newest first', async (fleet) => {
  const first = await create(fleet, { wilaya: 'Annaba', vehicle_type: 'van', driver_id: 'usr_8xk2' });
  assert.is(first.status, 201);
  assert.is(first.body.status, 'unknown');
  assert.is(first.body.wilaya, 'Annaba');
  assert.match(first.body.connection_url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.is(first.body.share_url, `https://track.tkawen.com/${first.body.device_id}`);
  const second = await create(fleet);
  const page = await list(fleet);
  assert.equal(page, { data: [second.body, first.body], has_more: false, next_cursor: null });
});

both('pages follow each other', async (fleet) => {
  const made = [];
  for (let i = 0; i < 5; i++) made.unshift((await create(fleet)).body.device_id);
  const first = await list(fleet, { limit: 2 });
  const second = await list(fleet, { limit: 2, cursor: first.next_cursor });
  const third = await list(fleet, { limit: 2, cursor: second.next_cursor });
  assert.equal([...idsOf(first), ...idsOf(second), ...idsOf(third)], made);
  assert.equal([first.has_more, second.has_more, third.has_more], [true, true, false]);
});

both('status and vehicle_type choose among all of the devices', async (fleet) => {
  const truck = (await create(fleet, { vehicle_type: 'truck' })).body;
  const van = (await create(fleet, { vehicle_type: 'van' })).body;
  await fleet.report(truck.imei);
  assert.equal(idsOf(await list(fleet, { status: 'online' })), [truck.device_id]);
  assert.equal(idsOf(await list(fleet, { status: 'unknown', limit: 1 })), [van.device_id]);
  assert.equal(idsOf(await list(fleet, { vehicle_type: 'truck', status: 'unknown' })), []);
});

both('409 for an IMEI that this account, or another, has registered', async (fleet) => {
  const { gateway } = fleet;
  const { imei } = (await create(fleet)).body;
  const other = await gateway.createKey({ mode: 'live', accountId: await gateway.createAccount() });
  for (const key of [gateway.liveKey, other]) {
    const { status, body, text } = await gateway.call('logistics.devices.create', { key, body: { name: 'x', imei } });
    assert.is(status, 409);
    assert.is(body.error, 'conflict');
    assert.not.match(text, 'java');
  }
});

both("a device whose call was lost on its way back is the account's with the next one", async (fleet) => {
  const { gateway } = fleet;
  const imei = newImei();
  const lost = (await create(fleet, { imei, wilaya: 'Annaba' })).body;
  await gateway.db.deleteFrom('upstream_resource').where('kind', '=', 'device').execute();
  assert.equal(idsOf(await list(fleet)), []);

  const again = await create(fleet, { imei, name: 'Renamed' });
  assert.is(again.status, 201);
  assert.is(again.body.device_id, lost.device_id);
  assert.is(again.body.name, 'Renamed');
  assert.is(again.body.wilaya, null);
  assert.equal(idsOf(await list(fleet)), [lost.device_id]);
});

both('the newest position, in km/h; 404 while there is none', async (fleet) => {
  const { gateway } = fleet;
  const { device_id, imei } = (await create(fleet)).body;
  const position = () => gateway.call('logistics.devices.position', { key: gateway.liveKey, path: { id: device_id } });
  assert.is((await position()).status, 404);
  await fleet.report(imei, { speed: 50, batt: 80, ignition: true, odometer: 1234, at: new Date('2026-11-22T10:00:00Z') });
  const { status, body } = await position();
  assert.is(status, 200);
  assert.is(body.speed_kmh, 92.6);
  assert.is(body.battery_percent, 80);
  assert.is(body.ignition, true);
  assert.is(body.odometer_km, 1.234);
  assert.is(body.recorded_at, '2026-11-22T10:00:00.000Z');
});

both('a device that was removed at Traccar is in no list, and has no position', async (fleet) => {
  const { gateway } = fleet;
  const { device_id, imei } = (await create(fleet)).body;
  await fleet.report(imei);
  await fleet.ask(`/devices/${device_id.slice(4)}`, undefined, 'DELETE');
  assert.equal(idsOf(await list(fleet)), []);
  const call = { key: gateway.liveKey, path: { id: device_id } };
  assert.is((await gateway.call('logistics.devices.position', call)).status, 404);
  assert.is((await gateway.call('logistics.devices.history', call)).status, 404);
});

both('two first devices at once are in one group', async (fleet) => {
  const made = await Promise.all([create(fleet), create(fleet), create(fleet)]);
  assert.equal(
    made.map(({ status }) => status),
    [201, 201, 201],
  );
  const groups = await Promise.all(
    made.map(async ({ body }) => (await fleet.ask(`/devices/${body.device_id.slice(4)}`)).json as { groupId: number }),
  );
  assert.is(new Set(groups.map(({ groupId }) => groupId)).size, 1);
  const all = (await fleet.ask('/groups?all=true')).json as { name: string }[];
  assert.equal(
    all.filter(({ name }) => name.startsWith(fleet.gateway.accountId)).map(({ name }) => name),
    [`${fleet.gateway.accountId} devices`],
  );
});

test.run();
