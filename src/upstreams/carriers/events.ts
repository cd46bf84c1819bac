import type { components } from '../../../generated/contract.ts';
import type { ShipmentStatus, Step } from './family.ts';
import type { Shipment } from './shipment.ts';

export type TrackingEvent = components['schemas']['ShipmentTrackingStep'];

const mostEvents = 500;

/**
 * The carrier's steps, newest first. A step in words that we do not know leaves the shipment where it was: it is never guessed. One
 * without a time is as old as this look at it.
 */
export function toEvents(steps: readonly Step[], shipment: Shipment, now: Date): TrackingEvent[] {
  const inOrder = steps.toSorted((a, b) => (a.at ?? now).getTime() - (b.at ?? now).getTime());
  let status: ShipmentStatus = 'created';
  const events = inOrder.map((step) => {
    status = step.status ?? status;
    return {
      status,
      carrier_status: step.carrierStatus.slice(0, 128) || null,
      description: step.description?.slice(0, 512) ?? null,
      location: step.location?.slice(0, 255) ?? null,
      occurred_at: (step.at ?? now).toISOString(),
    };
  });
  return events.length > 0 ? events.reverse().slice(0, mostEvents) : [plainEvent('created', shipment.created_at)];
}

/** A step that the gateway itself knows of. */
export function plainEvent(status: ShipmentStatus, at: string): TrackingEvent {
  return { status, carrier_status: null, description: null, location: null, occurred_at: at };
}
