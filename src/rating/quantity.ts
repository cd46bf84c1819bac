import Big from 'big.js';
import type { CallMeter, QuantitySource } from '../contract/meter.ts';
import { valueAt } from '../json-pointer.ts';
import { minorDigitsOf } from './minor-digits.ts';
import { smsParts } from './sms-parts.ts';

/** What was asked and answered: JSON that was parsed, and parameters. */
export interface Exchange {
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly path: Readonly<Record<string, unknown>>;
  /** Undefined when the answer is no JSON, or has not been read. */
  readonly answer: unknown;
}

/** How much a call is. */
export interface Measured {
  readonly quantity: Big;
  /** Of an amount. */
  readonly currency: string | undefined;
  /** What the call should hold and does not; the least, one unit, stands in its place. */
  readonly fault: string | null;
}

/** Whether the meter exempts a call; a fault when the call does not say. */
export function exemptionOf({ unless }: CallMeter, exchange: Exchange): { exempt: boolean; fault: string | null } {
  if (!unless) return charged;
  const value = read(unless, exchange);
  return { exempt: value === unless.equals, fault: value === undefined ? describe(unless) : null };
}

const charged = { exempt: false, fault: null };

export function quantityOf({ quantity }: CallMeter, exchange: Exchange): Measured {
  if ('constant' in quantity) return { quantity: Big(quantity.constant), currency: undefined, fault: null };
  const value = read(quantity, exchange);
  if (quantity.currency === undefined) return measured(measure(quantity, value), undefined, quantity);
  const currency = read({ from: quantity.from, pointer: quantity.currency }, exchange);
  return isCurrency(currency)
    ? measured(amountOf(value, currency), currency, quantity)
    : measured(undefined, undefined, quantity);
}

function measured(quantity: Big | undefined, currency: string | undefined, source: QuantitySource): Measured {
  return quantity ? { quantity, currency, fault: null } : { quantity: Big(1), currency: undefined, fault: describe(source) };
}

function measure({ measure = 'value', per }: QuantitySource, value: unknown): Big | undefined {
  const count = countOf(measure, value);
  return count && per !== undefined ? wholeUnits(count, per) : count;
}

function countOf(measure: NonNullable<QuantitySource['measure']>, value: unknown): Big | undefined {
  if (measure === 'value')
    return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? Big(value) : undefined;
  if (measure === 'sms_segments') return typeof value === 'string' ? Big(smsParts(value)) : undefined;
  if (typeof value === 'string') return Big(characters(value));
  return Array.isArray(value) ? Big(value.length) : undefined;
}

/** Rounded up. A division is not always exact; this one is. */
function wholeUnits(count: Big, per: number): Big {
  const rest = count.mod(per);
  const full = count.minus(rest).div(per);
  return rest.gt(0) ? full.plus(1) : full;
}

/** As JSON Schema's `maxLength` counts: a surrogate pair is one character. */
function characters(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    if ((text.codePointAt(i) ?? 0) <= 0xffff) continue;
    count--;
    i++;
  }
  return count;
}

/** Minor units as an amount of the currency. */
function amountOf(value: unknown, currency: string): Big | undefined {
  if (!Number.isSafeInteger(value) || (value as number) < 0) return undefined;
  return Big(value as number).times(`1e-${minorDigitsOf(currency)}`);
}

function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value);
}

function read({ from, pointer }: { from: 'request' | 'response'; pointer: string }, exchange: Exchange): unknown {
  return valueAt(from === 'response' ? exchange.answer : exchange, pointer);
}

function describe({ from, pointer }: { from: string; pointer: string }): string {
  return `the ${from} has no usable ${pointer}`;
}
