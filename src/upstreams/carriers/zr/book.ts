import type { CarrierApi } from '../api.ts';
import type { Booking, Parcel } from '../family.ts';
import { objectOf, textOf } from '../json.ts';
import { NotServed, refusal, unusable, violation } from '../refusal.ts';
import { throwZrRefusal } from './errors.ts';
import { type ZrTerritory, zrHub, zrPlaces } from './places.ts';

const mostDinars = 150_000;
const refusals = [400, 404, 409, 422];

export interface ZrDestination {
  readonly wilaya: ZrTerritory;
  readonly commune: ZrTerritory;
  readonly hubId: string | undefined;
}

/** The recipient first, then the parcel. Only the parcel itself tells its tracking number. */
export async function bookZr(api: CarrierApi, parcel: Parcel): Promise<Booking> {
  const { carrier } = api;
  const { wilaya, commune } = await zrPlaces(api, parcel.to);
  if (!commune)
    throw new NotServed(violation(parcel.to.communeAt, `is required by ${carrier}`, `a commune of ${parcel.to.wilaya.name}`));
  if (amountOf(parcel) > mostDinars) throw refusal('/body/cod_amount', `is more than ${carrier} collects`, `<= ${mostDinars}00`);
  const hubId = parcel.mode === 'stop_desk' ? await zrHub(api, commune, parcel.stopDeskId) : undefined;

  const customerId = await create(api, '/customers/individual', toZrCustomer(parcel));
  const parcelId = await create(api, '/parcels', toZrParcel(parcel, { wilaya, commune, hubId }, customerId));
  // It is booked, whether or not its number can be read now.
  const booked = await zrParcel(api, parcelId).catch(() => undefined);
  return { parcelId, trackingNumber: booked?.trackingNumber ?? null, labelUrl: null };
}

/** Undefined when there is none. Its tracking number is null while it has none. */
export async function zrParcel(api: CarrierApi, parcelId: string): Promise<{ trackingNumber: string | null } | undefined> {
  const path = `/parcels/${encodeURIComponent(parcelId)}`;
  const { status, json } = await api.send({ method: 'GET', path, reads: [404] });
  return status === 404 ? undefined : { trackingNumber: textOf(objectOf(json)['trackingNumber']) ?? null };
}

async function create(api: CarrierApi, path: string, body: object): Promise<string> {
  const { status, json } = await api.send({ method: 'POST', path, json: body, reads: refusals });
  if (status >= 400) throwZrRefusal(status, json, api.carrier);
  const id = textOf(objectOf(json)['id']);
  if (id === undefined) throw unusable(api.carrier);
  return id;
}

export function toZrCustomer({ name, phone }: Parcel) {
  return { name, phone: { number1: `+213${phone}` } };
}

export function toZrParcel(parcel: Parcel, { wilaya, commune, hubId }: ZrDestination, customerId: string) {
  const { lengthCm: length, widthCm: width, heightCm: height, weightKg: weight } = parcel;
  return {
    customer: { customerId, name: parcel.name, phone: { number1: `+213${parcel.phone}` } },
    deliveryAddress: {
      cityTerritoryId: wilaya.id,
      districtTerritoryId: commune.id,
      street: parcel.address ?? commune.name,
    },
    deliveryType: hubId === undefined ? 'home' : 'pickup-point',
    ...(hubId !== undefined && { hubId }),
    amount: amountOf(parcel),
    description: parcel.note === undefined ? parcel.description : `${parcel.description} (${parcel.note})`,
    externalId: parcel.reference ?? parcel.shipmentId,
    orderedProducts: [
      { productName: parcel.description, quantity: 1, unitPrice: parcel.cod, stockType: 'none', length, width, height, weight },
    ],
  };
}

/** All that the courier collects, his own fee included. */
function amountOf({ cod, paidBy, fee }: Parcel): number {
  return cod + (paidBy === 'recipient' ? fee : 0);
}
