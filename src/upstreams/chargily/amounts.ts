import { refused } from './refusals.ts';

const minorUnits = 100;
/**
 * In dinars. That of Chargily's first API; of the present one, 10 is known to be too little, and the true minimum is not
 * published.
 */
const least = 75;

/** Chargily counts in whole dinars, and takes nothing else. @throws Problem for what cannot be said in them. */
export function toDinars(amount: number, currency: string): number {
  if (currency !== 'DZD') throw refused('/body/currency', 'cannot be taken', 'DZD');
  if (amount % minorUnits !== 0) throw refused('/body/amount', 'is not whole dinars', `a multiple of ${minorUnits}`);
  if (amount < least * minorUnits) throw refused('/body/amount', 'is too little', `>= ${least * minorUnits}`);
  return amount / minorUnits;
}

/** Fees are a share of an amount, and may come with a fraction. */
export function fromDinars(dinars: number): number {
  return Math.round(dinars * minorUnits);
}
