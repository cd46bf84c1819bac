import type { Rule, Schemas } from '../../resource.ts';

/** A carrier, and how it asks for its money: in hundredths of its currency, twice as much across a border. */
export type Carrier = Schemas['Carrier'] & {
  readonly service: string;
  readonly days: number;
  readonly currency: string;
  /** What a dollar is worth in it, roughly, so that the cheapest can be told. */
  readonly perDollar: number;
  readonly base: number;
  readonly perKg: number;
  readonly cancels: boolean;
};

const dinars = { currency: 'DZD', perDollar: 130 };

export const carriers: readonly Carrier[] = [
  carrier('DHL Express', [], { service: 'Express Worldwide', days: 2, base: 1_500, perKg: 600 }),
  carrier('FedEx', [], { service: 'FedEx Home Delivery', days: 4, base: 1_000, perKg: 480 }),
  carrier('UPS', [], { service: 'UPS Ground', days: 5, base: 800, perKg: 400 }),
  carrier('Aramex', [], { service: 'Priority Parcel', days: 4, base: 1_300, perKg: 520 }),
  carrier('CTM', ['DZ', 'MA'], { service: 'Messagerie', days: 3, base: 45_000, perKg: 6_000, ...dinars }),
  carrier('Yalidine', ['DZ'], { service: 'Standard', days: 2, base: 40_000, perKg: 4_000, ...dinars }),
  carrier('PostaTN', ['TN'], { service: 'Colis', days: 3, base: 800, perKg: 100, currency: 'TND', perDollar: 3, cancels: false }),
];

export const listCarriers: Rule<'logistics.carriers.list'> = ({ query: { country, coverage } }) =>
  carriers.filter(
    (each) =>
      (country === undefined || each.countries.length === 0 || each.countries.includes(country)) &&
      (coverage === undefined || each.coverage === coverage),
  );

function carrier(
  name: string,
  countries: string[],
  rates: Pick<Carrier, 'service' | 'days' | 'base' | 'perKg'> & Partial<Pick<Carrier, 'currency' | 'perDollar' | 'cancels'>>,
): Carrier {
  const isGlobal = countries.length === 0;
  return {
    carrier: name,
    coverage: isGlobal ? 'global' : 'regional',
    integration: 'direct',
    countries,
    delivery_modes: isGlobal ? ['home'] : ['home', 'stop_desk'],
    cash_on_delivery: name !== 'DHL Express',
    max_weight_kg: isGlobal ? 70 : null,
    available: true,
    currency: 'USD',
    perDollar: 1,
    cancels: true,
    ...rates,
  };
}
