import type { BodyOf } from '../../contract/typed.ts';
import { newId } from '../../ids.ts';
import { Problem } from '../../problem.ts';
import type { Adapted } from '../adapter.ts';
import type { Order, Parcel } from './family.ts';
import { dinarsOf } from './money.ts';
import { offerOf } from './offer.ts';
import { nationalDigits } from './places/phone.ts';
import { type Place, toPlace } from './places/place.ts';
import { carrierNamed, reach } from './reach.ts';
import { NotServed, refusal } from './refusal.ts';
import { booked, kind, type StoredShipment, toShipment } from './shipment.ts';

type Body = BodyOf<'logistics.shipments.create'>;

/**
 * The shipment is written down before the carrier is asked: without a database nothing is booked, and what is booked is known. One that
 * the carrier has not confirmed is forgotten again.
 */
export const createShipment: Adapted<'logistics.shipments.create'> = async ({ body, now }, service) => {
  const carrier = carrierNamed(body.carrier, '/body/carrier');
  const api = reach(service, carrier);
  const currency = body.currency ?? (await service.accountCurrency());
  const id = newId('shp');
  const parcel = toParcel(body, toOrder(body, currency), id);
  const offer = await served(offerOf(api, carrier.family, parcel, '/body/package/weight_kg'));

  const shipment = toShipment(body, { id, carrier: carrier.carrier, currency, offer, now });
  const stored: StoredShipment = { shipment, upstream: carrier.upstream, parcelId: null };
  await service.resources.add(kind, id, stored);
  const booking = await served(carrier.family.book(api, { ...parcel, fee: offer.cost })).catch(async (error: unknown) => {
    // What stays of it, when even this fails, is a shipment without a tracking number.
    await service.resources.remove(kind, id).catch(() => {});
    throw error;
  });
  const made = booked(stored, booking);
  await service.resources.change(kind, id, made);
  return { status: 201, body: made.shipment };
};

/** The same, but that a place or a package which the carrier does not take is 400. */
async function served<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof NotServed)) throw error;
    const { pointer, detail } = error.violation;
    throw new Problem('invalid_param', `${pointer} ${detail}.`, { errors: [error.violation] });
  }
}

/** @throws Problem 400 */
export function toOrder(body: Body, currency: string): Order {
  const { package: parcel } = body;
  return {
    from: algerian(body.from, '/body/from'),
    to: algerian(body.to, '/body/to'),
    mode: body.delivery_mode ?? 'home',
    weightKg: parcel.weight_kg,
    lengthCm: parcel.length_cm,
    widthCm: parcel.width_cm,
    heightCm: parcel.height_cm,
    cod: dinarsOf(body.cod_amount ?? 0, currency, '/body/cod_amount', '/body/currency'),
    declared: dinarsOf(
      parcel.declared_value ?? 0,
      parcel.currency ?? currency,
      '/body/package/declared_value',
      '/body/package/currency',
    ),
  };
}

function algerian(address: Body['from'], at: string): Place {
  const place = toPlace(address, at);
  if (!place) throw refusal(`${at}/country`, 'is not served by this carrier', 'DZ');
  return place;
}

/** @throws Problem 400 */
export function toParcel(body: Body, order: Order, shipmentId: string): Omit<Parcel, 'fee'> {
  const { to, package: parcel, reference } = body;
  const phone = nationalDigits(to.phone);
  if (phone === undefined) throw refusal('/body/to/phone', 'is no Algerian number', 'such as +213555000000');
  if (order.mode === 'home' && to.address === undefined)
    throw refusal('/body/to/address', 'is required for a delivery to the door', 'street and number');
  return {
    ...order,
    shipmentId,
    reference,
    name: to.name,
    phone,
    address: to.address,
    stopDeskId: body.stop_desk_id,
    paidBy: body.shipping_paid_by ?? 'sender',
    note: body.note,
    // Carriers want one.
    description: parcel.description ?? reference ?? 'Colis',
    fragile: parcel.fragile ?? false,
  };
}
