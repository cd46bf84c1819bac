import { conflict, refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { type Store, sellingStore, stores } from './store.ts';
import type { Template } from './templates.ts';

export type Product = Schemas['Product'];

const usualThreshold = 5;

export const products: Resource<Product, 'commerce.products.create'> = {
  collection: 'commerce.products',
  limit: 'commerce.products',
  refers: { store: stores },
  async made(product, { body }, world) {
    const store = await sellingStore(body.store_id, world);
    const others = (await world.all(products)).filter((other) => other !== product && other.data.store_id === store.id);
    const fault = faultOf(body, store, new Set(others.map(({ data }) => data.sku)));
    if (fault?.field === 'sku') throw conflict(fault.detail);
    if (fault) throw refused(`/body/${fault.field}`, fault.detail);
    product.data.low_stock_threshold = body.low_stock_threshold;
    world.emit('product.created', eventOf(product));
  },
};

export const updateStock: Rule<'commerce.products.update_stock'> = async ({ path, body }, world) => {
  const product = await world.get(products, path.id);
  if (body.adjust_by !== undefined && product.data.stock === null) throw conflict('The stock of this product is not counted.');
  const stock = body.stock ?? (product.data.stock ?? 0) + (body.adjust_by ?? 0);
  if (stock < 0) throw conflict(`There are ${product.data.stock} of it, so that the stock would fall below zero.`);
  setStock(product, stock, world);
  return product.data;
};

/** Tells when the stock has fallen so far that it is low. */
export function setStock(product: Stored<Product>, stock: number, world: World): void {
  const { stock: before, low_stock_threshold: threshold } = product.data;
  Object.assign(product.data, { stock, updated_at: world.time() } satisfies Partial<Product>);
  if (stock <= threshold && (before === null || before > threshold)) world.emit('product.stock_low', eventOf(product));
}

/** What keeps a product out of a store that has these SKUs. */
export function faultOf(
  { sku, currency }: { sku?: string; currency: string },
  store: Stored<Store>,
  skus: ReadonlySet<string | null>,
): { field: string; detail: string } | undefined {
  if (currency !== store.data.currency) return { field: 'currency', detail: `The store sells in ${store.data.currency}.` };
  if (sku === undefined || !skus.has(sku)) return undefined;
  return { field: 'sku', detail: 'Another product of the store has this SKU.' };
}

export async function skusOf(store: Stored<Store>, world: World): Promise<Set<string | null>> {
  const all = await world.all(products);
  return new Set(all.filter(({ data }) => data.store_id === store.id).map(({ data }) => data.sku));
}

/** A product of an import, which is checked already. */
export function addProduct(fields: Schemas['ProductBulkItem'], store: Stored<Store>, world: World): void {
  const id = world.draw.id('p');
  const product = world.add(products, id, newProduct(id, fields, store, world));
  world.emit('product.created', eventOf(product));
}

/** The samples of a template are no new products to anybody. */
export async function addSamples(store: Stored<Store>, template: Template, world: World): Promise<void> {
  await world.claim('commerce.products', template.products);
  for (let i = 0; i < template.products; i++) {
    const category = template.categoryNames[i % template.categoryNames.length] ?? '';
    const name = `Sample ${category} ${Math.floor(i / template.categoryNames.length) + 1}`;
    const id = world.draw.id('p');
    const fields = { name, price: 1_000 * (i + 1), currency: store.data.currency, stock: 20, category };
    world.add(products, id, newProduct(id, fields, store, world));
  }
}

type Fields = Omit<Schemas['ProductBulkItem'], 'low_stock_threshold'> & { low_stock_threshold?: number };

function newProduct(id: string, fields: Fields, store: Stored<Store>, world: World): Product {
  const {
    description = null,
    sku = null,
    stock = null,
    low_stock_threshold = usualThreshold,
    images = [],
    category = null,
  } = fields;
  return {
    id,
    store_id: store.id,
    name: fields.name,
    description,
    sku,
    price: fields.price,
    currency: fields.currency,
    stock,
    low_stock_threshold,
    images,
    category,
    created_at: world.time(),
    updated_at: world.time(),
  };
}

function eventOf({ id, data }: Stored<Product>): object {
  return { product_id: id, store_id: data.store_id, product: data };
}
