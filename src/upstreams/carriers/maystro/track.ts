import type { CarrierApi } from '../api.ts';
import type { ShipmentStatus, Step, Tracked } from '../family.ts';
import { numberOf, rowsOf, textOf } from '../json.ts';
import { unusable } from '../refusal.ts';
import { timeOf } from '../time.ts';

/** Its numbers, what they mean to it, and to us. */
const states: Readonly<Record<number, readonly [word: string, status: ShipmentStatus]>> = {
  4: ['created', 'created'],
  5: ['pickup requested', 'created'],
  6: ['in process', 'created'],
  8: ['waiting transit', 'in_transit'],
  9: ['in transit to be shipped', 'in_transit'],
  10: ['in transit to be returned', 'returned'],
  11: ['pending', 'created'],
  12: ['out of stock', 'created'],
  15: ['ready to ship', 'created'],
  22: ['assigned', 'out_for_delivery'],
  31: ['shipped', 'out_for_delivery'],
  32: ['alerted', 'failed'],
  41: ['delivered', 'delivered'],
  42: ['postponed', 'failed'],
  50: ['aborted', 'cancelled'],
  51: ['ready to return', 'returned'],
  52: ['taken by store', 'returned'],
  53: ['not received', 'failed'],
};

export async function trackMaystro(api: CarrierApi, parcelId: string): Promise<Tracked> {
  const path = `/stores/history_order/${encodeURIComponent(parcelId)}`;
  const { status, json } = await api.send({ method: 'GET', path, reads: [404] });
  return { steps: status === 404 ? [] : toMaystroSteps(json, api.carrier), trackingNumber: null };
}

export function toMaystroSteps(json: unknown, carrier: string): Step[] {
  const rows = rowsOf(json);
  if (!rows) throw unusable(carrier);
  return rows.map((row) => {
    const number = numberOf(row['status']);
    const [word, status] = (number !== undefined && states[number]) || [textOf(row['status']) ?? '', undefined];
    const at = timeOf(textOf(row['created_at']), '+01:00');
    return { status, carrierStatus: word, description: textOf(row['comment']) ?? null, location: null, at };
  });
}
