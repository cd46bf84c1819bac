import type { CarrierApi } from '../api.ts';
import { objectOf } from '../json.ts';
import { unusable } from '../refusal.ts';

/** It can be deleted until it is handed over. By DELETE, as the documentation says; tkawen/shipping-dz has POST. */
export async function cancelEcotrack(api: CarrierApi, parcelId: string): Promise<boolean> {
  const { status, json } = await api.send({
    method: 'DELETE',
    path: '/delete/order',
    query: { tracking: parcelId },
    reads: [400, 404, 422],
  });
  if (status >= 400) return false;
  const answer = objectOf(json);
  if (answer['success'] === true || answer['delete'] === 'success') return true;
  if (answer['success'] === false || answer['delete'] === 'fail') return false;
  throw unusable(api.carrier);
}
