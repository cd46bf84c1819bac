import type { Service } from '../adapter.ts';
import { attempt, listIn, send, tell } from './api.ts';
import { ensureGroup, findGroupId } from './groups.ts';
import type { TraccarObject } from './models.ts';
import { belongsTo } from './ownership.ts';

/** Whom a geofence or a notification is for. */
export type Owner = { readonly groupId: number } | { readonly deviceId: number };

/** These devices, or all of the account when none is named. */
export async function ownersOf(service: Service, accountId: string, deviceIds: readonly number[]): Promise<Owner[]> {
  if (deviceIds.length > 0) return deviceIds.map((deviceId) => ({ deviceId }));
  const { id: groupId } = await ensureGroup(service, accountId, 'devices');
  return [{ groupId }];
}

/** The owner's key comes first: Traccar reads a link by the order of its keys. Links that are sent together must have the same keys. */
export async function link(service: Service, owners: readonly Owner[], property: Record<string, number>): Promise<void> {
  for (const key of ['groupId', 'deviceId']) {
    const json = owners.filter((owner) => key in owner).map((owner) => ({ ...owner, ...property }));
    if (json.length > 0) await tell(service, { method: 'POST', path: '/permissions/bulk', json });
  }
}

const kinds = {
  geofence: { path: '/geofences', key: 'geofenceId' },
  alert: { path: '/notifications', key: 'notificationId' },
} as const;

interface Made {
  accountId: string;
  fields: object;
  owners: readonly Owner[];
  details?: unknown;
}

/** Makes it, links it, and remembers whose it is. What cannot be all three is removed again. */
export async function make<T extends TraccarObject>(
  service: Service,
  kind: keyof typeof kinds,
  { accountId, fields, owners, details }: Made,
): Promise<T> {
  const { path, key } = kinds[kind];
  const { id: groupId } = await ensureGroup(service, accountId, 'catalogue');
  const made = await send<T>(service, { method: 'POST', path, json: fields });
  try {
    await link(service, [{ groupId }, ...owners], { [key]: made.id });
    await service.resources.add(kind, String(made.id), details);
  } catch (error) {
    await attempt(service, { method: 'DELETE', path: `${path}/${made.id}`, isRepeatable: true }).catch(() => {});
    throw error;
  }
  return made;
}

/** All that the account has of it, by id. `all` lets an administrator see what is linked to the group and not to them. */
export async function readCatalogue<T extends TraccarObject>(
  service: Service,
  accountId: string,
  kind: keyof typeof kinds,
): Promise<Map<string, T>> {
  const groupId = await findGroupId(service, 'catalogue');
  if (groupId === undefined) return new Map();
  const { json, refusal } = await attempt(service, { method: 'GET', path: kinds[kind].path, query: { all: true, groupId } });
  // Without its group, nothing is in it.
  const found = refusal ? [] : listIn<T>(json).filter((object) => belongsTo(object, accountId));
  return new Map(found.map((object) => [String(object.id), object]));
}
