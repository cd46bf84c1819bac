import type { CarrierApi } from './api.ts';
import type { Family, Offer, Order } from './family.ts';
import { NotServed, violation } from './refusal.ts';

/** What a carrier asks. @param weightAt a JSON pointer to the weight. @throws NotServed */
export async function offerOf(api: CarrierApi, family: Family, order: Order, weightAt: string): Promise<Offer> {
  const { maxWeightKg } = family;
  if (maxWeightKg !== null && order.weightKg > maxWeightKg)
    throw new NotServed(violation(weightAt, `is too heavy for ${api.carrier}`, `<= ${maxWeightKg}`));
  return family.offer(api, order);
}
