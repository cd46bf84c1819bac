import { denied, JavaException, webException } from './failures.ts';
import { readFields, refuseTwin, toJson } from './fields.ts';
import { type Answer, type Call, json, noContent } from './request.ts';
import {
  addLink,
  find,
  insert,
  isLinked,
  isOf,
  type Kind,
  remove,
  replace,
  serviceAccount,
  type Thing,
  things,
  type User,
} from './store.ts';

export const collections: Record<string, Kind> = {
  devices: 'device',
  groups: 'group',
  geofences: 'geofence',
  notifications: 'notification',
};

const deviceLimit = Number(process.env['TRACCAR_DEVICE_LIMIT'] ?? -1);

/** Objects that are made, listed, read, changed and removed alike. */
export function answerObjects({ method, path, query, body, user }: Call): Answer {
  const [collection = '', id] = path;
  const kind = collections[collection] as Kind;
  if (id === undefined) {
    if (method === 'GET') return json(list(kind, query, user).map((thing) => toJson(kind, thing)));
    if (method === 'POST') return json(toJson(kind, create(kind, readFields(kind, body), user)));
    throw webException(405, 'Method Not Allowed');
  }
  const thing = readable(kind, Number(id), user);
  if (method === 'GET') return json(toJson(kind, thing));
  if (method === 'PUT') return json(toJson(kind, update(kind, thing, readFields(kind, body))));
  if (method !== 'DELETE') throw webException(405, 'Method Not Allowed');
  remove(kind, thing.id);
  return noContent;
}

/** To an administrator a missing object is missing; to others it is denied, and so is one of somebody else's. */
export function readable(kind: Kind, id: number, user: User): Thing {
  const thing = find(kind, id);
  if (thing && (user.isAdmin || isOf(user, kind, thing))) return thing;
  if (user.isAdmin) throw webException(404, 'Not Found');
  throw denied(`${kind[0]?.toUpperCase()}${kind.slice(1)} access denied`);
}

function list(kind: Kind, query: URLSearchParams, user: User): Thing[] {
  const ids = query.getAll('id').map(Number);
  const uniqueIds = query.getAll('uniqueId');
  if (kind === 'device' && ids.length + uniqueIds.length > 0) {
    // Without an exception for administrators: what is linked to nobody is not found by its id here.
    return devicesOf(user).filter(({ id, uniqueId }) => ids.includes(id) || uniqueIds.includes(String(uniqueId)));
  }
  const keyword = query.get('keyword')?.toLowerCase() ?? '';
  const found = things(kind)
    .filter((thing) => (query.get('all') === 'true' && user.isAdmin) || isOf(user, kind, thing))
    .filter((thing) => isWithin('group', query.get('groupId'), kind, thing, user))
    .filter((thing) => isWithin('device', query.get('deviceId'), kind, thing, user))
    .filter((thing) => searchable(thing).some((value) => value.toLowerCase().includes(keyword)))
    .toSorted((a, b) => String(a.name).localeCompare(String(b.name)));
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 0);
  return found.slice(offset, limit > 0 ? offset + limit : undefined);
}

function isWithin(owner: Kind, ownerId: string | null, kind: Kind, thing: Thing, user: User): boolean {
  if (ownerId === null || kind === 'device' || kind === 'group') return true;
  return isLinked(owner, readable(owner, Number(ownerId), user).id, kind, thing.id);
}

function searchable(thing: Thing): string[] {
  return ['name', 'uniqueId', 'phone', 'model', 'contact', 'description'].map((field) => String(thing[field] ?? ''));
}

function create(kind: Kind, fields: Thing, user: User): Thing {
  const isFull = !user.isAdmin && deviceLimit >= 0 && devicesOf(user).length >= deviceLimit;
  if (kind === 'device' && isFull) throw denied('Write access denied');
  const { id: _, ...own } = fields;
  refuseTwin(kind, { ...own, id: 0 } as Thing);
  const thing = insert(kind, own);
  if (user !== serviceAccount) addLink({ owner: 'user', ownerId: user.id, property: kind, propertyId: thing.id });
  return thing;
}

function devicesOf(user: User): Thing[] {
  return things('device').filter((device) => isOf(user, 'device', device));
}

function update(kind: Kind, thing: Thing, fields: Thing): Thing {
  if (fields.id !== thing.id) throw new JavaException('java.lang.IllegalArgumentException', 'The id is not that of the path');
  refuseTwin(kind, fields);
  const { status, lastUpdate, positionId } = thing;
  const updated = kind === 'device' ? { ...fields, status, lastUpdate, positionId } : fields;
  replace(kind, updated);
  return updated;
}
