import type { CarrierApi } from '../api.ts';
import type { Booking, Parcel } from '../family.ts';
import { objectOf, rowsOf, textOf } from '../json.ts';
import { NotServed, unusable, violation } from '../refusal.ts';
import { throwMaystroRefusal } from './errors.ts';
import { maystroDeliveryType } from './offer.ts';
import { type MaystroPlace, maystroPlaces } from './places.ts';

/** Orders are of products that are registered. This one stands for whatever a package holds; the description says what that is. */
const anyProduct = 'Colis TKAWEN';
const daySeconds = 86_400;
const refusals = [400, 404, 422];

export async function bookMaystro(api: CarrierApi, parcel: Parcel): Promise<Booking> {
  const { carrier, memory } = api;
  const { wilaya, commune } = await maystroPlaces(api, parcel.to);
  if (!commune)
    throw new NotServed(violation(parcel.to.communeAt, `is required by ${carrier}`, `a commune of ${parcel.to.wilaya.name}`));
  const productId = await memory.get('product', daySeconds, () => registeredProduct(api));
  const body = toMaystroOrder(parcel, wilaya, commune, productId);
  const { status, json } = await api.send({ method: 'POST', path: '/stores/orders/', json: body, reads: refusals });
  if (status >= 400) throwMaystroRefusal(json, carrier);
  return toMaystroBooking(json, carrier);
}

/** Found by its name, or registered. */
async function registeredProduct(api: CarrierApi): Promise<string> {
  const path = '/stores/product/';
  const { json } = await api.send({ method: 'GET', path, query: { search: anyProduct } });
  const rows = rowsOf(objectOf(json)['results']) ?? rowsOf(objectOf(objectOf(json)['list'])['results']) ?? rowsOf(json) ?? [];
  const known = rows.find((row) => row['name'] === anyProduct);
  const product = known ?? objectOf((await api.send({ method: 'POST', path, json: newProduct })).json);
  const id = textOf(product['id']);
  if (id === undefined) throw unusable(api.carrier);
  return id;
}

const newProduct = { name: anyProduct, logistical_description: anyProduct, price: 0 };

export function toMaystroOrder(parcel: Parcel, wilaya: MaystroPlace, commune: MaystroPlace, productId: string) {
  return {
    external_order_id: parcel.reference ?? parcel.shipmentId,
    // Orders that come by the API.
    source: 4,
    wilaya: wilaya.id,
    commune: commune.id,
    destination_text: parcel.address ?? commune.name,
    customer_phone: `0${parcel.phone}`,
    customer_name: parcel.name,
    // All that the courier collects, his own fee included. The documentation says so in one place, and the opposite in another; a
    // client that has tried it found this.
    product_price: parcel.cod + (parcel.paidBy === 'recipient' ? parcel.fee : 0),
    delivery_type: maystroDeliveryType(parcel.mode),
    express: false,
    note_to_driver: parcel.note ?? '',
    products: [{ product_id: productId, quantity: 1, logistical_description: parcel.description }],
  };
}

export function toMaystroBooking(json: unknown, carrier: string): Booking {
  const { id, display_id: displayId } = objectOf(json);
  const parcelId = textOf(id);
  if (parcelId === undefined) throw unusable(carrier);
  return { parcelId, trackingNumber: textOf(displayId) ?? null, labelUrl: null };
}
