export type Kind = 'user' | 'device' | 'group' | 'geofence' | 'notification';

export interface Thing {
  id: number;
  name?: string;
  attributes: Record<string, unknown>;
  [field: string]: unknown;
}

export interface Position {
  id: number;
  deviceId: number;
  protocol: string;
  deviceTime: string;
  fixTime: string;
  serverTime: string;
  valid: boolean;
  latitude: number;
  longitude: number;
  altitude: number;
  speed: number;
  course: number;
  accuracy: number;
  geofenceIds?: number[];
  attributes: Record<string, unknown>;
}

export interface Link {
  owner: Kind;
  ownerId: number;
  property: Kind;
  propertyId: number;
}

/** Who is signed in. */
export interface User {
  id: number;
  email: string;
  isAdmin: boolean;
}

/** It has no row of its own: nothing can be linked to it. */
export const serviceAccount: User = { id: 9_000_000_000_000_000_000, email: 'none', isAdmin: true };
export const ordinaryUser: User = { id: 1, email: process.env['TRACCAR_EMAIL'] ?? 'fleet@example.com', isAdmin: false };

const tables: Record<Kind, Map<number, Thing>> = {
  user: new Map([[1, { id: 1, name: 'Fleet', email: ordinaryUser.email, attributes: {} }]]),
  device: new Map(),
  group: new Map(),
  geofence: new Map(),
  notification: new Map(),
};
const lastIds: Record<Kind, number> = { user: 1, device: 0, group: 0, geofence: 0, notification: 0 };
let links: Link[] = [];

export const positions: Position[] = [];

export function things(kind: Kind): Thing[] {
  return [...tables[kind].values()];
}

export function find(kind: Kind, id: number): Thing | undefined {
  return tables[kind].get(id);
}

export function insert(kind: Kind, fields: object): Thing {
  const thing = { attributes: {}, ...fields, id: ++lastIds[kind] } as Thing;
  tables[kind].set(thing.id, thing);
  return thing;
}

export function replace(kind: Kind, thing: Thing): void {
  tables[kind].set(thing.id, thing);
}

export function remove(kind: Kind, id: number): void {
  tables[kind].delete(id);
  links = links.filter(
    (link) => !(link.owner === kind && link.ownerId === id) && !(link.property === kind && link.propertyId === id),
  );
}

export function isLinked(owner: Kind, ownerId: number, property: Kind, propertyId: number): boolean {
  return linksOf(owner, property).some((link) => link.ownerId === ownerId && link.propertyId === propertyId);
}

export function linksOf(owner: Kind, property: Kind): Link[] {
  return links.filter((link) => link.owner === owner && link.property === property);
}

export function addLink(link: Link): void {
  links.push(link);
}

export function removeLink({ owner, ownerId, property, propertyId }: Link): void {
  links = links.filter(
    (link) => link.owner !== owner || link.ownerId !== ownerId || link.property !== property || link.propertyId !== propertyId,
  );
}

/** Devices are also a user's by their group. */
export function isOf(user: User, kind: Kind, thing: Thing): boolean {
  const groupId = kind === 'device' ? Number(thing['groupId'] ?? 0) : 0;
  return isLinked('user', user.id, kind, thing.id) || isLinked('user', user.id, 'group', groupId);
}

export function latestOf(deviceId: number): Position | undefined {
  const own = positions.filter((position) => position.deviceId === deviceId);
  return own.toSorted((a, b) => (a.fixTime < b.fixTime ? -1 : 1)).at(-1);
}
