import { invalid, Refusal } from './refusal.ts';
import type { Product, Tenant } from './tenants.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @throws Refusal 404 */
export function productOf({ products }: Tenant, id: unknown): Product {
  const product = products.find((each) => each.id === id);
  if (!product) throw new Refusal(404, 'Product not found.');
  return product;
}

/** The newest come first, as many as are asked for. */
export function listProducts({ products }: Tenant, query: URLSearchParams): Product[] {
  const limit = query.get('limit');
  return limit === null ? products : products.slice(0, Number(limit));
}

/** Takes the fields that it has, and leaves out all others. @throws Refusal 422 */
export function addProduct(tenant: Tenant, { name, price, image_url, stock }: Fields): Product {
  if (typeof name !== 'string' || name === '') throw invalid('The name field is required.');
  if (!Number.isSafeInteger(price) || Number(price) < 0) throw invalid('The price must be an integer, in centimes.');
  const product: Product = {
    id: `p_${tenant.products.length}`,
    name,
    price: Number(price),
    image_url: typeof image_url === 'string' ? image_url : null,
    stock: typeof stock === 'number' ? stock : null,
  };
  tenant.products.unshift(product);
  return product;
}
