import Big from 'big.js';
import type { Dimension } from '../contract/prices.ts';

/** Which band of a dimension a value is in; undefined when it is in none. */
export function bandOf({ prefixes, values, above }: Dimension, value: string): string | undefined {
  if (prefixes) return longestPrefix(prefixes, value);
  if (above) return highestBelow(above, value);
  return values?.find((band) => band === value);
}

function longestPrefix(prefixes: Readonly<Record<string, readonly string[]>>, value: string): string | undefined {
  let longest = '';
  let found: string | undefined;
  for (const [band, starts] of Object.entries(prefixes)) {
    for (const start of starts) {
      if (start.length <= longest.length || !value.startsWith(start)) continue;
      longest = start;
      found = band;
    }
  }
  return found;
}

/** The lowest band holds for what is above none. */
function highestBelow(above: Readonly<Record<string, string>>, value: string): string | undefined {
  const bands = Object.entries(above).sort(([, a], [, b]) => Big(b).cmp(a));
  return (bands.find(([, bound]) => Big(value).gt(bound)) ?? bands.at(-1))?.[0];
}
