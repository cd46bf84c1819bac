import type { components } from '../../../generated/contract.ts';
import type { BodyOf } from '../../contract/typed.ts';
import { fromId, toId } from './ids.ts';
import type { MystoqOrder, MystoqProduct } from './models.ts';
import { dinar } from './product-shape.ts';
import { unusable } from './refusals.ts';
import { wilayaNamed } from './wilayas.ts';

export type Order = components['schemas']['Order'];
export type OrderCreate = BodyOf<'commerce.orders.create'>;

interface Destination {
  readonly wilaya: string;
  readonly commune: string | undefined;
}

/** Two forms are published, and neither says that it is the right one: what both hold is sent, and so is what the caller said beside. */
export function fromOrder({ store_id, customer, items, shipping, reference, note }: OrderCreate, to: Destination | undefined) {
  const stopDesk = shipping?.stop_desk ?? false;
  return {
    customer: { ...customer, wilaya: to?.wilaya },
    items: items.map(({ product_id, quantity }) => ({ product_id: fromId('p', store_id, product_id), quantity })),
    shipping: to && { ...to, address: shipping?.address, stop_desk: stopDesk },
    payment_method: 'cod',
    payment: 'cod',
    delivery: to && (stopDesk ? 'stopdesk' : 'home'),
    reference,
    note,
  };
}

/** The lines of an order, at what the products cost now. */
export function linesOf(items: OrderCreate['items'], products: ReadonlyMap<string, MystoqProduct>): Order['items'] {
  return items.map(({ product_id, quantity }) => {
    const product = products.get(product_id);
    if (!product) throw new Error(`The product ${product_id} has not been read.`);
    const { name, price } = product;
    return { product_id, name, quantity, price, total: price * quantity, currency: dinar };
  });
}

interface Made {
  readonly storeId: string;
  readonly lines: Order['items'];
  readonly total: number;
  readonly now: Date;
}

/** An order that has just been made. What MyStoq asks for beyond the products is what it takes for shipping. */
export function newOrder(row: MystoqOrder, body: OrderCreate, { storeId, lines, total, now }: Made): Order {
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0);
  const order: Order = {
    id: toId('ord', storeId, row.id),
    store_id: storeId,
    reference: body.reference ?? null,
    status: 'pending',
    payment_method: body.payment_method,
    payment_status: 'pending',
    payment_url: null,
    customer: { email: null, ...body.customer },
    items: lines,
    ...(body.shipping && { shipping: toShipping(body.shipping) }),
    subtotal,
    shipping_fee: Math.max(0, total - subtotal),
    total,
    refunded_amount: 0,
    currency: dinar,
    note: body.note ?? null,
    carrier: null,
    shipment_id: null,
    tracking_number: null,
    created_at: now.toISOString(),
    paid_at: null,
    shipped_at: null,
    delivered_at: null,
    cancelled_at: null,
  };
  return toOrder(row, order, 'pending');
}

/**
 * An order as it is now: its lines as they were ordered, its state and what else MyStoq tells as that tells it. Who carries it and when
 * it came to its state MyStoq does not tell.
 * @param made the order as it was made
 * @param asked the state that MyStoq was asked for, if it was
 * @throws Problem 502 when nothing tells its state.
 */
export function toOrder(row: MystoqOrder, made: Order, asked: string | undefined): Order {
  const { customer, shipping, total = made.total } = row;
  const status = row.status ?? asked;
  if (status === undefined) throw unusable('An order does not tell its state.');
  return {
    ...made,
    status,
    payment_status: paymentStatuses[status] ?? 'pending',
    customer: {
      name: customer.name ?? made.customer.name,
      phone: customer.phone ?? made.customer.phone,
      email: customer.email ?? made.customer.email,
    },
    ...(made.shipping && {
      shipping: {
        ...made.shipping,
        wilaya: shipping.wilaya === undefined ? made.shipping.wilaya : wilayaNamed(shipping.wilaya),
        commune: shipping.commune ?? made.shipping.commune,
        address: shipping.address ?? made.shipping.address,
        stop_desk: shipping.stop_desk ?? made.shipping.stop_desk,
      },
    }),
    total,
    refunded_amount: status === 'refunded' ? total : 0,
  };
}

/** Cash is paid when the parcel is handed over. */
const paymentStatuses: Readonly<Record<string, string | undefined>> = { paid: 'paid', delivered: 'paid', refunded: 'refunded' };

function toShipping(shipping: NonNullable<OrderCreate['shipping']>): NonNullable<Order['shipping']> {
  const { country = 'DZ', region, city, postal_code, address, wilaya, commune, stop_desk = false } = shipping;
  return {
    country,
    region: region ?? null,
    city: city ?? null,
    postal_code: postal_code ?? null,
    address: address ?? null,
    wilaya: wilaya ?? null,
    commune: commune ?? null,
    stop_desk,
  };
}
