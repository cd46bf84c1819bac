import Big from 'big.js';
import type { Mode } from '../caller.ts';
import type { Pillar } from '../contract/operation.ts';
import type { Meter } from '../contract/prices.ts';
import { latestAt, type Price, type PriceList } from './price-list.ts';

/** A quantity of a meter, and whose it is. */
export interface Usage {
  readonly meter: string;
  readonly plan: string;
  readonly mode: Mode;
  /** A decimal string. Where a price includes a part of it, it is the quantity of one such unit: the products of one store. */
  readonly quantity: string;
  readonly at: Date;
  /** What the quantity of a meter of amounts is in. */
  readonly currency?: string;
  /** What the price depends on, such as a phone number, where the meter says `by`. */
  readonly dimension?: string;
}

/** What is to be paid: exactly, not rounded. All amounts are decimal strings without an exponent and trailing zeros. */
export interface Charge {
  readonly meter: string;
  /** The meter's, which is not always that of the operation. */
  readonly pillar: Pillar;
  /** What is charged: whole units if the meter rounds, without what is included. Times `unitPrice` it is `cost`. */
  readonly quantity: string;
  readonly unitPrice: string;
  readonly cost: string;
  readonly currency: string;
  readonly priceId: string;
  /** As `X-TKAWEN-Cost` says it. */
  readonly header: string;
}

/** @throws Error when the price list has no price for it. */
export function rate(list: PriceList, usage: Usage): Charge {
  const { meter, quantity, at, dimension } = usage;
  return chargeOf(list, usage, Big(quantity), latestAt(list.prices(meter, planOf(usage), dimension), at.getTime()));
}

/** A sandbox key pays what the sandbox costs, whatever its account's plan is. */
export function planOf({ mode, plan }: { mode: Mode; plan: string }): string {
  return mode === 'sandbox' ? 'sandbox' : plan;
}

export function chargeOf(list: PriceList, usage: { meter: string; currency?: string }, quantity: Big, price: Price): Charge {
  const meter = list.meter(usage.meter);
  if (quantity.lt(0)) throw new Error(`A quantity of ${usage.meter} is below zero.`);
  const units = beyond(meter.rounding === 'up' ? quantity.round(0, Big.roundUp) : quantity, price.included);
  const cost = units.times(price.perUnit).toFixed();
  const currency = currencyOf(list, usage, meter);
  return {
    meter: usage.meter,
    pillar: meter.pillar,
    quantity: units.toFixed(),
    unitPrice: price.perUnit.toFixed(),
    cost,
    currency,
    priceId: price.id,
    header: `${cost} ${currency}`,
  };
}

function currencyOf(list: PriceList, { meter: name, currency }: { meter: string; currency?: string }, { amount }: Meter): string {
  if (!amount) return list.currency;
  if (currency === undefined) throw new Error(`A quantity of ${name} is money, but has no currency.`);
  return currency;
}

function beyond(quantity: Big, included: Big | undefined): Big {
  if (!included) return quantity;
  return quantity.gt(included) ? quantity.minus(included) : Big(0);
}
