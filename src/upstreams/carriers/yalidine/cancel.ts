import type { CarrierApi } from '../api.ts';
import { numberOf, objectOf, rowsOf } from '../json.ts';
import { unusable } from '../refusal.ts';

/** It can be deleted while it is in preparation. */
export async function cancelYalidine(api: CarrierApi, parcelId: string): Promise<boolean> {
  const path = `/parcels/${encodeURIComponent(parcelId)}`;
  const { json } = await api.send({ method: 'DELETE', path, reads: [404] });
  const row = rowsOf(json)?.[0];
  if (row?.['deleted'] === true) return true;
  // Refused; or it is gone already, by a first try whose answer was lost.
  const { json: found } = await api.send({ method: 'GET', path, reads: [404] });
  const total = numberOf(objectOf(found)['total_data']);
  if (total === undefined) throw unusable(api.carrier);
  return total === 0;
}
