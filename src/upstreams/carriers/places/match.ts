import { NotServed, violation } from '../refusal.ts';
import { foldName, nearestNames } from './names.ts';
import type { Place } from './place.ts';
import { findWilaya, formerWilaya, namesOf } from './wilayas.ts';

/** A row of a carrier's own list. Carriers number differently from 49 on, so that only the name tells which place it is. */
interface Named {
  readonly name: string;
}

/** @throws NotServed */
export function matchWilaya<Row extends Named>(rows: readonly Row[], { wilaya, wilayaAt }: Place, carrier: string): Row {
  for (const candidate of [wilaya, formerWilaya(wilaya)]) {
    const names = candidate && namesOf(candidate);
    const row = rows.find(({ name }) => names?.has(foldName(name)));
    if (row) return row;
  }
  throw new NotServed(violation(wilayaAt, `is not served by ${carrier}`));
}

/** Undefined when the caller named none and the wilaya has no commune of its name. @throws NotServed */
export function matchCommune<Row extends Named>(rows: readonly Row[], place: Place, carrier: string): Row | undefined {
  const { wilaya, commune, communeAt } = place;
  const names = commune === undefined ? namesOf(wilaya) : namesFor(commune);
  const found = rows.filter(({ name }) => names.has(foldName(name)));
  if (commune === undefined) return found[0];
  const [first, second] = found;
  if (first && !second) return first;
  const [detail, meant] = first
    ? [`is the name of several communes to ${carrier}`, found.map(({ name }) => name)]
    : [
        `is no commune of ${wilaya.name} to ${carrier}`,
        nearestNames(
          commune,
          rows.map(({ name }) => name),
        ),
      ];
  throw new NotServed(violation(communeAt, detail, meant.join(', ')), true);
}

/** The same, where the carrier must be told a commune. @throws NotServed */
export function requireCommune<Row extends Named>(rows: readonly Row[], place: Place, carrier: string): Row {
  const row = matchCommune(rows, place, carrier);
  if (row) return row;
  throw new NotServed(violation(place.communeAt, `is required by ${carrier}`, `a commune of ${place.wilaya.name}`));
}

/** A wilaya's chief town has the wilaya's name, so that it has its spellings too. */
function namesFor(commune: string): Set<string> {
  const wilaya = findWilaya(commune);
  return new Set([foldName(commune), ...(wilaya ? namesOf(wilaya) : [])]);
}
