import type { components } from '../../../generated/contract.ts';
import type { BodyOf } from '../../contract/typed.ts';
import type { Booking, Offer } from './family.ts';
import { costOf, dinar } from './money.ts';

export type Shipment = components['schemas']['Shipment'];

/** What is remembered of a shipment. */
export interface StoredShipment {
  /** As the contract shows it. */
  readonly shipment: Shipment;
  /** The carrier's name in the catalogue. */
  readonly upstream: string;
  /** What the carrier calls it; null while it is being booked. */
  readonly parcelId: string | null;
}

/** The word under which shipments are remembered. */
export const kind = 'shipment';

interface Known {
  readonly id: string;
  readonly carrier: string;
  readonly currency: string;
  readonly offer: Offer;
  readonly now: Date;
}

const dayMs = 86_400_000;

/** A shipment that is about to be booked. */
export function toShipment(body: BodyOf<'logistics.shipments.create'>, { id, carrier, currency, offer, now }: Known): Shipment {
  const { package: parcel } = body;
  const { estimatedDays } = offer;
  const expected = estimatedDays === null ? null : new Date(now.getTime() + estimatedDays * dayMs).toISOString().slice(0, 10);
  return {
    shipment_id: id,
    carrier,
    tracking_number: null,
    status: 'created',
    reference: body.reference ?? null,
    from: toAddress(body.from),
    to: toAddress(body.to),
    package: packageOf(parcel, currency),
    cod_amount: body.cod_amount ?? 0,
    currency,
    shipping_paid_by: body.shipping_paid_by ?? 'sender',
    delivery_mode: body.delivery_mode ?? 'home',
    stop_desk_id: body.stop_desk_id ?? null,
    note: body.note ?? null,
    carrier_fee: { cost: costOf(offer.cost), currency: dinar },
    label_url: null,
    estimated_delivery_date: expected,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
  };
}

export function booked(stored: StoredShipment, { parcelId, trackingNumber, labelUrl }: Booking): StoredShipment {
  return { ...stored, parcelId, shipment: { ...stored.shipment, tracking_number: trackingNumber, label_url: labelUrl } };
}

function toAddress(address: BodyOf<'logistics.shipments.create'>['from']): Shipment['from'] {
  const { name, phone, country = 'DZ', region, city, postal_code: postalCode, wilaya, commune, address: street } = address;
  return {
    name,
    phone,
    country,
    region: region ?? null,
    city: city ?? null,
    postal_code: postalCode ?? null,
    wilaya: wilaya ?? null,
    commune: commune ?? null,
    address: street ?? null,
  };
}

/** A package as the contract shows it. */
export function packageOf(
  sent: components['schemas']['ShipmentCreate']['package'],
  currency: string,
): components['schemas']['ShipmentPackage'] {
  return {
    weight_kg: sent.weight_kg,
    length_cm: sent.length_cm ?? null,
    width_cm: sent.width_cm ?? null,
    height_cm: sent.height_cm ?? null,
    declared_value: sent.declared_value ?? 0,
    currency: sent.currency ?? currency,
    description: sent.description ?? null,
    fragile: sent.fragile ?? false,
  };
}
