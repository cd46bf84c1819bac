import { conflict } from '../contract/refusal.ts';
import { type Collections, find, type Item, newId, now, pick } from '../contract/store.ts';

/** @throws Refusal 404, or 409 when it is deleted. */
export function activeStore(own: Collections, id: unknown): Item {
  const store = find(own('stores'), id, 'store');
  if (store['status'] !== 'active') throw conflict('The store is deleted.');
  return store;
}

/** @throws Refusal 409 when the store has the SKU already. */
export function addProduct(own: Collections, storeId: unknown, fields: Item): Item {
  const { sku } = fields;
  const isTaken = own('products')
    .values()
    .some((other) => other['store_id'] === storeId && sku !== undefined && other['sku'] === sku);
  if (isTaken) throw conflict('Another product of the store has this SKU.');
  const time = now();
  const product = {
    id: newId('p'),
    store_id: storeId,
    ...pick(fields, 'name', 'description', 'sku', 'price', 'currency', 'stock', 'category'),
    low_stock_threshold: fields['low_stock_threshold'] ?? 5,
    images: fields['images'] ?? [],
    created_at: time,
    updated_at: time,
  };
  own('products').set(product.id, product);
  return product;
}
