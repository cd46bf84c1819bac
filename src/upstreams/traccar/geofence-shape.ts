import type { components } from '../../../generated/contract.ts';
import { fromArea, toArea } from './area.ts';
import { fromIdText, toId, toIdText } from './ids.ts';
import type { TraccarGeofence } from './models.ts';

type Schemas = components['schemas'];

export function toGeofence(geofence: TraccarGeofence, createdAt: Date): Schemas['Geofence'] {
  const { tkawenAlertOn, tkawenDevices } = geofence.attributes ?? {};
  return {
    geofence_id: toId('geo', geofence.id),
    name: geofence.name,
    ...fromArea(geofence),
    alert_on: typeof tkawenAlertOn === 'string' ? tkawenAlertOn : 'both',
    device_ids: fromIdText(tkawenDevices).map((id) => toId('dev', id)),
    created_at: createdAt.toISOString(),
  };
}

/** Traccar notices each crossing, and sends the geofence along with what it notices: `tkawenAlertOn` tells which are wanted. */
export function fromGeofence(body: Schemas['GeofenceCreate'], accountId: string, deviceIds: readonly number[]) {
  const { area, attributes } = toArea(body);
  return {
    name: body.name,
    area,
    attributes: {
      ...attributes,
      tkawenAccount: accountId,
      tkawenAlertOn: body.alert_on ?? 'both',
      tkawenDevices: toIdText(deviceIds),
    },
  };
}
