import { productOf } from './products.ts';
import { invalid } from './refusal.ts';
import type { Order, Product, Tenant } from './tenants.ts';
import { isWilaya } from './wilayas.ts';

type Fields = Readonly<Record<string, unknown>>;

const fees = { home: 60_000, stopdesk: 40_000 };
/** The store sends from Algiers. */
const from = 16;

export function listOrders({ orders }: Tenant, query: URLSearchParams): Order[] {
  const status = query.get('status');
  return status === null ? orders : orders.filter((order) => order.status === status);
}

/**
 * Takes either form of an order that is published: with `shipping` and `payment_method`, or with `customer.wilaya`, `payment` and
 * `delivery`. @throws Refusal 404, 422
 */
export function addOrder(tenant: Tenant, json: Fields): Order {
  const { name, phone, email, wilaya: home } = fieldsIn(json['customer']);
  if (typeof name !== 'string' || typeof phone !== 'string') throw invalid('The customer name and phone are required.');
  const shipping = fieldsIn(json['shipping']);
  const wilaya = shipping['wilaya'] ?? home;
  if (!isWilaya(wilaya)) throw invalid('The selected wilaya is invalid.');
  if ((json['payment_method'] ?? json['payment']) !== 'cod') throw invalid('The selected payment method is invalid.');
  const isDesk = shipping['stop_desk'] === true || json['delivery'] === 'stopdesk';

  const lines = linesIn(tenant, json['items']);
  const subtotal = lines.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  for (const { product, quantity } of lines) if (product.stock !== null) product.stock -= quantity;
  const order: Order = {
    id: String(1001 + tenant.orders.length),
    status: 'pending',
    total: subtotal + fees[isDesk ? 'stopdesk' : 'home'],
    customer: { name, phone, ...(typeof email === 'string' && { email }) },
    items: lines.map(({ product, quantity }) => ({ product_id: product.id, name: product.name, quantity })),
    shipping: {
      wilaya: String(wilaya),
      commune: textIn(shipping['commune']),
      address: textIn(shipping['address']),
      stop_desk: isDesk,
      from_wilaya_id: from,
    },
    payment_method: 'cod',
    store_url: `https://${tenant.slug}.mystoq.com`,
  };
  tenant.orders.unshift(order);
  return order;
}

function linesIn(tenant: Tenant, items: unknown): { product: Product; quantity: number }[] {
  if (!Array.isArray(items) || items.length === 0) throw invalid('The items field is required.');
  return items.map((item) => {
    const { product_id, quantity } = fieldsIn(item);
    const product = productOf(tenant, product_id);
    if (!Number.isSafeInteger(quantity) || Number(quantity) < 1) throw invalid('The quantity must be at least 1.');
    if (product.stock !== null && product.stock < Number(quantity)) throw invalid(`Insufficient stock for ${product.name}.`);
    return { product, quantity: Number(quantity) };
  });
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
