import { randomInt, randomUUID } from 'node:crypto';
import { someWilayas } from './carriers/places.ts';
import { type Call, type Reply, serve } from './carriers/serve.ts';

/**
 * A small Maystro, with orders in memory: places by numbers of its own, products that must be there, states that are numbers. It runs in its
 * own process (`node stand-ins/maystro.ts`), and prints its address. MAYSTRO_TOKEN is the token. Its webhooks are not here.
 */
const token = process.env['MAYSTRO_TOKEN'] ?? 'maystro-demo-token';

interface Order {
  id: string;
  display_id: string;
  history: { status: number; created_at: string; comment: string }[];
}

const created = 4;
const aborted = 50;
const products: { id: string; name: string }[] = [];
const orders = new Map<string, Order>();
const communes = someWilayas.flatMap(({ code, communes: names }) =>
  names.map((name, i) => ({
    id: 7_000 + code * 10 + i,
    wilaya: idOf(code),
    name: name.toLowerCase(),
    postcode: `${code}00${i}`,
    zone: 1,
  })),
);

serve({
  basePath: '/api',
  answer,
  move(displayId, { status, comment = '', at = new Date().toISOString() }) {
    const order = [...orders.values()].find(({ display_id }) => display_id === displayId);
    order?.history.push({ status: Number(status), created_at: String(at), comment: String(comment) });
    return order !== undefined;
  },
});

function answer({ method, path, query, headers, json }: Call): Reply {
  if (headers.authorization !== `Token ${token}`) return { status: 401, json: { detail: 'Invalid token.' } };
  const [, , , id = ''] = path.split('/');
  switch (`${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}')}`) {
    case 'GET /shared/wilayas/':
      return { status: 200, json: someWilayas.map(({ code, name }) => [idOf(code), name]) };
    case 'GET /shared/communes/':
      return { status: 200, json: communes.filter(({ wilaya }) => String(wilaya) === query.get('wilaya')) };
    case 'GET /stores/delivery_price/':
      return price(query);
    case 'GET /stores/product/': {
      const results = products.filter(({ name }) => name.includes(query.get('search') ?? ''));
      return { status: 200, json: { count: results.length, results } };
    }
    case 'POST /stores/product/': {
      const product = { ...(json as { name: string }), id: randomUUID() };
      products.push(product);
      return { status: 201, json: product };
    }
    case 'POST /stores/orders/':
      return create(json as Record<string, unknown>);
    case 'GET /stores/history_order/{id}': {
      const order = orders.get(id);
      return order ? { status: 200, json: order.history } : notFound;
    }
    case 'PATCH /shared/status/{id}/':
      return changeStatus(orders.get(id), json as { status: number });
    default:
      return notFound;
  }
}

const notFound: Reply = { status: 404, json: { detail: 'Not found.' } };

function idOf(code: number): number {
  return 100 + code;
}

function price(query: URLSearchParams): Reply {
  const commune = communes.find(({ id }) => String(id) === query.get('commune'));
  // Adrar is too far for a desk.
  if (!commune || (commune.wilaya === idOf(1) && query.get('delivery_type') === '2'))
    return { status: 404, json: { detail: 'No pricing for the provided information.' } };
  return {
    status: 200,
    json: { delivery_price: (commune.wilaya === idOf(16) ? 470 : 690) - (query.get('delivery_type') === '2' ? 150 : 0) },
  };
}

function create(body: Record<string, unknown>): Reply {
  const errors: Record<string, string[]> = {};
  const commune = communes.find(({ id }) => id === body['commune']);
  if (!commune || commune.wilaya !== body['wilaya']) errors['commune'] = ['Invalid pk - object does not exist.'];
  if (!/^0[5-7]\d{8}$/.test(String(body['customer_phone']))) errors['customer_phone'] = ['Enter a valid phone number.'];
  if (![1, 2].includes(Number(body['delivery_type']))) errors['delivery_type'] = ['Not a valid choice.'];
  if (body['source'] !== 4) errors['source'] = ['Not a valid choice.'];
  const lines = (body['products'] ?? []) as { product_id: string }[];
  if (lines.length === 0 || !lines.every((line) => products.some(({ id }) => id === line.product_id)))
    errors['products'] = ['Unknown product.'];
  if (Object.keys(errors).length > 0) return { status: 400, json: errors };
  const order = { id: randomUUID(), display_id: `MD${randomInt(1e6, 1e7)}` };
  orders.set(order.id, { ...order, history: [{ status: created, created_at: new Date().toISOString(), comment: '' }] });
  return { status: 201, json: { ...order, status: created } };
}

function changeStatus(order: Order | undefined, { status }: { status: number }): Reply {
  if (!order) return notFound;
  const now = order.history.at(-1)?.status;
  if (now !== created && now !== aborted) return { status: 400, json: { detail: 'The order cannot be aborted.' } };
  order.history.push({ status, created_at: new Date().toISOString(), comment: '' });
  return { status: 200, json: { id: order.id, status } };
}
