import { encodeCursor, offsetIn } from '../../cursor.ts';
import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { findOwn } from '../pages.ts';
import { ask, findAll } from './api.ts';
import { fromId, toId } from './ids.ts';
import { type MystoqProduct, productIn } from './models.ts';
import { detailsOf, dinar, fromProduct, type ProductDetails, toProduct } from './product-shape.ts';
import { notFound, refused, unusable } from './refusals.ts';
import { type Store, storeOf } from './stores.ts';

const kind = 'product';
const usualLimit = 20;
const atOnce = 8;

/** All of the store's catalog, in MyStoq's order. A cursor says how many products come before: MyStoq has published a limit and no pages. */
export const listProducts: Adapted<'commerce.products.list'> = async ({ query, caller }, service) => {
  const store = storeOf(service, caller, query.store);
  const { limit = usualLimit } = query;
  const offset = offsetIn(query.cursor);
  const end = offset + limit;
  const rows = await findAll(service, store, { path: '/products', query: { limit: end + 1 } }, productIn);
  if (!rows) throw notFound('store');
  const hasMore = rows.length > end;
  const data = await Promise.all(
    rows.slice(offset, end).map(async (row) => toProduct(row, store.id, await remembered(service, store, row.id))),
  );
  return { status: 200, body: { data, has_more: hasMore, next_cursor: hasMore ? encodeCursor(String(end)) : null } };
};

export const createProduct: Adapted<'commerce.products.create'> = async ({ body, caller, now }, service) => {
  const store = storeOf(service, caller, body.store_id);
  if (body.currency !== dinar) throw refused('/body/currency', 'is not what the store reckons in', dinar);
  if (body.sku !== undefined) await refuseTaken(service, store, body.sku);
  const json = await ask(service, store, { path: '/products', json: fromProduct(body) });
  if (json === undefined) throw notFound('store');
  const product = productIn(json);
  if (!product) throw unusable('The answer is no product.');
  const details = detailsOf(body);
  await service.resources.add(kind, toId('p', store.id, product.id), details);
  return { status: 201, body: toProduct(product, store.id, { details, createdAt: now }) };
};

/** What MyStoq says now of the products of these ids. @throws Problem 404 */
export async function readProducts(service: Service, store: Store, ids: readonly string[]): Promise<Map<string, MystoqProduct>> {
  const found: [string, MystoqProduct][] = [];
  for (let i = 0; i < ids.length; i += atOnce)
    found.push(
      ...(await Promise.all(
        ids.slice(i, i + atOnce).map(async (id) => [id, await readProduct(service, store, id)] as [string, MystoqProduct]),
      )),
    );
  return new Map(found);
}

async function readProduct(service: Service, store: Store, id: string): Promise<MystoqProduct> {
  const own = fromId('p', store.id, id);
  const json = own === undefined ? undefined : await ask(service, store, { path: `/products/${encodeURIComponent(own)}` });
  if (json === undefined) throw notFound('product');
  const product = productIn(json);
  if (!product) throw unusable('The answer is no product.');
  return product;
}

/** @throws Problem 409. MyStoq has not published SKUs: only those that were sent from here are known. */
async function refuseTaken(service: Service, store: Store, sku: string): Promise<void> {
  const { resources } = await service.resources.page(kind, { limit: 1 }, { store_id: store.id, sku });
  if (resources.length > 0) throw new Problem('conflict', 'Another product of the store has this SKU.');
}

function remembered(service: Service, store: Store, id: string) {
  return findOwn<ProductDetails>(service.resources, kind, toId('p', store.id, id));
}
