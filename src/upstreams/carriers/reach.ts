import { Problem } from '../../problem.ts';
import type { Service } from '../adapter.ts';
import { type CarrierApi, openApi } from './api.ts';
import { type Carrier, catalogue } from './catalogue.ts';
import { foldName, nearestNames } from './places/names.ts';
import { refusal } from './refusal.ts';

const byName = new Map(catalogue.map((carrier) => [foldName(carrier.carrier), carrier]));
const byUpstream = new Map(catalogue.map((carrier) => [carrier.upstream, carrier]));

/** The carrier of this name, however it is spelt. */
export function findCarrier(name: string): Carrier | undefined {
  return byName.get(foldName(name));
}

/** @throws Problem 400 */
export function carrierNamed(name: string, pointer: string): Carrier {
  const carrier = findCarrier(name);
  if (carrier) return carrier;
  const names = catalogue.map(({ carrier: known }) => known);
  throw refusal(pointer, 'is no carrier', nearestNames(name, names).join(', ') || 'a name of logistics.carriers.list');
}

/** The one that a shipment was booked with. */
export function carrierOf(upstream: string): Carrier {
  const carrier = byUpstream.get(upstream);
  if (!carrier) throw new Error(`There is no carrier ${upstream} any more.`);
  return carrier;
}

export function isConnected(service: Service, { upstream }: Carrier): boolean {
  return service.other(upstream) !== undefined;
}

/** @throws Problem 503 when this gateway is not connected to the carrier. */
export function reach(service: Service, carrier: Carrier): CarrierApi {
  const own = service.other(carrier.upstream);
  if (own) return openApi(carrier, own);
  throw new Problem('upstream_not_yet_implemented', `This gateway is not connected to ${carrier.carrier}.`, {
    extra: { pillar: 'logistics' },
  });
}
