import Big from 'big.js';
import type { PriceRow, Prices } from '../../src/contract/prices.ts';

const placeholder = /\{(price|included|above)((?: [a-z0-9_.]+)*)\}/g;

/**
 * Puts the prices of prices.yaml into a text:
 * - `{price connect.sms domestic}` is the price, on the plan builder, of the band if the meter has a dimension; `… enterprise` of that plan;
 * - `{included commerce.products}` is what another meter's price pays for, `{above volume high}` where a band begins.
 *
 * @throws Error for what prices.yaml does not have.
 */
export function fillPrices(text: string, prices: Prices): string {
  return text.replace(placeholder, (whole, kind: string, names: string) => {
    const [first = '', ...rest] = names.trim().split(' ');
    const shown =
      kind === 'price'
        ? priceOf(prices, first, rest)
        : kind === 'included'
          ? includedOf(prices, first)
          : boundOf(prices, first, rest[0]);
    if (shown === undefined) throw new Error(`prices.yaml has nothing for '${whole}'`);
    return shown;
  });
}

function priceOf({ currency, meters }: Prices, name: string, words: string[]): string | undefined {
  const meter = meters[name];
  const isPlan = (word: string) => meter?.prices.some(({ plans }) => Object.hasOwn(plans, word));
  const [band, ...bands] = words.filter((word) => !isPlan(word));
  const [plan = 'builder', ...plans] = words.filter(isPlan);
  const rows = meter?.prices.filter((row) => row.for === band) ?? [];
  if (!meter || rows.length === 0 || bands.length > 0 || plans.length > 0) return undefined;

  const show = (price: string) => (meter.amount ? `${Big(price).times(100).toFixed()} %` : `${price} ${currency}`);
  return inTheirTime(rows, (row) => show(row.plans[plan] ?? ''));
}

function includedOf({ meters }: Prices, name: string): string | undefined {
  const rows = meters[name]?.prices.filter((row) => row.included) ?? [];
  return rows.length === 0 ? undefined : inTheirTime(rows, (row) => grouped(row.included?.quantity ?? '0'));
}

/** What changes later follows in brackets, so that the text is true whenever it is read. */
function inTheirTime(rows: readonly PriceRow[], show: (row: PriceRow) => string): string {
  const changes = rows.filter((row, i) => i === 0 || show(row) !== show(rows[i - 1] ?? row));
  return changes.map((row, i) => (i === 0 ? show(row) : `(${show(row)} from ${row.effective_from.slice(0, 10)})`)).join(' ');
}

function boundOf({ currency, dimensions }: Prices, name: string, band: string | undefined): string | undefined {
  const bound = dimensions[name]?.above?.[band ?? ''];
  return bound === undefined ? undefined : `${grouped(bound)} ${currency}`;
}

function grouped(decimal: string): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 8 }).format(decimal as Intl.StringNumericLiteral);
}
