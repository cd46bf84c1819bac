import Big from 'big.js';
import type { Meter, PriceRow, Prices } from '../contract/prices.ts';
import { bandOf } from './band.ts';

/** What a unit costs on one plan, from a moment on. */
export interface Price {
  /** The row of prices.yaml, and the plan. */
  readonly id: string;
  readonly fromMs: number;
  readonly perUnit: Big;
  /** How much of a quantity another meter's price pays for. */
  readonly included: Big | undefined;
}

export interface PriceList {
  readonly currency: string;
  /** @throws Error when there is none. */
  meter(name: string): Meter;
  /** The oldest first. @throws Error when there is none: something that has a price must never pass for free. */
  prices(meter: string, plan: string, dimension?: string): readonly Price[];
}

export function createPriceList({ currency, dimensions, meters }: Prices): PriceList {
  const byPlace = new Map<string, Price[]>();
  for (const [name, { prices }] of Object.entries(meters)) {
    for (const row of prices) {
      for (const plan of Object.keys(row.plans)) {
        const place = placeOf(name, plan, row.for);
        byPlace.set(place, [...(byPlace.get(place) ?? []), toPrice(row, plan)]);
      }
    }
  }

  function meter(name: string): Meter {
    const found = meters[name];
    if (!found) throw new Error(`There is no meter ${name} in prices.yaml.`);
    return found;
  }

  return {
    currency,
    meter,
    prices(name, plan, value) {
      const { by } = meter(name);
      const dimension = by === undefined ? undefined : dimensions[by];
      const band = dimension && value !== undefined ? bandOf(dimension, value) : undefined;
      const found = byPlace.get(placeOf(name, plan, band));
      if (!found) throw new Error(`prices.yaml has no price of ${name} on the plan ${plan}${by ? ` for this ${by}` : ''}.`);
      return found;
    },
  };
}

/** The newest of those that hold at a moment. @throws Error when none does. */
export function latestAt<T extends { readonly fromMs: number }>(versions: readonly T[], atMs: number): T {
  for (let i = versions.length - 1; i >= 0; i--) {
    const version = versions[i];
    if (version && version.fromMs <= atMs) return version;
  }
  throw new Error(`No price holds yet at ${new Date(atMs).toISOString()}.`);
}

function placeOf(meter: string, plan: string, band: string | undefined): string {
  return `${meter} ${plan} ${band ?? ''}`;
}

function toPrice({ id, effective_from, included, plans }: PriceRow, plan: string): Price {
  return {
    id: `${id}/${plan}`,
    fromMs: Date.parse(effective_from),
    perUnit: Big(plans[plan] ?? ''),
    included: included && Big(included.quantity),
  };
}
