import { Big } from 'big.js';
import type { CarrierApi } from '../api.ts';
import type { Offer, Order } from '../family.ts';
import { type Json, numberOf, objectOf } from '../json.ts';
import { matchCommune } from '../places/match.ts';
import { NotServed, noDesk, unusable, violation } from '../refusal.ts';
import { type YalidineCommune, yalidineCommunes, yalidineWilaya } from './places.ts';

const hourSeconds = 3_600;

export async function offerYalidine(api: CarrierApi, order: Order): Promise<Offer> {
  const { carrier, memory } = api;
  const from = await yalidineWilaya(api, order.from);
  const to = await yalidineWilaya(api, order.to);
  const commune = matchCommune(await yalidineCommunes(api, to), order.to, carrier);
  if (order.mode === 'stop_desk' && order.to.commune !== undefined && !commune?.hasDesk)
    throw noDesk(order.to.communeAt, carrier);
  const query = { from_wilaya_id: from.id, to_wilaya_id: to.id };
  const fees = await memory.get(`fees ${from.id} ${to.id}`, hourSeconds, async () => {
    const { json } = await api.send({ method: 'GET', path: '/fees/', query });
    const found = objectOf(json);
    if (found['per_commune'] === undefined && found['express_home'] === undefined) throw unusable(carrier);
    return found;
  });
  const cost = yalidineFee(fees, commune, order);
  if (cost === undefined) throw new NotServed(violation(order.to.communeAt, `is not served by ${carrier} in this way`));
  return { cost, service: 'Express', estimatedDays: commune?.deliveryTime ?? null };
}

/**
 * In whole dinars, rounded up: the fee of the commune, or of the dearest one when none is named, what the weight adds, and the shares
 * of the amount that is collected and insured. Those are shares of the greater of the two amounts, as the documentation of Guepex, which
 * runs the same software, says. Undefined when it has no price.
 */
export function yalidineFee(fees: Json, commune: YalidineCommune | undefined, order: Order): number | undefined {
  const base = baseFee(fees, commune, order.mode === 'home' ? 'express_home' : 'express_desk');
  if (base === undefined) return undefined;
  const greater = Math.max(order.cod, order.declared);
  const shares = share(fees['cod_percentage'], order.cod > 0 ? greater : 0).plus(
    share(fees['insurance_percentage'], order.declared > 0 ? greater : 0),
  );
  return Number(oversizeFee(fees, order).plus(base).plus(shares).round(0, Big.roundUp));
}

/** Newer answers have a price for each commune, older ones one for the wilaya. */
function baseFee(fees: Json, commune: YalidineCommune | undefined, field: string): number | undefined {
  const perCommune = fees['per_commune'];
  if (perCommune === undefined) return numberOf(fees[field]);
  if (commune) return numberOf(objectOf(objectOf(perCommune)[commune.id])[field]);
  const all = Object.values(objectOf(perCommune)).flatMap((each) => numberOf(objectOf(each)[field]) ?? []);
  return all.length > 0 ? Math.max(...all) : undefined;
}

const includedKg = 5;
const kgPerCubicCentimetre = '0.0002';

/** The weight that is billed is that of the volume when it is more. */
function oversizeFee(fees: Json, { weightKg, lengthCm, widthCm, heightCm }: Order): Big {
  const [length, width, height] = yalidineSize({ lengthCm, widthCm, heightCm });
  const byVolume = new Big(length).times(width).times(height).times(kgPerCubicCentimetre);
  const billed = byVolume.gt(weightKg) ? byVolume : new Big(weightKg);
  return billed.gt(includedKg) ? billed.minus(includedKg).times(numberOf(fees['oversize_fee']) ?? 0) : new Big(0);
}

/** The size that tkawen/shipping-dz gives to packages whose size it does not know. */
const unknownCm = 10;

/** Length, width and height in whole centimetres: it takes no others. */
export function yalidineSize({ lengthCm, widthCm, heightCm }: Pick<Order, 'lengthCm' | 'widthCm' | 'heightCm'>) {
  return [lengthCm, widthCm, heightCm].map((side) => Math.ceil(side ?? unknownCm)) as [number, number, number];
}

function share(percentage: unknown, amount: number): Big {
  return new Big(numberOf(percentage) ?? 0).times(amount).div(100);
}
