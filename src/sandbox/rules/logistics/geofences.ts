import type { Resource, Rule, Schemas } from '../../resource.ts';
import type { World } from '../../world.ts';
import { devices } from './device.ts';

export type Geofence = Schemas['Geofence'];

export const geofences: Resource<Geofence, 'logistics.geofences.create'> = {
  collection: 'logistics.geofences',
  limit: 'logistics.geofences',
  made: (_geofence, { body }, world) => referDevices(body.device_ids, world),
};

export const listGeofences: Rule<'logistics.geofences.list'> = async ({ query: { device_id: device } }, world) => {
  if (device !== undefined) await world.refer(devices, device, '/query/device_id');
  const all = (await world.all(geofences)).map(({ data }) => data);
  return all.filter((geofence) => device === undefined || watches(geofence, device)).reverse();
};

/** Whether a geofence or an alert watches a device: one that names none watches all. */
export function watches({ device_ids: ids }: { device_ids: string[] }, deviceId: string): boolean {
  return ids.length === 0 || ids.includes(deviceId);
}

/** @throws Problem 404 for a device that is not there. */
export async function referDevices(ids: readonly string[] = [], world: World): Promise<void> {
  for (const [i, id] of ids.entries()) await world.refer(devices, id, `/body/device_ids/${i}`);
}
