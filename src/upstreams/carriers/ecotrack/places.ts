import type { CarrierApi } from '../api.ts';
import { type Json, numberOf, textOf } from '../json.ts';
import { matchWilaya } from '../places/match.ts';
import type { Place } from '../places/place.ts';
import { someRows } from '../refusal.ts';

export interface EcotrackWilaya {
  /** From 1 to 58, in an order of the platform's own from 49 on. */
  readonly id: number;
  readonly name: string;
}

export interface EcotrackCommune {
  readonly name: string;
  /** Of its desk. */
  readonly postalCode: string | undefined;
  readonly hasDesk: boolean;
}

const daySeconds = 86_400;

/** The carrier lists only those that it serves. @throws NotServed */
export async function ecotrackWilaya(api: CarrierApi, place: Place): Promise<EcotrackWilaya> {
  const rows = await api.memory.get('wilayas', daySeconds, () => list(api, '/get/wilayas', {}));
  return matchWilaya(rows.flatMap(toWilaya), place, api.carrier);
}

export async function ecotrackCommunes(api: CarrierApi, { id }: EcotrackWilaya): Promise<EcotrackCommune[]> {
  const rows = await api.memory.get(`communes ${id}`, daySeconds, () => list(api, '/get/communes', { wilaya_id: id }));
  return rows.flatMap(toCommune);
}

async function list(api: CarrierApi, path: string, query: Record<string, number>): Promise<Json[]> {
  const { json } = await api.send({ method: 'GET', path, query });
  return someRows(json, api.carrier);
}

function toWilaya(row: Json): EcotrackWilaya[] {
  const id = numberOf(row['wilaya_id']);
  const name = textOf(row['wilaya_name']);
  return id === undefined || name === undefined ? [] : [{ id, name }];
}

function toCommune(row: Json): EcotrackCommune[] {
  const name = textOf(row['nom']);
  if (name === undefined) return [];
  return [{ name, postalCode: textOf(row['code_postal']), hasDesk: numberOf(row['has_stop_desk']) === 1 }];
}
