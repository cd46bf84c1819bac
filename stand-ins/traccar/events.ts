import { contains } from './area.ts';
import { timeText } from './request.ts';
import { find, isLinked, type Position, type Thing, things } from './store.ts';

interface Event {
  id: number;
  type: string;
  eventTime: string;
  deviceId: number;
  positionId: number;
  geofenceId: number;
  attributes: Record<string, unknown>;
}

let lastId = 0;

/** The geofences that are linked to the device, or to its group, and hold the position. */
export function geofencesOf(device: Thing, { latitude, longitude }: Position): number[] {
  return things('geofence')
    .filter(({ id }) => isLinked('device', device.id, 'geofence', id) || isLinked('group', groupOf(device), 'geofence', id))
    .filter((geofence) => contains(geofence, [latitude, longitude]))
    .map(({ id }) => id);
}

/** Sends what a new position has caused to `event.forward.url`: each event, whether or not a notification is for it. */
export async function tellEvents(device: Thing, before: Position | undefined, position: Position): Promise<void> {
  const url = process.env['TRACCAR_EVENT_FORWARD_URL'];
  if (!url) return;
  const [, name = 'X-Forwarded-By', value = 'traccar'] =
    /^([^:]+): (.*)$/.exec(process.env['TRACCAR_EVENT_FORWARD_HEADER'] ?? '') ?? [];
  for (const event of eventsOf(device, before, position)) {
    const geofence = find('geofence', event.geofenceId);
    const body = JSON.stringify({ event, position, device: find('device', device.id), ...(geofence && { geofence }) });
    await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', [name]: value }, body }).catch(() => {});
  }
}

function eventsOf(device: Thing, before: Position | undefined, position: Position): Event[] {
  const make = (type: string, own: { geofenceId?: number; attributes?: Record<string, unknown> } = {}): Event => ({
    id: ++lastId,
    type,
    eventTime: timeText(new Date(position.fixTime)),
    deviceId: device.id,
    positionId: position.id,
    geofenceId: own.geofenceId ?? 0,
    attributes: own.attributes ?? {},
  });
  const [was = [], is = []] = [before?.geofenceIds, position.geofenceIds];
  const { ignition, alarm } = position.attributes;
  const limit = limitOf(device);
  const isFaster = limit > 0 && position.speed > limit && !(before && before.speed > limit);
  const isTurned = before && typeof ignition === 'boolean' && before.attributes['ignition'] !== ignition;
  return [
    ...(before ? [] : [make('deviceOnline')]),
    ...(isFaster ? [make('deviceOverspeed', { attributes: { speed: position.speed, speedLimit: limit } })] : []),
    ...was.filter((id) => !is.includes(id)).map((geofenceId) => make('geofenceExit', { geofenceId })),
    ...is.filter((id) => !was.includes(id)).map((geofenceId) => make('geofenceEnter', { geofenceId })),
    ...(isTurned ? [make(ignition ? 'ignitionOn' : 'ignitionOff')] : []),
    ...(alarm === undefined ? [] : [make('alarm', { attributes: { alarm } })]),
  ];
}

/** In knots. The device's own comes before its group's. */
function limitOf(device: Thing): number {
  const group = find('group', groupOf(device));
  return Number(device.attributes['speedLimit'] ?? group?.attributes['speedLimit'] ?? 0);
}

function groupOf(device: Thing): number {
  return Number(device['groupId'] ?? 0);
}
