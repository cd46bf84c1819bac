import { toPlace } from '../../../upstreams/carriers/places/place.ts';
import { siblingId } from '../../draw.ts';
import { conflict, refused } from '../../refusal.ts';
import type { Resource, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { type Product, products, setStock } from './products.ts';
import { sellingStore, stores } from './store.ts';

export type Order = Schemas['Order'] & {
  /** Whether its goods are in stock again. */
  isRestocked: boolean;
  fate: string;
};

const paidSeconds = 60;
const shippingFee = 500;
const mostTotal = 1_000_000_000_000;

export const orders: Resource<Order, 'commerce.orders.create'> = {
  collection: 'commerce.orders',
  limit: 'commerce.orders',
  refers: { store: stores },
  async made(order, { body, wish = 'paid' }, world) {
    const store = await sellingStore(body.store_id, world);
    const items: Schemas['OrderItem'][] = [];
    for (const [i, { product_id: id, quantity }] of body.items.entries()) {
      const product = await productOf(id, store.id, `/body/items/${i}/product_id`, world);
      take(product, quantity, world);
      const { name, price, currency } = product.data;
      items.push({ product_id: id, name, quantity, price, total: price * quantity, currency });
    }
    const subtotal = items.reduce((sum, item) => sum + item.total, 0);
    const fee = body.shipping ? shippingFee : 0;
    if (subtotal + fee > mostTotal) throw refused('/body/items', 'add up to more than an order can cost');
    if (order.data.shipping?.wilaya) {
      toPlace({ wilaya: order.data.shipping.wilaya }, '/body/shipping');
      order.data.shipping.country = 'DZ';
    }
    const isCod = body.payment_method === 'cod';
    Object.assign(order.data, {
      items,
      subtotal,
      shipping_fee: fee,
      total: subtotal + fee,
      currency: store.data.currency,
      payment_url: isCod ? null : `https://pay.tkawen.com/${siblingId(order.id, 'co')}`,
      isRestocked: false,
      fate: wish,
    } satisfies Partial<Order>);
    world.emit('order.created', eventOf(order));
    if (wish === 'cancelled') world.plan(order, paidSeconds, 'cancel');
    else if (!isCod && wish !== 'unpaid') world.plan(order, paidSeconds, wish === 'payment_failed' ? 'cancel' : 'pay');
  },
  steps: {
    pay(order, world) {
      order.data.status = 'paid';
      setPaid(order, world);
    },
    async cancel(order, world) {
      const hasFailed = order.data.fate === 'payment_failed';
      Object.assign(order.data, {
        status: 'cancelled',
        payment_status: hasFailed ? 'failed' : order.data.payment_status,
        payment_url: null,
        cancelled_at: world.time(),
      } satisfies Partial<Order>);
      await restock(order, world);
      world.emit('order.cancelled', { ...eventOf(order), reason: hasFailed ? 'payment_failed' : 'customer' });
    },
    /** The shipment has arrived by now, unless something has come between. */
    async follow(order, world) {
      const shipment = await world.find(
        { collection: 'logistics.shipments' } as Resource<{ status: string }>,
        order.data.shipment_id ?? '',
      );
      if (shipment?.data.status !== 'delivered' || order.data.status !== 'shipped') return;
      Object.assign(order.data, { status: 'delivered', delivered_at: world.time() } satisfies Partial<Order>);
      if (order.data.payment_method === 'cod') setPaid(order, world);
      world.emit('order.delivered', eventOf(order));
    },
  },
};

export function eventOf({ id, data }: Stored<Order>): object {
  return { order_id: id, store_id: data.store_id, order: data };
}

/** Puts the goods back, once. */
export async function restock(order: Stored<Order>, world: World): Promise<void> {
  if (order.data.isRestocked) return;
  order.data.isRestocked = true;
  for (const { product_id: id, quantity } of order.data.items) {
    const product = await world.find(products, id);
    if (product && product.data.stock !== null) setStock(product, product.data.stock + quantity, world);
  }
}

function setPaid(order: Stored<Order>, world: World): void {
  Object.assign(order.data, { payment_status: 'paid', payment_url: null, paid_at: world.time() } satisfies Partial<Order>);
  world.emit('order.paid', eventOf(order));
}

async function productOf(id: string, storeId: string, pointer: string, world: World): Promise<Stored<Product>> {
  const product = await world.find(products, id);
  // A product of another store is none of this one.
  return product?.data.store_id === storeId ? product : world.refer(products, '', pointer);
}

function take(product: Stored<Product>, quantity: number, world: World): void {
  const { stock, name } = product.data;
  if (stock === null) return;
  if (stock < quantity) throw conflict(`${name} is out of stock: there are ${stock}, and ${quantity} were ordered.`);
  setStock(product, stock - quantity, world);
}
