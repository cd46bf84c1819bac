import { Refusal } from './refusal.ts';

export interface Product {
  id: string;
  name: string;
  /** Centimes. */
  price: number;
  image_url: string | null;
  stock: number | null;
}

export interface Order {
  id: string;
  status: string;
  total: number;
  customer: { name: string; phone: string; email?: string };
  items: { product_id: string; name: string; quantity: number }[];
  shipping: { wilaya: string; commune: string | null; address: string | null; stop_desk: boolean; from_wilaya_id: number };
  payment_method: string;
  store_url: string;
}

/** A store. What one has no other sees. */
export interface Tenant {
  readonly slug: string;
  /** Whether its lists come in `data`. */
  readonly isWrapped: boolean;
  /** Newest first. */
  readonly products: Product[];
  readonly orders: Order[];
}

/** @param slugs with commas between; the lists of every second one come in `data`. */
export function createTenants(slugs: string): ReadonlyMap<string, Tenant> {
  return new Map(slugs.split(',').map((slug, i) => [slug, { slug, isWrapped: i % 2 === 1, products: [sample()], orders: [] }]));
}

/** Without a name it is the first, which the key was made in. @throws Refusal 404 */
export function tenantNamed(tenants: ReadonlyMap<string, Tenant>, slug: string | undefined): Tenant {
  const tenant = slug === undefined ? [...tenants.values()][0] : tenants.get(slug);
  if (!tenant) throw new Refusal(404, `No tenant ${slug}.`);
  return tenant;
}

/** What each store opens with. */
function sample(): Product {
  return { id: 'demo-tshirt', name: 'Demo T-shirt', price: 150_000, image_url: '/storage/demo.jpg', stock: 20 };
}
