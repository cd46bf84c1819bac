import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { ask, findAll } from './api.ts';
import { type MystoqOrder, type MystoqProduct, orderIn } from './models.ts';
import { fromOrder, linesOf, newOrder, type Order, type OrderCreate, toOrder } from './order-shape.ts';
import { readProducts } from './products.ts';
import { notFound, refused, unusable } from './refusals.ts';
import { type Store, storeOf, storesOf } from './stores.ts';
import { destinationOf } from './wilayas.ts';

const kind = 'order';

interface OrderDetails {
  /** MyStoq's id, within the store. */
  readonly own: string;
  /** As it was made. */
  readonly order: Order;
}

export const createOrder: Adapted<'commerce.orders.create'> = async ({ body, caller, now }, service) => {
  const store = storeOf(service, caller, body.store_id);
  // MyStoq has not published how an order is paid in another way, nor where.
  if (body.payment_method !== 'cod') throw refused('/body/payment_method', 'is not open in this store', 'cod');
  const to = body.shipping && (await destinationOf(service, store, body.shipping));
  const products = await readProducts(service, store, [...new Set(body.items.map(({ product_id }) => product_id))]);
  refuseMissing(body.items, products);

  const json = await ask(service, store, { path: '/orders', json: fromOrder(body, to) });
  if (json === undefined) throw notFound('store');
  const row = orderIn(json);
  if (!row) throw unusable('The answer is no order.');
  const total = row.total ?? (await readOrders(service, store, undefined))?.get(row.id)?.total;
  if (total === undefined) throw unusable('A new order does not tell its total.');
  const order = newOrder(row, body, { storeId: store.id, lines: linesOf(body.items, products), total, now });
  await service.resources.add(kind, order.id, { own: row.id, order } satisfies OrderDetails);
  return { status: 201, body: order };
};

/**
 * The orders that were made from here, as they are now. Those that customers place in the store itself are not among them: of those
 * MyStoq tells neither what the lines cost nor when they were placed.
 */
export const listOrders: Adapted<'commerce.orders.list'> = async ({ query, caller }, service) => {
  const { store: wanted, status } = query;
  const stores = wanted === undefined ? storesOf(service, caller) : [storeOf(service, caller, wanted)];
  const found = new Map(stores.map((store) => [store.id, readOrders(service, store, status)]));
  const rows = new Map(await Promise.all([...found].map(async ([id, read]) => [id, await read] as const)));
  if (wanted !== undefined && !rows.get(wanted)) throw notFound('store');

  const load = async (made: Resource[]) =>
    (made as Resource<OrderDetails>[]).map(({ details: { own, order } }) => {
      const row = rows.get(order.store_id)?.get(own);
      return row && toOrder(row, order, status);
    });
  const isFiltered = wanted !== undefined || status !== undefined;
  return { status: 200, body: await readPage(service.resources, kind, query, load, isFiltered ? () => true : undefined) };
};

/** By MyStoq's ids. Undefined when MyStoq does not know the store. */
async function readOrders(
  service: Service,
  store: Store,
  status: string | undefined,
): Promise<Map<string, MystoqOrder> | undefined> {
  const rows = await findAll(service, store, { path: '/orders', query: { status } }, orderIn);
  return rows && new Map(rows.map((row) => [row.id, row]));
}

/** @throws Problem 409. MyStoq would say so too, but in words that do not tell it from other refusals. */
function refuseMissing(items: OrderCreate['items'], products: ReadonlyMap<string, MystoqProduct>): void {
  const wanted = new Map<string, number>();
  for (const { product_id, quantity } of items) wanted.set(product_id, (wanted.get(product_id) ?? 0) + quantity);
  for (const [id, { stock, name }] of products)
    if (stock !== null && stock < (wanted.get(id) ?? 0)) throw new Problem('conflict', `There are not that many of ${name}.`);
}
