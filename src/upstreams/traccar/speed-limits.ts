import type { Service } from '../adapter.ts';
import { setAttributes } from './api.ts';
import { readDevices } from './devices.ts';
import { ensureGroup } from './groups.ts';
import type { TraccarDevice } from './models.ts';
import { toKnots } from './units.ts';

/**
 * A device has one speed limit at Traccar, and the newest rule sets it. Its own comes before its group's, so that a limit for all devices
 * takes away those that some have for themselves. None named means all.
 */
export async function setSpeedLimit(
  service: Service,
  accountId: string,
  devices: readonly TraccarDevice[],
  kmh: number,
): Promise<void> {
  const limit = { speedLimit: toKnots(kmh) };
  if (devices.length > 0) {
    await setOnDevices(service, devices, limit);
    return;
  }
  await setAttributes(service, '/groups', await ensureGroup(service, accountId, 'devices'), limit);
  for await (const some of allDevices(service, accountId)) {
    const limited = some.filter(({ attributes }) => attributes?.['speedLimit'] !== undefined);
    await setOnDevices(service, limited, { speedLimit: undefined });
  }
}

async function setOnDevices(service: Service, devices: readonly TraccarDevice[], attributes: object): Promise<void> {
  await Promise.all(devices.map((device) => setAttributes(service, '/devices', device, attributes)));
}

async function* allDevices(service: Service, accountId: string): AsyncGenerator<TraccarDevice[]> {
  let cursor: string | null | undefined;
  do {
    const page = await service.resources.page('device', { limit: 100, cursor: cursor ?? undefined });
    yield [...(await readDevices(service, accountId, page.resources)).values()];
    cursor = page.next_cursor;
  } while (cursor !== null);
}
