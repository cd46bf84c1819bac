import { Problem } from '../../problem.ts';
import type { Service } from '../adapter.ts';
import { find, setAttributes } from './api.ts';
import { readDevices } from './devices.ts';
import { ensureGroup } from './groups.ts';
import type { TraccarDevice, TraccarObject } from './models.ts';
import { refusalProblem } from './refusals.ts';
import { toKnots } from './units.ts';

/**
 * A device has one speed limit at Traccar, and the newest rule sets it. Its own comes before its group's, so that a limit for all devices
 * takes away those that some have for themselves.
 */
export async function setSpeedLimit(
  service: Service,
  accountId: string,
  deviceIds: readonly number[],
  kmh: number,
): Promise<void> {
  const limit = { speedLimit: toKnots(kmh) };
  if (deviceIds.length > 0) {
    const ids = deviceIds.map((id) => ({ id: String(id) }));
    const devices = await readDevices(service, ids);
    if (devices.size < ids.length) throw new Problem('not_found', 'There is no device with this id.');
    await setOnDevices(service, [...devices.values()], limit);
    return;
  }

  const groupId = await ensureGroup(service, accountId, 'devices');
  const group = await find<TraccarObject>(service, `/groups/${groupId}`);
  if (!group) throw refusalProblem('missing');
  await setAttributes(service, '/groups', group, limit);
  for await (const devices of ownDevices(service)) {
    const limited = devices.filter(({ attributes }) => attributes?.['speedLimit'] !== undefined);
    await setOnDevices(service, limited, { speedLimit: undefined });
  }
}

async function setOnDevices(service: Service, devices: readonly TraccarDevice[], attributes: object): Promise<void> {
  await Promise.all(devices.map((device) => setAttributes(service, '/devices', device, attributes)));
}

async function* ownDevices(service: Service): AsyncGenerator<TraccarDevice[]> {
  let cursor: string | null | undefined;
  do {
    const page = await service.resources.page('device', { limit: 100, cursor: cursor ?? undefined });
    yield [...(await readDevices(service, page.resources)).values()];
    cursor = page.next_cursor;
  } while (cursor !== null);
}
