import { conflict, refused } from '../../refusal.ts';
import type { Rule, Schemas, Stored } from '../../resource.ts';
import { cheapestCarrier } from '../logistics/quotes.ts';
import { bookShipment, deliveredSeconds } from '../logistics/shipments.ts';
import { eventOf, type Order, orders, restock } from './orders.ts';
import { stores } from './store.ts';

export const shipOrder: Rule<'commerce.orders.ship'> = async ({ path, body }, world) => {
  const order = await world.get(orders, path.id);
  const { data } = order;
  refuseUnshippable(order);
  if (body.currency !== undefined && body.currency !== data.currency)
    throw refused('/body/currency', 'is not the order’s', data.currency);
  const store = await world.get(stores, data.store_id);
  const to = placeOf(data.shipping);
  // Where a store stands the sandbox does not know: near its customer, then.
  const { address: _, commune: __, ...near } = to;
  const from = body.from ?? near;
  const parcel = { from, to, weight_kg: body.weight_kg, cod_amount: data.payment_method === 'cod' ? data.total : 0 };
  const carrier = body.carrier ?? cheapestCarrier(parcel);
  if (carrier === undefined) throw conflict('No carrier serves the address.');

  const shipment = await bookShipment(
    {
      ...parcel,
      carrier,
      from: { name: store.data.name, phone: '+213550000000', ...from },
      to: { name: data.customer.name, phone: data.customer.phone, ...to },
      package: {
        weight_kg: body.weight_kg,
        declared_value: body.declared_value ?? data.subtotal,
        currency: data.currency,
        fragile: false,
      },
      currency: data.currency,
      delivery_mode: data.shipping?.stop_desk ? 'stop_desk' : 'home',
      shipping_paid_by: 'sender',
      ...(data.reference !== null && { reference: data.reference }),
    },
    { pointer: '/body/carrier' },
    world,
  );
  Object.assign(data, {
    status: 'shipped',
    carrier,
    shipment_id: shipment.id,
    tracking_number: shipment.data.tracking_number,
    shipped_at: world.time(),
  } satisfies Partial<Order>);
  // Right after the shipment's own step of that second.
  world.plan(order, deliveredSeconds + 1, 'follow');
  world.emit('order.shipped', eventOf(order));
  return data;
};

export const refundOrder: Rule<'commerce.orders.refund'> = async ({ path, body }, world) => {
  const order = await world.get(orders, path.id);
  const { data } = order;
  if (!['paid', 'partially_refunded'].includes(data.payment_status))
    throw conflict('The order has not been paid, or all of it was given back.');
  if (body.currency !== undefined && body.currency !== data.currency)
    throw refused('/body/currency', 'is not the order’s', data.currency);
  const left = data.total - data.refunded_amount;
  const amount = body.amount ?? left;
  if (amount > left) throw conflict(`Only ${left} of the order are left to give back.`);

  data.refunded_amount += amount;
  const isWhole = data.refunded_amount === data.total;
  Object.assign(data, {
    payment_status: isWhole ? 'refunded' : 'partially_refunded',
    status: isWhole ? 'refunded' : data.status,
  } satisfies Partial<Order>);
  if (body.restock) await restock(order, world);
  world.emit('order.refunded', { ...eventOf(order), amount, currency: data.currency, reason: body.reason ?? null });
  return data;
};

function refuseUnshippable({ data }: Stored<Order>): void {
  if (data.shipped_at !== null) throw conflict('The order has already been shipped.');
  if (data.status === 'cancelled' || data.status === 'refunded') throw conflict(`The order is ${data.status}.`);
  if (data.payment_status === 'pending' && data.payment_method !== 'cod') throw conflict('The order has not been paid.');
  if (!data.shipping) throw conflict('The order has no address.');
}

/** The address without what the order did not give. */
function placeOf(shipping: Order['shipping']) {
  const { stop_desk: _, ...place } = shipping ?? { stop_desk: false };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null)) as Schemas['OrderAddressFields'];
}
