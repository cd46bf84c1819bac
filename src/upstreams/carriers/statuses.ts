import type { ShipmentStatus } from './family.ts';
import { foldName } from './places/names.ts';

/**
 * A carrier's words for where a parcel is, in ours. Words are looked up whole: a part would mislead, as "expéd" does in
 * "Pas encore expédié". Accents and case do not count, since carriers do not agree on them with themselves.
 */
export function statusTable(words: { readonly [Status in ShipmentStatus]?: readonly string[] }) {
  const table = new Map(
    Object.entries(words).flatMap(([status, own = []]) => own.map((word) => [foldName(word), status as ShipmentStatus] as const)),
  );
  return (word: string): ShipmentStatus | undefined => table.get(foldName(word));
}
