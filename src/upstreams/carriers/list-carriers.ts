import type { components } from '../../../generated/contract.ts';
import { decodeCursor, toPage } from '../../cursor.ts';
import type { Adapted } from '../adapter.ts';
import { type Carrier, catalogue } from './catalogue.ts';
import { isConnected } from './reach.ts';

const usualLimit = 20;
const byName = catalogue.toSorted((a, b) => (a.carrier < b.carrier ? -1 : 1));

/** All that the gateway knows, connected or not. They are in Algeria, every one. */
export const listCarriers: Adapted<'logistics.carriers.list'> = async ({ query }, service) => {
  const { country = 'DZ', coverage = 'regional', limit = usualLimit } = query;
  const after = decodeCursor(query.cursor);
  const known = country === 'DZ' && coverage === 'regional' ? byName : [];
  const rows = known
    .filter(({ carrier }) => after === undefined || carrier > after)
    .slice(0, limit + 1)
    .map((carrier) => ({ ...carrier, id: carrier.carrier }));
  return { status: 200, body: toPage(rows, limit, (carrier) => toCarrier(carrier, isConnected(service, carrier))) };
};

export function toCarrier({ carrier, family }: Carrier, available: boolean): components['schemas']['Carrier'] {
  return {
    carrier,
    coverage: 'regional',
    integration: family.integration,
    countries: ['DZ'],
    delivery_modes: ['home', 'stop_desk'],
    cash_on_delivery: true,
    max_weight_kg: family.maxWeightKg,
    available,
  };
}
