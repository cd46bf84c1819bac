import { parseArea } from './area.ts';
import { JavaException } from './failures.ts';
import { jsonOf } from './request.ts';
import { type Kind, type Thing, things } from './store.ts';

const known: Partial<Record<Kind, readonly string[]>> = {
  device: [
    'name',
    'uniqueId',
    'status',
    'disabled',
    'lastUpdate',
    'positionId',
    'groupId',
    'phone',
    'model',
    'contact',
    'category',
  ],
  group: ['name', 'groupId'],
  geofence: ['name', 'description', 'area', 'calendarId'],
  notification: ['type', 'description', 'always', 'commandId', 'notificators', 'calendarId'],
};

const needed: Partial<Record<Kind, readonly string[]>> = {
  device: ['name', 'uniqueId'],
  group: ['name'],
  geofence: ['name'],
  notification: ['type'],
};

/** What a body gives a new or a changed object. @throws JavaException as the JSON parser, the area's and the database would. */
export function readFields(kind: Kind, body: Buffer): Thing {
  const sent = jsonOf(body);
  if (typeof sent !== 'object' || sent === null) throw new JavaException('java.lang.NullPointerException', 'entity is null');
  const fields: Thing = { ...(sent as Thing) };
  fields.attributes ??= {};
  for (const field of Object.keys(fields)) {
    if (['id', 'attributes', ...(known[kind] ?? [])].includes(field)) continue;
    throw new JavaException('com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException', `Unrecognized field "${field}"`);
  }
  for (const field of needed[kind] ?? []) {
    if (fields[field] === undefined || fields[field] === null) throw broken(`Column '${field}' cannot be null`);
  }
  if (kind === 'geofence') parseArea(fields['area']);
  return fields;
}

/** A unique id is unique on the whole server, whosever the device is. */
export function refuseTwin(kind: Kind, { id, uniqueId }: Thing): void {
  const twin = things('device').find((device) => device['uniqueId'] === uniqueId && device.id !== id);
  if (kind === 'device' && twin) throw broken(`Duplicate entry '${uniqueId}' for key 'tc_devices.uniqueid'`);
}

function broken(message: string): JavaException {
  return new JavaException('java.sql.SQLIntegrityConstraintViolationException', message);
}

/** A device that has never reported is `offline`: only the lack of `lastUpdate` tells it from one that has left. */
export function toJson(kind: Kind, thing: Thing): object {
  if (kind !== 'device') return thing;
  const nothing = { groupId: null, phone: null, model: null, contact: null, category: null, lastUpdate: null, positionId: null };
  return { ...nothing, disabled: false, status: 'offline', ...defined(thing) };
}

function defined(thing: Thing): object {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined));
}
