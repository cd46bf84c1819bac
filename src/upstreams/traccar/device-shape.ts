import type { components } from '../../../generated/contract.ts';
import type { Service } from '../adapter.ts';
import { toId } from './ids.ts';
import type { TraccarDevice } from './models.ts';
import { toUtc } from './units.ts';

type Schemas = components['schemas'];

/** What devices, and those who look at them, are told. Traccar knows its own ports, but not the addresses that lead to them. */
export interface Addresses {
  readonly connectionUrl: string;
  readonly protocol: string;
  readonly shareUrl: string;
}

/**
 * The published addresses of TKAWEN, unless the operator has others. A Traccar as it comes takes OsmAnd on port 5055, by HTTP, and GT06 on
 * 5023: the published pair of 5023 and OsmAnd needs a Traccar whose ports are set so.
 */
export function addressesOf(service: Service): Addresses {
  return {
    connectionUrl: service.setting('CONNECTION_URL') ?? 'tcp://gateway.tkawen.com:5023',
    protocol: service.setting('PROTOCOL') ?? 'OsmAnd',
    shareUrl: service.setting('SHARE_URL') ?? 'https://track.tkawen.com',
  };
}

export function toDevice(device: TraccarDevice, createdAt: Date, addresses: Addresses): Schemas['Device'] {
  const device_id = toId('dev', device.id);
  const lastUpdate = device.lastUpdate ?? null;
  return {
    device_id,
    tkw_id: toTkwId(device.id),
    name: device.name,
    imei: device.uniqueId,
    region: textIn(device, 'tkawenRegion'),
    wilaya: textIn(device, 'tkawenWilaya'),
    vehicle_type: device.category ?? null,
    driver_id: textIn(device, 'tkawenDriver'),
    // To Traccar a device that has never reported is offline.
    status: lastUpdate === null ? 'unknown' : (device.status ?? 'unknown'),
    connection_url: addresses.connectionUrl,
    protocol: addresses.protocol,
    share_url: `${addresses.shareUrl}/${device_id}`,
    last_seen_at: lastUpdate === null ? null : toUtc(lastUpdate),
    created_at: createdAt.toISOString(),
  };
}

/** The fields of a device that its account decides. */
export function fromDevice(body: Schemas['DeviceCreate'], accountId: string, groupId: number) {
  return {
    name: body.name,
    uniqueId: body.imei,
    category: body.vehicle_type ?? null,
    groupId,
    attributes: {
      tkawenAccount: accountId,
      tkawenRegion: body.region,
      tkawenWilaya: body.wilaya,
      tkawenDriver: body.driver_id,
    },
  };
}

/**
 * Seven hexadecimal digits that are another for each id below 2^28. The multiplier is odd, so that no two ids meet; neighbours look
 * different, since people read them out.
 */
function toTkwId(id: number): string {
  const mixed = Math.imul(id, 0x9e3779b1) & 0xfffffff;
  return `tkw-${mixed.toString(16).padStart(7, '0')}`;
}

function textIn({ attributes }: TraccarDevice, name: string): string | null {
  const value = attributes?.[name];
  return typeof value === 'string' ? value : null;
}
