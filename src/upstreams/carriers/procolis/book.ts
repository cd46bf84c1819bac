import { Problem } from '../../../problem.ts';
import type { CarrierApi } from '../api.ts';
import type { Booking, Parcel } from '../family.ts';
import { numberOf, objectOf, rowsOf, textOf } from '../json.ts';
import { NotServed, refusal, unusable, violation } from '../refusal.ts';
import { procolisTariff } from './offer.ts';

export async function bookProcolis(api: CarrierApi, parcel: Parcel): Promise<Booking> {
  const { to } = parcel;
  const wilayaId = numberOf((await procolisTariff(api, to))['IDWilaya']);
  if (wilayaId === undefined) throw unusable(api.carrier);
  if (to.commune === undefined)
    throw new NotServed(violation(to.communeAt, `is required by ${api.carrier}`, `a commune of ${to.wilaya.name}`));
  const body = { Colis: [toProcolisParcel(parcel, wilayaId, to.commune)] };
  const { json } = await api.send({ method: 'POST', path: '/add_colis', json: body, reads: [400, 422] });
  return toProcolisBooking(json, api.carrier);
}

/** The platform has no list of communes: theirs is passed on as the caller wrote it. */
export function toProcolisParcel(parcel: Parcel, wilayaId: number, commune: string) {
  return {
    // Empty: the carrier's own number.
    Tracking: '',
    TypeLivraison: parcel.mode === 'stop_desk' ? 1 : 0,
    TypeColis: 0,
    // Theirs to spell. 1: ready to ship.
    Confrimee: 1,
    Client: parcel.name,
    MobileA: `0${parcel.phone}`,
    MobileB: '',
    Adresse: parcel.address ?? commune,
    IDWilaya: wilayaId,
    Commune: commune,
    // All that the courier collects, his own fee included.
    Total: parcel.cod + (parcel.paidBy === 'recipient' ? parcel.fee : 0),
    Note: parcel.note ?? '',
    TProduit: parcel.description,
    id_Externe: parcel.reference ?? parcel.shipmentId,
    Source: '',
  };
}

/** The status is 200 whatever happens: only the message tells. */
export function toProcolisBooking(json: unknown, carrier: string): Booking {
  const row = objectOf(rowsOf(objectOf(json)['Colis'])?.[0]);
  const message = textOf(row['MessageRetour']);
  const parcelId = textOf(row['Tracking']);
  if (message === 'Good' && parcelId !== undefined) return { parcelId, trackingNumber: parcelId, labelUrl: null };
  if (message === 'Double Tracking') throw new Problem('conflict', `${carrier} has a shipment with this number already.`);
  if (message === undefined || message === 'Good') throw unusable(carrier);
  throw refusal('/body', `is refused by ${carrier}: ${message}`);
}
