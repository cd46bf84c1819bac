import type { CarrierApi } from '../api.ts';
import { type Json, numberOf, objectOf, rowsOf, textOf } from '../json.ts';
import { matchWilaya } from '../places/match.ts';
import type { Place } from '../places/place.ts';
import { NotServed, someRows, unusable, violation } from '../refusal.ts';

interface YalidinePlace {
  readonly id: number;
  readonly name: string;
}

export interface YalidineCommune extends YalidinePlace {
  readonly hasDesk: boolean;
  /** In days. */
  readonly deliveryTime: number | null;
}

const daySeconds = 86_400;

/** The carrier's wilaya of a place. @throws NotServed */
export async function yalidineWilaya(api: CarrierApi, place: Place): Promise<YalidinePlace> {
  const rows = await api.memory.get('wilayas', daySeconds, async () => someRows(await list(api, '/wilayas/', {}), api.carrier));
  return matchWilaya(rows.flatMap(toPlace), place, api.carrier);
}

/** Those of a wilaya that it delivers in. */
export async function yalidineCommunes(api: CarrierApi, { id }: YalidinePlace): Promise<YalidineCommune[]> {
  const rows = await api.memory.get(`communes ${id}`, daySeconds, () => list(api, '/communes/', { wilaya_id: id }));
  return rows.flatMap((row) => {
    const hasDesk = numberOf(row['has_stop_desk']) === 1;
    return toPlace(row).map((place) => ({ ...place, hasDesk, deliveryTime: numberOf(row['delivery_time_parcel']) ?? null }));
  });
}

/** The desk to deliver to: the one that is named, or the only one of the commune. @throws NotServed */
export async function yalidineDesk(api: CarrierApi, commune: YalidineCommune, named: string | undefined): Promise<string> {
  const rows = await api.memory.get(`centers ${commune.id}`, daySeconds, () =>
    list(api, '/centers/', { commune_id: commune.id }),
  );
  const desks = rows.flatMap((row) => textOf(row['center_id']) ?? []);
  const [only, another] = desks;
  if (named !== undefined ? desks.includes(named) : only !== undefined && another === undefined) return named ?? only ?? '';
  const detail = named !== undefined ? `is no desk in ${commune.name}` : `is required: ${commune.name} has ${desks.length} desks`;
  throw new NotServed(violation('/body/stop_desk_id', detail, desks.join(', ')));
}

/** All rows: no list of places is longer than a page may be. */
async function list(api: CarrierApi, path: string, query: Record<string, number>): Promise<Json[]> {
  const { json } = await api.send({ method: 'GET', path, query: { ...query, page_size: 1000 } });
  const rows = rowsOf(objectOf(json)['data']);
  if (!rows) throw unusable(api.carrier);
  return rows;
}

/** Empty for a place that it does not deliver to. */
function toPlace(row: Json): YalidinePlace[] {
  const id = numberOf(row['id']);
  const name = textOf(row['name']);
  return id === undefined || name === undefined || numberOf(row['is_deliverable']) === 0 ? [] : [{ id, name }];
}
