import type { CarrierApi } from '../api.ts';
import { type Json, numberOf, objectOf, textOf } from '../json.ts';
import { matchCommune, matchWilaya } from '../places/match.ts';
import type { Place } from '../places/place.ts';
import { someRows } from '../refusal.ts';

export interface MaystroPlace {
  /** In a numbering of its own. */
  readonly id: number;
  readonly name: string;
}

export interface MaystroPlaces {
  readonly wilaya: MaystroPlace;
  /** Undefined when the caller named none, and none has the wilaya's name. */
  readonly commune: MaystroPlace | undefined;
}

const daySeconds = 86_400;

/** @throws NotServed */
export async function maystroPlaces(api: CarrierApi, place: Place): Promise<MaystroPlaces> {
  const { memory, carrier } = api;
  const wilayas = await memory.get('wilayas', daySeconds, () => list(api, '/shared/wilayas/', { language: 'fr', country: 1 }));
  const wilaya = matchWilaya(wilayas, place, carrier);
  const communes = await memory.get(`communes ${wilaya.id}`, daySeconds, () =>
    list(api, '/shared/communes/', { wilaya: wilaya.id }),
  );
  return { wilaya, commune: matchCommune(communes, place, carrier) };
}

async function list(api: CarrierApi, path: string, query: Record<string, string | number>): Promise<MaystroPlace[]> {
  const { json } = await api.send({ method: 'GET', path, query });
  return someRows(json, api.carrier).flatMap(toMaystroPlace);
}

/** Wilayas are pairs of an id and a name, communes are objects. */
function toMaystroPlace(row: Json): MaystroPlace[] {
  const { id, name } = Array.isArray(row) ? { id: row[0], name: row[1] } : objectOf(row);
  const number = numberOf(id);
  const text = textOf(name);
  return number === undefined || text === undefined ? [] : [{ id: number, name: text }];
}
