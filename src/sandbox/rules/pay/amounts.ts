import { minorDigitsOf } from '../../../rating/minor-digits.ts';

/** What cards and wallets cost, and bank transfers, in thousandths and in hundredths of the currency's unit. */
const cardThousandths = 29;
const cardHundredths = 30;
const transferHundredths = 80;

/** What is kept back of a payment, in minor units, rounded half up. */
export function feeOf(amount: number, currency: string, method: string | null): number {
  const isTransfer = method === 'transfer' || method === 'ccp';
  const fixed = hundredths(isTransfer ? transferHundredths : cardHundredths, currency);
  return Math.min(amount, fixed + (isTransfer ? 0 : shareOf(amount, cardThousandths, 1_000)));
}

/** `amount * part / whole`, rounded half up, exactly: the product may be beyond what a float holds. */
export function shareOf(amount: number, part: number, whole: number): number {
  return Number((BigInt(amount) * BigInt(part) * 2n + BigInt(whole)) / (BigInt(whole) * 2n));
}

function hundredths(count: number, currency: string): number {
  return Math.round(count * 10 ** (minorDigitsOf(currency) - 2));
}
