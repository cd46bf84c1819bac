import type { CarrierApi } from '../api.ts';
import { numberOf, objectOf } from '../json.ts';
import { unusable } from '../refusal.ts';
import { zrParcel } from './book.ts';

/** By DELETE: the platform's own list of paths says so, and one client has met 405 with POST. */
export async function cancelZr(api: CarrierApi, parcelId: string): Promise<boolean> {
  const parcel = await zrParcel(api, parcelId);
  // It is gone already, by a first try whose answer was lost.
  if (!parcel) return true;
  if (parcel.trackingNumber === null) return false;
  const { status, json } = await api.send({
    method: 'DELETE',
    path: '/parcels/bulk/by-tracking-number',
    json: { trackingNumbers: [parcel.trackingNumber] },
    reads: [400, 404, 409, 422],
  });
  if (status >= 400) return false;
  const deleted = numberOf(objectOf(json)['successCount']);
  if (deleted === undefined) throw unusable(api.carrier);
  return deleted > 0;
}
