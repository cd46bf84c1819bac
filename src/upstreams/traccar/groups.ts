import type { Service } from '../adapter.ts';
import { findOwn } from '../pages.ts';
import { find, send, tell } from './api.ts';
import type { TraccarObject } from './models.ts';
import { belongsTo } from './ownership.ts';

/**
 * An account has two groups at Traccar. All its devices are in `devices`: what is linked to this holds for each of them, later ones
 * included. In `catalogue` is no device: its links only tell which geofences and notifications are the account's, so that one call lists
 * them.
 */
type GroupName = 'devices' | 'catalogue';

/** The id that is remembered. Whether it is still there, Traccar knows. */
export async function findGroupId(service: Service, name: GroupName): Promise<number | undefined> {
  return (await findOwn<{ groupId: number }>(service.resources, 'group', name))?.details.groupId;
}

/** Made with the first thing that needs it, and again when it was removed at Traccar. Of two calls at once, both get the same. */
export async function ensureGroup(service: Service, accountId: string, name: GroupName): Promise<TraccarObject> {
  const known = await findGroupId(service, name);
  const group = known === undefined ? undefined : await find<TraccarObject>(service, `/groups/${known}`);
  if (group && belongsTo(group, accountId)) return group;

  const fields = { name: `${accountId} ${name}`, attributes: { tkawenAccount: accountId } };
  const made = await send<TraccarObject>(service, { method: 'POST', path: '/groups', json: fields });
  if (known === undefined) await service.resources.add('group', name, { groupId: made.id });
  else await service.resources.change('group', name, { groupId: made.id });
  const kept = (await findGroupId(service, name)) ?? made.id;
  if (kept === made.id) return made;
  await tell(service, { method: 'DELETE', path: `/groups/${made.id}`, isRepeatable: true });
  return { ...made, id: kept };
}
