import type { CarrierApi } from '../api.ts';
import type { Booking, Parcel } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { requireCommune } from '../places/match.ts';
import { refusal, unusable } from '../refusal.ts';
import { yalidineSize } from './offer.ts';
import { yalidineCommunes, yalidineDesk, yalidineWilaya } from './places.ts';

const mostDinars = 150_000;

/** Places in the carrier's own spelling, which it compares letter by letter. */
export interface YalidineNames {
  readonly from: string;
  readonly to: string;
  readonly commune: string;
  readonly desk: string | undefined;
}

export async function bookYalidine(api: CarrierApi, parcel: Parcel): Promise<Booking> {
  const { carrier } = api;
  const from = await yalidineWilaya(api, parcel.from);
  const to = await yalidineWilaya(api, parcel.to);
  const commune = requireCommune(await yalidineCommunes(api, to), parcel.to, carrier);
  if (parcel.cod > mostDinars) throw refusal('/body/cod_amount', `is more than ${carrier} collects`, `<= ${mostDinars}00`);
  if (parcel.declared > mostDinars)
    throw refusal('/body/package/declared_value', `is more than ${carrier} insures`, `<= ${mostDinars}00`);
  const desk = parcel.mode === 'stop_desk' ? await yalidineDesk(api, commune, parcel.stopDeskId) : undefined;

  const body = toYalidineParcel(parcel, { from: from.name, to: to.name, commune: commune.name, desk });
  const { json } = await api.send({ method: 'POST', path: '/parcels/', json: [body], reads: [400, 422] });
  return toYalidineBooking(json, carrier);
}

export function toYalidineParcel(parcel: Parcel, names: YalidineNames) {
  const [firstname = '', ...others] = parcel.name.trim().split(/\s+/);
  const [length, width, height] = yalidineSize(parcel);
  return {
    order_id: parcel.reference ?? parcel.shipmentId,
    from_wilaya_name: names.from,
    firstname,
    // It must not be empty.
    familyname: others.join(' ') || '.',
    contact_phone: `0${parcel.phone}`,
    address: parcel.address ?? names.commune,
    to_commune_name: names.commune,
    to_wilaya_name: names.to,
    product_list: parcel.description,
    price: parcel.cod,
    do_insurance: parcel.declared > 0,
    declared_value: parcel.declared,
    length,
    width,
    height,
    weight: Math.ceil(parcel.weightKg),
    freeshipping: parcel.paidBy === 'sender',
    is_stopdesk: names.desk !== undefined,
    ...(names.desk !== undefined && { stopdesk_id: Number(names.desk) }),
    has_exchange: false,
    product_to_collect: null,
  };
}

/** The answer is keyed by the order's id, which the caller may have chosen; there is one parcel in it. */
export function toYalidineBooking(json: unknown, carrier: string): Booking {
  const entry = objectOf(rowsOf(json)?.[0]);
  const parcelId = textOf(entry['tracking']);
  if (entry['success'] === true && parcelId !== undefined)
    return { parcelId, trackingNumber: parcelId, labelUrl: textOf(entry['label']) ?? null };
  const message = textOf(entry['message']) ?? textOf(objectOf(objectOf(json)['error'])['message']);
  if (entry['success'] === false || message !== undefined)
    throw refusal('/body', `is refused by ${carrier}${message === undefined ? '' : `: ${message}`}`);
  throw unusable(carrier);
}
