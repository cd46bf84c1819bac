import { currencies } from '../../../src/accounts/currency.ts';
import type { Prices } from '../../../src/contract/prices.ts';
import { readBeside, readContract } from '../lint/contract.ts';
import type { RedoclyRule } from '../lint/redocly.ts';
import { isObject } from '../lint/yaml-node.ts';
import { fillPrices } from '../price-text.ts';

const empty: Prices = { currency: '', since: '', dimensions: {}, meters: {} };
const literal = new RegExp(`[\\d.,]*\\d ?(?:%|(?:${currencies.join('|')})\\b)|[$€£] ?\\d[\\d.,]*`);
const unknown = /\{[a-z]+\s[^}]*\}/;

/** A text that named a price itself would go on naming it after prices.yaml has another. */
export const priceTexts: RedoclyRule = () => {
  let prices = empty;
  return {
    Root(document, context) {
      prices = (readBeside(readContract(document as object, context), 'prices.yaml') as Prices | undefined) ?? empty;
    },
    any(node, { location, report }) {
      if (!isObject(node)) return;
      for (const field of ['summary', 'description']) {
        const text = node[field];
        const fault = typeof text === 'string' && faultOf(text, prices);
        if (fault) report({ message: fault, location: location.child(field) });
      }
    },
  };
};

function faultOf(text: string, prices: Prices): string | undefined {
  const written = text.replace(/`[^`]*`/g, '');
  const [price] = literal.exec(written) ?? [];
  if (price !== undefined) return `'${price}' is a price: write it in prices.yaml, and show it by '{price <meter>}'.`;
  try {
    const [misspelt] = unknown.exec(fillPrices(written, prices)) ?? [];
    return misspelt && `'${misspelt}' shows nothing: write '{price …}', '{included …}' or '{above …}', on one line.`;
  } catch (error) {
    return `${(error as Error).message}.`;
  }
}
