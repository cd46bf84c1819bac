import type { CarrierApi } from '../api.ts';
import type { Booking, Parcel } from '../family.ts';
import { objectOf, textOf } from '../json.ts';
import { requireCommune } from '../places/match.ts';
import { unusable } from '../refusal.ts';
import { throwEcotrackRefusal } from './errors.ts';
import { type EcotrackCommune, ecotrackCommunes, ecotrackWilaya } from './places.ts';

/**
 * The parcel can be changed and deleted until `valid/order` hands it over, which cannot be undone. That is left to the operator, as
 * tkawen/shipping-dz leaves it.
 */
export async function bookEcotrack(api: CarrierApi, parcel: Parcel): Promise<Booking> {
  const { carrier } = api;
  const wilaya = await ecotrackWilaya(api, parcel.to);
  const commune = requireCommune(await ecotrackCommunes(api, wilaya), parcel.to, carrier);
  // In the body, as tkawen/shipping-dz sends it. The documentation says the query, where names and numbers would end up in logs.
  const body = toEcotrackOrder(parcel, wilaya.id, commune);
  const { json } = await api.send({ method: 'POST', path: '/create/order', json: body, reads: [400, 422] });
  return toEcotrackBooking(json, carrier);
}

export function toEcotrackOrder(parcel: Parcel, wilayaId: number, commune: EcotrackCommune) {
  const postalCode = parcel.mode === 'stop_desk' ? (parcel.stopDeskId ?? commune.postalCode) : undefined;
  return {
    reference: parcel.reference ?? parcel.shipmentId,
    nom_client: parcel.name,
    telephone: `0${parcel.phone}`,
    adresse: parcel.address ?? commune.name,
    ...(postalCode !== undefined && { code_postal: postalCode }),
    commune: commune.name,
    code_wilaya: wilayaId,
    // All that the courier collects, his own fee included.
    montant: parcel.cod + (parcel.paidBy === 'recipient' ? parcel.fee : 0),
    remarque: parcel.note ?? '',
    produit: parcel.description,
    type: 1,
    stop_desk: parcel.mode === 'stop_desk' ? 1 : 0,
    weight: parcel.weightKg,
    fragile: parcel.fragile ? 1 : 0,
  };
}

export function toEcotrackBooking(json: unknown, carrier: string): Booking {
  const answer = objectOf(json);
  const parcelId = textOf(answer['tracking']);
  if (answer['success'] === true && parcelId !== undefined) return { parcelId, trackingNumber: parcelId, labelUrl: null };
  if (answer['success'] === false || answer['errors'] !== undefined) throwEcotrackRefusal(json, carrier);
  throw unusable(carrier);
}
