import type { components } from '../../../generated/contract.ts';
import type { Adapted } from '../adapter.ts';
import { plainEvent, type TrackingEvent, toEvents } from './events.ts';
import { carrierOf, reach } from './reach.ts';
import { kind, type Shipment, type StoredShipment } from './shipment.ts';

export const trackShipment: Adapted<'logistics.shipments.track'> = async ({ path, now }, service) => {
  const { id, details: stored } = await service.resources.get<StoredShipment>(kind, path.id);
  const { shipment, parcelId, upstream } = stored;
  // The carrier may have forgotten what was called off, and has not heard of what was never confirmed.
  if (shipment.status === 'cancelled' || parcelId === null) return { status: 200, body: toTracking(shipment, own(shipment)) };

  const carrier = carrierOf(upstream);
  const { steps, trackingNumber } = await carrier.family.track(reach(service, carrier), parcelId);
  const events = toEvents(steps, shipment, now);
  const seen = look(shipment, events, trackingNumber);
  if (seen !== shipment) await service.resources.change(kind, id, { ...stored, shipment: seen });
  return { status: 200, body: toTracking(seen, events) };
};

/** The shipment as its newest event has it; the same when nothing has happened. */
export function look(shipment: Shipment, events: readonly TrackingEvent[], trackingNumber: string | null): Shipment {
  const [newest] = events;
  const status = newest?.status ?? shipment.status;
  const tracking_number = trackingNumber ?? shipment.tracking_number;
  if (status === shipment.status && tracking_number === shipment.tracking_number) return shipment;
  return { ...shipment, status, tracking_number, updated_at: newest?.occurred_at ?? shipment.updated_at };
}

function own({ status, created_at, updated_at }: Shipment): TrackingEvent[] {
  const created = plainEvent('created', created_at);
  return status === 'created' ? [created] : [plainEvent(status, updated_at), created];
}

function toTracking(shipment: Shipment, events: TrackingEvent[]): components['schemas']['ShipmentTracking'] {
  const { shipment_id, carrier, tracking_number, status, estimated_delivery_date } = shipment;
  const updated_at = events[0]?.occurred_at ?? shipment.updated_at;
  return { shipment_id, carrier, tracking_number, status, estimated_delivery_date, events, updated_at };
}
