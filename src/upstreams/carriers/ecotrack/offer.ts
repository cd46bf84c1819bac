import type { CarrierApi } from '../api.ts';
import type { DeliveryMode, Offer, Order } from '../family.ts';
import { numberOf, objectOf, rowsOf } from '../json.ts';
import { matchCommune } from '../places/match.ts';
import { NotServed, noDesk, someRows, violation } from '../refusal.ts';
import { ecotrackCommunes, ecotrackWilaya } from './places.ts';

const hourSeconds = 3_600;

export async function offerEcotrack(api: CarrierApi, { to, mode }: Order): Promise<Offer> {
  const { carrier, memory } = api;
  const wilaya = await ecotrackWilaya(api, to);
  if (to.commune !== undefined) {
    const commune = matchCommune(await ecotrackCommunes(api, wilaya), to, carrier);
    if (mode === 'stop_desk' && !commune?.hasDesk) throw noDesk(to.communeAt, carrier);
  }
  const fees = await memory.get('fees', hourSeconds, async () => {
    const { json } = await api.send({ method: 'GET', path: '/get/fees' });
    someRows(json, carrier);
    return json;
  });
  const cost = ecotrackFee(fees, wilaya.id, mode);
  if (cost === undefined) throw new NotServed(violation(to.wilayaAt, `is not served by ${carrier} in this way`));
  return { cost, service: null, estimatedDays: null };
}

/**
 * In whole dinars; undefined when there is no price. Sources differ on the shape: rows of wilayas that hold `livraison`, or `livraison`
 * that holds the rows. A price of 0 is how a desk that is not there looks.
 */
export function ecotrackFee(fees: unknown, wilayaId: number, mode: DeliveryMode): number | undefined {
  const rows = rowsOf(objectOf(fees)['livraison']) ?? rowsOf(fees) ?? [];
  const row = rows.find((each) => numberOf(each['wilaya_id']) === wilayaId);
  if (!row) return undefined;
  const prices = objectOf(row['livraison'] ?? row);
  const price = numberOf(prices[mode === 'home' ? 'tarif' : 'tarif_stopdesk']);
  return price ? Math.ceil(price) : undefined;
}
