import type { CarrierApi } from '../api.ts';
import type { DeliveryMode, Offer, Order } from '../family.ts';
import { numberOf, objectOf } from '../json.ts';
import { NotServed, unusable, violation } from '../refusal.ts';
import { maystroPlaces } from './places.ts';

const hourSeconds = 3_600;

export async function offerMaystro(api: CarrierApi, { to, mode }: Order): Promise<Offer> {
  const { carrier, memory } = api;
  const { commune } = await maystroPlaces(api, to);
  // Its prices are those of communes alone.
  if (!commune) throw new NotServed(violation(to.communeAt, `is required by ${carrier}`, `a commune of ${to.wilaya.name}`));
  const query = { commune: commune.id, delivery_type: maystroDeliveryType(mode), express: false };
  const cost = await memory.get(`price ${query.commune} ${query.delivery_type}`, hourSeconds, async () => {
    const { status, json } = await api.send({ method: 'GET', path: '/stores/delivery_price/', query, reads: [404] });
    const price = status === 404 ? 0 : numberOf(objectOf(json)['delivery_price']);
    if (price === undefined) throw unusable(carrier);
    return price;
  });
  if (cost === 0) throw new NotServed(violation(to.communeAt, `is not served by ${carrier} in this way`));
  return { cost: Math.ceil(cost), service: null, estimatedDays: null };
}

/** As the documentation and most clients have it; one counts from 0. */
export function maystroDeliveryType(mode: DeliveryMode): 1 | 2 {
  return mode === 'home' ? 1 : 2;
}
