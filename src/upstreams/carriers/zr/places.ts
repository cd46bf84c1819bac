import type { CarrierApi } from '../api.ts';
import { type Json, numberOf, objectOf, rowsOf, textOf } from '../json.ts';
import { matchCommune, matchWilaya } from '../places/match.ts';
import type { Place } from '../places/place.ts';
import { NotServed, someRows, unusable, violation } from '../refusal.ts';

/** A wilaya or a commune. */
export interface ZrTerritory {
  readonly id: string;
  readonly name: string;
  readonly code: number | undefined;
  readonly level: string | undefined;
  readonly parentId: string | undefined;
}

export interface ZrPlaces {
  readonly wilaya: ZrTerritory;
  /** Undefined when the caller named none, and none has the wilaya's name. */
  readonly commune: ZrTerritory | undefined;
}

const daySeconds = 86_400;
const pageSize = 1_000;
const mostPages = 10;

/** @throws NotServed */
export async function zrPlaces(api: CarrierApi, place: Place): Promise<ZrPlaces> {
  const territories = await api.memory.get('territories', daySeconds, async () =>
    someRows(await search(api, '/territories/search'), api.carrier).flatMap(toTerritory),
  );
  const wilaya = matchWilaya(
    territories.filter(({ level }) => level === 'wilaya'),
    place,
    api.carrier,
  );
  const communes = territories.filter(({ level, parentId }) => level === 'commune' && parentId === wilaya.id);
  return { wilaya, commune: matchCommune(communes, place, api.carrier) };
}

/** The ids of the desks in a commune. */
export async function zrHubs(api: CarrierApi, { id }: ZrTerritory): Promise<string[]> {
  const rows = await api.memory.get('hubs', daySeconds, () => search(api, '/hubs/search'));
  return rows
    .filter((row) => row['isPickupPoint'] === true && objectOf(row['address'])['districtTerritoryId'] === id)
    .flatMap((row) => textOf(row['id']) ?? []);
}

/** The desk to deliver to: the one that is named, or the only one of the commune. @throws NotServed */
export async function zrHub(api: CarrierApi, commune: ZrTerritory, named: string | undefined): Promise<string> {
  const hubs = await zrHubs(api, commune);
  const [only, another] = hubs;
  if (named !== undefined ? hubs.includes(named) : only !== undefined && another === undefined) return named ?? only ?? '';
  const detail = named !== undefined ? `is no desk in ${commune.name}` : `is required: ${commune.name} has ${hubs.length} desks`;
  throw new NotServed(violation('/body/stop_desk_id', detail, hubs.join(', ')));
}

/** All pages of a search for everything, which is a question though asked by POST. */
async function search(api: CarrierApi, path: string): Promise<Json[]> {
  const found: Json[] = [];
  for (let pageNumber = 1; pageNumber <= mostPages; pageNumber++) {
    const { json } = await api.send({ method: 'POST', path, json: { pageNumber, pageSize }, isRepeatable: true });
    const page = objectOf(json);
    const items = rowsOf(page['items']);
    if (!items) throw unusable(api.carrier);
    found.push(...items);
    if (pageNumber >= (numberOf(page['totalPages']) ?? 1)) break;
  }
  return found;
}

function toTerritory(row: Json): ZrTerritory[] {
  const id = textOf(row['id']);
  const name = textOf(row['name']);
  if (id === undefined || name === undefined) return [];
  return [{ id, name, code: numberOf(row['code']), level: textOf(row['level']), parentId: textOf(row['parentId']) }];
}
