import { septetsOf } from './gsm-alphabet.ts';

/** What one SMS of 140 octets holds, alone and as a part of several, where 6 octets say which part it is (3GPP TS 23.040). */
interface Room {
  readonly alone: number;
  readonly part: number;
}
const septets: Room = { alone: 160, part: 153 };
const codeUnits: Room = { alone: 70, part: 67 };

/**
 * How many SMS a text is sent in. One character that the GSM alphabet lacks makes all of it UCS-2. An escape and its character, and
 * the two halves of a surrogate pair, are never parted.
 */
export function smsParts(text: string): number {
  return partsOf(text, septetsOf, septets) ?? partsOf(text, (character) => character.length, codeUnits) ?? 1;
}

/** Undefined when there is a character that has no size. */
function partsOf(text: string, sizeOf: (character: string) => number | undefined, { alone, part }: Room): number | undefined {
  let total = 0;
  let parts = 1;
  let used = 0;
  for (const character of text) {
    const size = sizeOf(character);
    if (size === undefined) return undefined;
    total += size;
    if (used + size > part) {
      parts++;
      used = 0;
    }
    used += size;
  }
  return total <= alone ? 1 : parts;
}
