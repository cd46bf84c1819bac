import type { Service } from '../adapter.ts';
import { send, tell } from './api.ts';
import type { TraccarObject } from './models.ts';
import { findOwn } from './pages.ts';

/**
 * An account has two groups at Traccar. All its devices are in `devices`: what is linked to this holds for each of them, later ones
 * included. In `catalogue` is no device: its links only tell which geofences and notifications are the account's, so that one call lists
 * them.
 */
type GroupName = 'devices' | 'catalogue';

export async function findGroup(service: Service, name: GroupName): Promise<number | undefined> {
  return (await findOwn<{ groupId: number }>(service.resources, 'group', name))?.details.groupId;
}

/** Makes it with the first thing that needs it. Of two calls at once, the first to remember its group wins. */
export async function ensureGroup(service: Service, accountId: string, name: GroupName): Promise<number> {
  const known = await findGroup(service, name);
  if (known !== undefined) return known;

  const fields = { name: `${accountId} ${name}`, attributes: { tkawenAccount: accountId } };
  const made = await send<TraccarObject>(service, { method: 'POST', path: '/groups', json: fields });
  await service.resources.add('group', name, { groupId: made.id });
  const kept = (await findGroup(service, name)) ?? made.id;
  if (kept !== made.id) await tell(service, { method: 'DELETE', path: `/groups/${made.id}`, isRepeatable: true });
  return kept;
}
