import type { Service } from '../adapter.ts';
import { createMemory } from '../carriers/memory.ts';
import { foldName } from '../carriers/places/names.ts';
import { type Place, toPlace } from '../carriers/places/place.ts';
import { findWilaya, formerWilaya, namesOf } from '../carriers/places/wilayas.ts';
import { findAll } from './api.ts';
import { type MystoqWilaya, wilayaIn } from './models.ts';
import type { OrderCreate } from './order-shape.ts';
import { notFound, refused, unusable } from './refusals.ts';
import type { Store } from './stores.ts';

const daySeconds = 86_400;

/** Where an order goes, in MyStoq's words: the wilaya as it writes it, in French where it does so. @throws Problem 400 */
export async function destinationOf(
  service: Service,
  store: Store,
  shipping: NonNullable<OrderCreate['shipping']>,
): Promise<{ wilaya: string; commune: string | undefined }> {
  const place = toPlace({ ...shipping, country: shipping.country ?? 'DZ' }, '/body/shipping');
  if (!place) throw refused('/body/shipping/country', 'is not where MyStoq delivers', 'DZ');
  const memory = service.kept('memory', createMemory);
  const rows = await memory.get('wilayas', daySeconds, () => readWilayas(service, store));
  const row = matchWilaya(rows, place);
  if (!row) throw refused(place.wilayaAt, 'is no wilaya to MyStoq');
  return { wilaya: row.name_fr ?? row.name, commune: place.commune };
}

/** By name: the numbers differ. A wilaya that MyStoq does not know yet is still the one that it was a part of. */
export function matchWilaya<Row extends MystoqWilaya>(rows: readonly Row[], { wilaya }: Pick<Place, 'wilaya'>): Row | undefined {
  for (const candidate of [wilaya, formerWilaya(wilaya)]) {
    const names = candidate && namesOf(candidate);
    const row = rows.find(({ name, name_fr, name_ar }) =>
      [name, name_fr, name_ar].some((each) => each !== undefined && names?.has(foldName(each))),
    );
    if (row) return row;
  }
  return undefined;
}

/** The name that the contract has for a wilaya, however MyStoq spells it. */
export function wilayaNamed(name: string): string {
  return findWilaya(name)?.name ?? name;
}

async function readWilayas(service: Service, store: Store): Promise<MystoqWilaya[]> {
  const rows = await findAll(service, store, { path: '/wilayas' }, wilayaIn);
  if (!rows) throw notFound('store');
  // One that is empty would be remembered, and nothing be delivered for as long.
  if (rows.length === 0) throw unusable('There is no list of wilayas.');
  return rows;
}
