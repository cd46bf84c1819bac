import Big from 'big.js';
import { minorDigitsOf } from '../../../rating/minor-digits.ts';
import { toPlace } from '../../../upstreams/carriers/places/place.ts';
import { refused } from '../../refusal.ts';
import type { Rule, Schemas } from '../../resource.ts';
import { type Carrier, carriers } from './carriers.ts';

type Place = Schemas['ShipmentPlace'];

/** What a carrier is asked to take. */
export interface Parcel {
  from: Place;
  to: Place;
  weight_kg: number;
  cod_amount?: number;
  delivery_mode?: string;
}

const usualMode = 'home';

export const quote: Rule<'logistics.quote'> = ({ body, wish }) => {
  const asked = body.carriers?.map((name, i) => carrierNamed(name, `/body/carriers/${i}`)) ?? carriers;
  const slow = wish === 'carrier_timeout' ? 'timeout' : wish === 'carrier_unavailable' ? 'unavailable' : undefined;
  refuseUnknownPlaces(body);
  return asked
    .map((carrier) => {
      const cost = slow && carrier.carrier === 'DHL Express' ? undefined : costOf(carrier, body);
      return { carrier, cost, status: cost ? 'ok' : slow && carrier.carrier === 'DHL Express' ? slow : 'not_served' };
    })
    .sort((a, b) => byPrice(a, b))
    .map(({ carrier, cost, status }) => ({
      carrier: carrier.carrier,
      status,
      cost: cost ? textOf(cost, carrier) : null,
      currency: carrier.currency,
      service: cost ? carrier.service : null,
      estimated_days: cost ? carrier.days : null,
    }));
};

/** @throws Problem 400 when there is no such carrier. */
export function carrierNamed(name: string, pointer: string): Carrier {
  const carrier = carriers.find((known) => known.carrier === name);
  if (!carrier) throw refused(pointer, 'names no carrier', carriers.map((known) => known.carrier).join(', '));
  return carrier;
}

export function cheapestCarrier(parcel: Parcel): string | undefined {
  const offers = carriers.map((carrier) => ({ carrier, cost: costOf(carrier, parcel) })).filter(({ cost }) => cost);
  return offers.sort(byPrice)[0]?.carrier.carrier;
}

/** @throws Problem 400 for a wilaya that is none, as the carriers in Algeria would. */
export function refuseUnknownPlaces({ from, to }: Pick<Parcel, 'from' | 'to'>): void {
  toPlace(from, '/body/from');
  toPlace(to, '/body/to');
}

/** Undefined when the carrier does not take such a parcel between these places. */
export function costOf(
  carrier: Carrier,
  { from, to, weight_kg, cod_amount = 0, delivery_mode = usualMode }: Parcel,
): Big | undefined {
  const [start, end] = [countryOf(from), countryOf(to)];
  const reaches = (country: string) => carrier.countries.length === 0 || carrier.countries.includes(country);
  if (!reaches(start) || !reaches(end)) return undefined;
  if (weight_kg > (carrier.max_weight_kg ?? Number.POSITIVE_INFINITY)) return undefined;
  if (cod_amount > 0 && !carrier.cash_on_delivery) return undefined;
  if (!carrier.delivery_modes.includes(delivery_mode)) return undefined;
  const hundredths = Big(carrier.perKg).times(weight_kg).plus(carrier.base);
  return hundredths.times(start === end ? '0.01' : '0.02');
}

/** A decimal string, as exact as the currency is. */
export function textOf(cost: Big, { currency }: Carrier): string {
  return cost.toFixed(minorDigitsOf(currency), Big.roundHalfUp);
}

/** Whoever names a wilaya means Algeria. */
export function countryOf({ country, wilaya }: Place): string {
  return wilaya === undefined ? (country ?? 'DZ') : 'DZ';
}

interface Offer {
  carrier: Carrier;
  cost: Big | undefined;
}

/** Across currencies, and behind all others those that name no price. */
function byPrice(a: Offer, b: Offer): number {
  if (!a.cost || !b.cost) return Number(!a.cost) - Number(!b.cost);
  return a.cost.div(a.carrier.perDollar).cmp(b.cost.div(b.carrier.perDollar));
}
