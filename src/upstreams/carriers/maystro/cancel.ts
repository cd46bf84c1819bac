import type { CarrierApi } from '../api.ts';

const aborted = { status: 50, abort_reason: 21 };

/** Setting the state twice is setting it once. */
export async function cancelMaystro(api: CarrierApi, parcelId: string): Promise<boolean> {
  const path = `/shared/status/${encodeURIComponent(parcelId)}/`;
  const { status } = await api.send({ method: 'PATCH', path, json: aborted, isRepeatable: true, reads: [400, 404, 409] });
  return status < 400;
}
