import { refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { type Device, devices } from './device.ts';
import { geofences, referDevices, watches } from './geofences.ts';

export type Alert = Schemas['Alert'];
type Position = Schemas['Position'];

export const alerts: Resource<Alert, 'logistics.alerts.create'> = {
  collection: 'logistics.alerts',
  async made(_alert, { body }, world) {
    const [isSpeed, isCrossing] = [body.type === 'overspeed', /^geofence_/.test(body.type)];
    if (isSpeed !== (body.speed_limit_kmh !== undefined))
      throw refused('/body/speed_limit_kmh', isSpeed ? 'is missing' : `does not go with ${body.type}`);
    if (body.geofence_id !== undefined && !isCrossing) throw refused('/body/geofence_id', `does not go with ${body.type}`);
    await referDevices(body.device_ids, world);
    if (body.geofence_id !== undefined) await world.refer(geofences, body.geofence_id, '/body/geofence_id');
  },
};

export const listAlerts: Rule<'logistics.alerts.list'> = async ({ query: { type, device_id: device } }, world) => {
  if (device !== undefined) await world.refer(devices, device, '/query/device_id');
  const all = (await world.all(alerts)).map(({ data }) => data);
  return all
    .filter((alert) => (type === undefined || alert.type === type) && (device === undefined || watches(alert, device)))
    .reverse();
};

/** Tells of the geofences that the device has crossed since its last report, and of the alerts that it meets. */
export async function noticeReport(device: Stored<Device>, position: Position, world: World): Promise<void> {
  const { inside, speed, report } = device.data;
  const entered = position.geofence_ids.filter((id) => !inside.includes(id));
  const left = inside.filter((id) => !position.geofence_ids.includes(id));
  for (const id of entered)
    await cross(device, id, { event: 'geofence.entered', on: 'enter', alert: 'geofence_enter' }, position, world);
  for (const id of left)
    await cross(device, id, { event: 'geofence.exited', on: 'exit', alert: 'geofence_exit' }, position, world);

  const limit = (await alertsOf(device, 'overspeed', world)).at(-1);
  const most = limit?.data.speed_limit_kmh ?? Number.POSITIVE_INFINITY;
  if (limit && position.speed_kmh > most && speed <= most)
    trigger(limit, device, world, { position, speed_kmh: position.speed_kmh });
  if (report === 0) await triggerAll(device, 'ignition_on', world, { position });
  if (position.ignition === false) await triggerAll(device, 'ignition_off', world, { position });
}

export function noticeSilence(device: Stored<Device>, world: World): Promise<void> {
  return triggerAll(device, 'device_offline', world, {});
}

interface Crossing {
  event: string;
  on: string;
  alert: string;
}

async function cross(
  device: Stored<Device>,
  geofenceId: string,
  { event, on, alert }: Crossing,
  position: Position,
  world: World,
): Promise<void> {
  const geofence = await world.find(geofences, geofenceId);
  if (!geofence) return;
  const { name, driver_id } = device.data;
  if (geofence.data.alert_on === on || geofence.data.alert_on === 'both') {
    const device_facts = { device_id: device.id, device_name: name, driver_id };
    world.emit(event, {
      geofence_id: geofenceId,
      geofence_name: geofence.data.name,
      ...device_facts,
      position,
      occurred_at: world.time(),
    });
  }
  for (const each of await alertsOf(device, alert, world)) {
    const isWatched = each.data.geofence_id === null || each.data.geofence_id === geofenceId;
    if (isWatched) trigger(each, device, world, { position, geofence_id: geofenceId });
  }
}

async function alertsOf(device: Stored<Device>, type: string, world: World): Promise<Stored<Alert>[]> {
  return (await world.all(alerts)).filter(({ data }) => data.type === type && watches(data, device.id));
}

async function triggerAll(device: Stored<Device>, type: string, world: World, facts: object): Promise<void> {
  for (const alert of await alertsOf(device, type, world)) trigger(alert, device, world, facts);
}

function trigger(
  { id, data: alert }: Stored<Alert>,
  { id: deviceId, data: device }: Stored<Device>,
  world: World,
  facts: object,
): void {
  world.emit('alert.triggered', {
    alert_id: id,
    alert_name: alert.name,
    type: alert.type,
    device_id: deviceId,
    device_name: device.name,
    driver_id: device.driver_id,
    speed_kmh: null,
    speed_limit_kmh: alert.speed_limit_kmh,
    geofence_id: alert.geofence_id,
    occurred_at: world.time(),
    ...facts,
  });
}
