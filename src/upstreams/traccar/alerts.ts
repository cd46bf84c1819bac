import type { components } from '../../../generated/contract.ts';
import { Problem } from '../../problem.ts';
import type { Adapted } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { fromAlert, toAlert } from './alert-shape.ts';
import { ownDevices } from './devices.ts';
import { watchGeofence } from './geofences.ts';
import { traccarId } from './ids.ts';
import { make, ownersOf, readCatalogue } from './links.ts';
import type { TraccarNotification } from './models.ts';
import { setSpeedLimit } from './speed-limits.ts';

type Schemas = components['schemas'];

export const createAlert: Adapted<'logistics.alerts.create'> = async ({ body, caller, now }, service) => {
  refuseMisfit(body);
  const accountId = caller?.accountId ?? '';
  const devices = await ownDevices(service, accountId, body.device_ids);
  const deviceIds = devices.map(({ id }) => id);

  // What makes Traccar notice it comes first: a rule that is there and never met would look like one that works.
  const owners = await ownersOf(service, accountId, deviceIds);
  if (body.geofence_id !== undefined) await watchGeofence(service, accountId, body.geofence_id, owners);
  if (body.speed_limit_kmh !== undefined) await setSpeedLimit(service, accountId, devices, body.speed_limit_kmh);
  const fields = fromAlert(body, accountId, deviceIds);
  const notification = await make<TraccarNotification>(service, 'alert', { accountId, fields, owners });
  return { status: 201, body: toAlert(notification, now) };
};

export const listAlerts: Adapted<'logistics.alerts.list'> = async ({ query, caller }, service) => {
  const { type, device_id } = query;
  if (device_id !== undefined) await service.resources.get('device', traccarId(device_id));
  const notifications = await readCatalogue<TraccarNotification>(service, caller?.accountId ?? '', 'alert');
  const load = async (made: Resource[]) =>
    made.map(({ id, createdAt }) => {
      const notification = notifications.get(id);
      return notification && toAlert(notification, createdAt);
    });
  const keep = (alert: Schemas['Alert']) =>
    (type === undefined || alert.type === type) &&
    (device_id === undefined || alert.device_ids.length === 0 || alert.device_ids.includes(device_id));
  const isFiltered = type !== undefined || device_id !== undefined;
  return { status: 200, body: await readPage(service.resources, 'alert', query, load, isFiltered ? keep : undefined) };
};

/** What a rule of its type needs, and what it would not look at. */
function refuseMisfit({ type, speed_limit_kmh, geofence_id }: Schemas['AlertCreate']): void {
  if (type === 'overspeed' && speed_limit_kmh === undefined)
    throw misfit('speed_limit_kmh', 'is missing', 'the speed that a device may have');
  if (type !== 'overspeed' && speed_limit_kmh !== undefined)
    throw misfit('speed_limit_kmh', `does not go with ${type}`, 'the type overspeed');
  if (type !== 'geofence_enter' && type !== 'geofence_exit' && geofence_id !== undefined)
    throw misfit('geofence_id', `does not go with ${type}`, 'the type geofence_enter or geofence_exit');
}

function misfit(name: string, detail: string, expected: string): Problem {
  return new Problem('invalid_param', `${name} ${detail}.`, { errors: [{ pointer: `/body/${name}`, detail, expected }] });
}
