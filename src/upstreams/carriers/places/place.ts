import type { components } from '../../../../generated/contract.ts';
import { refusal } from '../refusal.ts';
import { nearestNames } from './names.ts';
import { findWilaya, type Wilaya, wilayas } from './wilayas.ts';

/** A place in Algeria, as far as the gateway knows it. Communes are known to each carrier, by names of its own. */
export interface Place {
  readonly wilaya: Wilaya;
  /** As the caller wrote it. */
  readonly commune: string | undefined;
  /** JSON pointers to where the caller named them. */
  readonly wilayaAt: string;
  readonly communeAt: string;
}

/** Undefined: it is in another country. @throws Problem 400 for a wilaya that is missing or unknown. */
export function toPlace(place: components['schemas']['ShipmentPlace'], at: string): Place | undefined {
  const { country, wilaya, region, city } = place;
  if (country === undefined && wilaya === undefined) throw refusal(`${at}/wilaya`, 'is required', 'a wilaya, or a country');
  if (wilaya !== undefined && country !== undefined && country !== 'DZ')
    throw refusal(`${at}/country`, 'is not the country of a wilaya', 'DZ');
  if (wilaya === undefined && country !== 'DZ') return undefined;

  const field = wilaya !== undefined ? 'wilaya' : region !== undefined ? 'region' : 'city';
  const name = place[field];
  if (name === undefined) throw refusal(`${at}/region`, 'is required in Algeria', 'a wilaya, such as Annaba');
  const found = findWilaya(name);
  if (!found) {
    throw refusal(
      `${at}/${field}`,
      'is no wilaya of Algeria',
      nearestNames(
        name,
        wilayas.flatMap((known) => [known.name, known.name_ar]),
      ).join(', '),
    );
  }
  const communeAt = place.commune === undefined && city !== undefined ? `${at}/city` : `${at}/commune`;
  return { wilaya: found, commune: place.commune ?? city, wilayaAt: `${at}/${field}`, communeAt };
}
