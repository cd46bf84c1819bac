import { conflict } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { type Collections, find, type Item, newId, now, page, pick } from '../contract/store.ts';
import { activeStore } from './catalog.ts';

const shippingFee = 500;

export const orders: Routes = {
  'POST /v1/orders': ({ own, json }) => {
    const store = activeStore(own, json['store_id']);
    const lines = (json['items'] as Item[]).map((item) => lineOf(own, item));
    for (const { product, quantity } of lines)
      if (product['stock'] !== null) product['stock'] = Number(product['stock']) - quantity;

    const items = lines.map(({ item }) => item);
    const subtotal = items.reduce((sum, { total }) => sum + total, 0);
    const shipping = json['shipping'] as Item | undefined;
    const isCash = json['payment_method'] === 'cod';
    const id = newId('ord');
    const fee = shipping ? shippingFee : 0;
    const order = {
      id,
      ...pick(json, 'store_id', 'reference', 'payment_method', 'note'),
      status: 'pending',
      payment_status: 'pending',
      payment_url: isCash ? null : `https://${store['subdomain']}/pay/${id}`,
      customer: { email: null, ...(json['customer'] as Item) },
      items,
      ...(shipping && { shipping: addressOf(shipping) }),
      subtotal,
      shipping_fee: fee,
      total: subtotal + fee,
      refunded_amount: 0,
      currency: store['currency'],
      ...pick({}, 'carrier', 'shipment_id', 'tracking_number', 'paid_at', 'shipped_at', 'delivered_at', 'cancelled_at'),
      created_at: now(),
    };
    own('orders').set(id, order);
    return { status: 201, json: order };
  },
  'GET /v1/orders': ({ own, query }) => {
    if (query.has('store')) find(own('stores'), query.get('store'), 'store');
    return page(own('orders').values(), query, { filters: { store: 'store_id', status: 'status' } });
  },
  'POST /v1/orders/{id}/ship': ({ own, params: { id }, json }) => {
    const order = find(own('orders'), id, 'order');
    const isReady = order['status'] === 'paid' || (order['status'] === 'pending' && order['payment_method'] === 'cod');
    if (!isReady || !order['shipping']) throw conflict('The order cannot be shipped.');
    const tracking_number = `YAL-${String(id).slice(-6).toUpperCase()}`;
    const carrier = json['carrier'] ?? 'yalidine';
    Object.assign(order, { status: 'shipped', shipped_at: now(), carrier, shipment_id: newId('shp'), tracking_number });
    return { status: 200, json: order };
  },
  'POST /v1/orders/{id}/refund': ({ own, params: { id }, json }) => {
    const order = find(own('orders'), id, 'order');
    if (!['paid', 'partially_refunded'].includes(String(order['payment_status']))) throw conflict('The order has not been paid.');
    const left = Number(order['total']) - Number(order['refunded_amount']);
    const amount = Number(json['amount'] ?? left);
    if (amount > left || left === 0) throw conflict('That much is not left.');
    const isWhole = amount === left;
    Object.assign(order, { refunded_amount: Number(order['refunded_amount']) + amount });
    order['payment_status'] = isWhole ? 'refunded' : 'partially_refunded';
    if (isWhole) order['status'] = 'refunded';
    return { status: 200, json: order };
  },
};

/** What the customer of a store does: nobody calls it but tests. */
export function payOrder(own: Collections, id: unknown): void {
  Object.assign(find(own('orders'), id, 'order'), { status: 'paid', payment_status: 'paid', payment_url: null, paid_at: now() });
}

function lineOf(own: Collections, { product_id, quantity }: Item) {
  const product = find(own('products'), product_id, 'product');
  const count = Number(quantity);
  if (product['stock'] !== null && Number(product['stock']) < count) throw conflict('There are not that many of a product.');
  const price = Number(product['price']);
  const item = { product_id, ...pick(product, 'name', 'currency'), quantity: count, price, total: price * count };
  return { product, quantity: count, item };
}

function addressOf(shipping: Item): Item {
  const fields = pick(shipping, 'country', 'region', 'city', 'postal_code', 'address', 'wilaya', 'commune');
  const country = shipping['country'] ?? (shipping['wilaya'] === undefined ? null : 'DZ');
  return { ...fields, country, stop_desk: shipping['stop_desk'] ?? false };
}
