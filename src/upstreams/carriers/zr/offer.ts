import type { CarrierApi } from '../api.ts';
import type { DeliveryMode, Offer, Order } from '../family.ts';
import { type Json, numberOf, objectOf, rowsOf, textOf } from '../json.ts';
import { NotServed, noDesk, someRows, violation } from '../refusal.ts';
import { type ZrPlaces, zrHubs, zrPlaces } from './places.ts';

const hourSeconds = 3_600;

export async function offerZr(api: CarrierApi, { to, mode }: Order): Promise<Offer> {
  const { carrier, memory } = api;
  const places = await zrPlaces(api, to);
  const { commune } = places;
  if (mode === 'stop_desk' && to.commune !== undefined && commune && (await zrHubs(api, commune)).length === 0)
    throw noDesk(to.communeAt, carrier);
  const rates = await memory.get('rates', hourSeconds, async () => {
    const { json } = await api.send({ method: 'GET', path: '/delivery-pricing/rates' });
    return someRows(objectOf(json)['rates'], carrier);
  });
  const cost = zrFee(rates, places, mode);
  if (cost === undefined) throw new NotServed(violation(to.wilayaAt, `is not served by ${carrier} in this way`));
  return { cost, service: null, estimatedDays: null };
}

/** In whole dinars: what is asked for the commune, else for the wilaya. Undefined when there is no price. */
export function zrFee(rates: readonly Json[], { wilaya, commune }: ZrPlaces, mode: DeliveryMode): number | undefined {
  const type = mode === 'home' ? 'home' : 'pickup-point';
  const byLevel = [
    ['commune', commune],
    ['wilaya', wilaya],
  ] as const;
  for (const [level, territory] of byLevel) {
    // A row that names no level is of a wilaya: the oldest description of the API has wilayas alone.
    const rate = rates.find(
      (each) =>
        territory?.code !== undefined &&
        (textOf(each['toTerritoryLevel']) ?? 'wilaya') === level &&
        numberOf(each['toTerritoryCode']) === territory.code,
    );
    const price = rowsOf(rate?.['deliveryPrices'])?.find((each) => each['deliveryType'] === type);
    const dinars = numberOf(price?.['discountedPrice']) ?? numberOf(price?.['price']);
    if (dinars) return Math.ceil(dinars);
  }
  return undefined;
}
