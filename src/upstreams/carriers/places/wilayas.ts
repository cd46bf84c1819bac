import rows from '../data/wilayas.json' with { type: 'json' };
import { foldName } from './names.ts';

/** The 69 of Algeria: codes and names of tkawen/shipping-dz, spellings in use, and which one each was a part of before 2019 or 2025. */
export interface Wilaya {
  readonly code: number;
  readonly name: string;
  readonly name_ar: string;
  /** Other spellings. */
  readonly aliases?: readonly string[];
  /** The code of the one that it was a part of. Carriers that do not know it yet deliver there under that name. */
  readonly former?: number;
}

export const wilayas: readonly Wilaya[] = rows;

const byName = new Map(wilayas.flatMap((wilaya) => [...namesOf(wilaya)].map((name) => [name, wilaya] as const)));
const byCode = new Map(wilayas.map((wilaya) => [wilaya.code, wilaya]));

/** By any of its names, in Latin or Arabic letters. */
export function findWilaya(name: string): Wilaya | undefined {
  return byName.get(foldName(name));
}

/** The one that it was a part of. */
export function formerWilaya({ former }: Wilaya): Wilaya | undefined {
  return former === undefined ? undefined : byCode.get(former);
}

/** All its names, folded. */
export function namesOf({ name, name_ar, aliases = [] }: Wilaya): Set<string> {
  return new Set([name, name_ar, ...aliases].map(foldName));
}
