import { refusal } from './refusal.ts';

/** What carriers in Algeria reckon in: whole dinars. */
export const dinar = 'DZD';
const minorPerDinar = 100;

/** @throws Problem 400 for an amount that is none of whole dinars. */
export function dinarsOf(amount: number, currency: string, amountAt: string, currencyAt: string): number {
  if (amount === 0) return 0;
  if (currency !== dinar) throw refusal(currencyAt, 'is not what carriers in Algeria reckon in', dinar);
  if (amount % minorPerDinar !== 0) throw refusal(amountAt, 'is no whole number of dinars', `a multiple of ${minorPerDinar}`);
  return amount / minorPerDinar;
}

/** As the contract writes costs. */
export function costOf(dinars: number): string {
  return `${dinars}.00`;
}
