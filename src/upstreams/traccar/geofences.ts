import type { components } from '../../../generated/contract.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource, Resources } from '../resources.ts';
import { find } from './api.ts';
import { ownDevices } from './devices.ts';
import { fromGeofence, toGeofence } from './geofence-shape.ts';
import { traccarId } from './ids.ts';
import { link, make, type Owner, ownersOf, readCatalogue } from './links.ts';
import type { TraccarGeofence } from './models.ts';
import { belongsTo } from './ownership.ts';

type Geofence = components['schemas']['Geofence'];

/** What the gateway remembers of one: to whom it is linked at Traccar. */
interface GeofenceDetails {
  readonly owners: readonly Owner[];
}

const mostGeofences = 100;

export const createGeofence: Adapted<'logistics.geofences.create'> = async ({ body, caller, now }, service) => {
  const accountId = caller?.accountId ?? '';
  const deviceIds = (await ownDevices(service, accountId, body.device_ids)).map(({ id }) => id);
  await refuseTooMany(service.resources);
  const owners = await ownersOf(service, accountId, deviceIds);
  const fields = fromGeofence(body, accountId, deviceIds);
  const details: GeofenceDetails = { owners };
  const geofence = await make<TraccarGeofence>(service, 'geofence', { accountId, fields, owners, details });
  return { status: 201, body: toGeofence(geofence, now) };
};

export const listGeofences: Adapted<'logistics.geofences.list'> = async ({ query, caller }, service) => {
  const { device_id } = query;
  if (device_id !== undefined) await service.resources.get('device', traccarId(device_id));
  const geofences = await readCatalogue<TraccarGeofence>(service, caller?.accountId ?? '', 'geofence');
  const load = async (made: Resource[]) =>
    made.map(({ id, createdAt }) => {
      const geofence = geofences.get(id);
      return geofence && toGeofence(geofence, createdAt);
    });
  const keep =
    device_id === undefined ? undefined : ({ device_ids }: Geofence) => device_ids.length === 0 || device_ids.includes(device_id);
  return { status: 200, body: await readPage(service.resources, 'geofence', query, load, keep) };
};

/**
 * A rule about a geofence is for devices that the geofence itself may not be for: Traccar must watch its edge for them too.
 * @throws Problem 404 when the geofence is not the account's.
 */
export async function watchGeofence(
  service: Service,
  accountId: string,
  geofenceId: string,
  owners: readonly Owner[],
): Promise<void> {
  const { id, details } = await service.resources.get<GeofenceDetails>('geofence', traccarId(geofenceId));
  const geofence = await find<TraccarGeofence>(service, `/geofences/${id}`);
  if (!geofence || !belongsTo(geofence, accountId)) throw new Problem('not_found', 'There is no geofence with this id.');
  const isWatched = (owner: Owner) =>
    details.owners.some((known) => 'groupId' in known || ('deviceId' in owner && known.deviceId === owner.deviceId));
  const others = owners.filter((owner) => !isWatched(owner));
  await link(service, others, { geofenceId: Number(id) });
  if (others.length > 0) await service.resources.change('geofence', id, { owners: [...details.owners, ...others] });
}

async function refuseTooMany(resources: Resources): Promise<void> {
  const { resources: made } = await resources.page('geofence', { limit: mostGeofences });
  if (made.length < mostGeofences) return;
  throw new Problem('quota_exceeded', `An account may have ${mostGeofences} geofences.`, {
    extra: { pillar: 'logistics', used: made.length, limit: mostGeofences },
  });
}
