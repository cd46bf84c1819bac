import { createHash, randomInt, randomUUID } from 'node:crypto';
import { someWilayas } from './carriers/places.ts';
import { type Call, type Reply, serve } from './carriers/serve.ts';

/**
 * A small ZR Express of the new platform, with parcels in memory: UUIDs, searches by POST, problem details, a tracking number that only the
 * parcel itself tells. It runs in its own process (`node stand-ins/zr.ts`), and prints its address. ZR_KEY and ZR_TENANT are the credential.
 */
const key = process.env['ZR_KEY'] ?? 'zr-demo-key';
const tenant = process.env['ZR_TENANT'] ?? 'zr-demo-tenant';

interface Parcel {
  id: string;
  trackingNumber: string;
  history: { newState: { name: string; description: string }; createdAt: string }[];
}

const customers = new Set<string>();
const parcels = new Map<string, Parcel>();

/** Without accents, as it writes names. Illizi and three more it does not serve. */
const territories = someWilayas.flatMap(({ code, name, communes }) => [
  {
    id: uuidOf(name),
    code,
    name: plain(name),
    postalCode: `${code}000`,
    level: 'wilaya',
    parentId: null,
    delivery: { hasPickupPoint: true },
  },
  ...communes.map((commune, i) => ({
    id: uuidOf(`${name}/${commune}`),
    code: code * 100 + i,
    name: plain(commune),
    postalCode: `${code}00${i}`,
    level: 'commune',
    parentId: uuidOf(name),
    delivery: { hasHomeDelivery: true, hasPickupPoint: i === 0 },
  })),
]);
const hubs = territories
  .filter(({ level, delivery }) => level === 'commune' && delivery.hasPickupPoint)
  .map(({ id, name, parentId }) => ({
    id: uuidOf(`hub/${id}`),
    name: `Bureau ${name}`,
    isPickupPoint: true,
    address: { cityTerritoryId: parentId, districtTerritoryId: id },
  }));

serve({
  basePath: '/api/v1',
  answer,
  move(trackingNumber, { status, description = status, at = new Date().toISOString() }) {
    const parcel = [...parcels.values()].find((each) => each.trackingNumber === trackingNumber);
    parcel?.history.push({ newState: { name: String(status), description: String(description) }, createdAt: String(at) });
    return parcel !== undefined;
  },
});

function answer({ method, path, headers, json }: Call): Reply {
  if (headers['x-api-key'] !== key || headers['x-tenant'] !== tenant)
    return problem(401, 'Unauthorized', 'The API key is not valid.');
  const [, , id = ''] = path.split('/');
  switch (`${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '{id}')}`) {
    case 'POST /territories/search':
      return search(json, territories);
    case 'POST /hubs/search':
      return search(json, hubs);
    case 'GET /delivery-pricing/rates':
      return { status: 200, json: { rates: territories.filter(({ level }) => level === 'wilaya').map(rateOf) } };
    case 'POST /customers/individual':
      return createCustomer(json as Record<string, unknown>);
    case 'POST /parcels':
      return createParcel(json as Record<string, unknown>);
    case 'GET /parcels/{id}': {
      const parcel = parcels.get(id);
      return parcel ? { status: 200, json: { ...parcel, state: parcel.history.at(-1)?.newState } } : notFound;
    }
    case 'GET /parcels/{id}/state-history': {
      const parcel = parcels.get(id);
      return parcel ? { status: 200, json: parcel.history } : notFound;
    }
    case 'DELETE /parcels/bulk/by-tracking-number':
      return remove((json as { trackingNumbers: string[] }).trackingNumbers);
    case 'POST /parcels/bulk/by-tracking-number':
      return problem(405, 'Method Not Allowed', 'POST is not allowed here.');
    default:
      return notFound;
  }
}

const notFound = problem(404, 'Not Found', 'The resource was not found.');

function problem(status: number, title: string, detail: string, errors: { code: string; description: string }[] = []): Reply {
  return { status, json: { title, status, detail, errors }, type: 'application/problem+json' };
}

function search(json: unknown, all: object[]): Reply {
  const { pageNumber = 1, pageSize = 50 } = json as { pageNumber?: number; pageSize?: number };
  const items = all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize);
  return { status: 200, json: { items, totalPages: Math.ceil(all.length / pageSize), totalCount: all.length } };
}

function rateOf({ code, name }: { code: number; name: string }) {
  const price = code === 16 ? 480 : 680;
  return {
    toTerritoryCode: code,
    toTerritoryName: name,
    toTerritoryLevel: 'wilaya',
    deliveryPrices: [
      { deliveryType: 'home', price, discountedPrice: code === 31 ? price - 30 : null },
      { deliveryType: 'pickup-point', price: price - 200, discountedPrice: null },
    ],
  };
}

function createCustomer({ name, phone }: Record<string, unknown>): Reply {
  const { number1 = '' } = (phone ?? {}) as { number1?: string };
  if (!name || !/^\+213\d{8,9}$/.test(number1))
    return problem(400, 'Validation', 'One or more errors', [
      { code: 'Phone.Invalid', description: 'The phone number is not valid.' },
    ]);
  const id = randomUUID();
  customers.add(id);
  return { status: 201, json: { id } };
}

function createParcel(body: Record<string, unknown>): Reply {
  const { customerId } = body['customer'] as { customerId: string };
  const { cityTerritoryId, districtTerritoryId } = body['deliveryAddress'] as Record<string, string>;
  const district = territories.find(({ id }) => id === districtTerritoryId);
  if (!customers.has(customerId)) return problem(404, 'Customer.NotFound', 'The customer was not found.');
  if (!district || district.parentId !== cityTerritoryId)
    return problem(404, 'Territory.NotFound', 'The territory was not found.');
  if (body['deliveryType'] === 'pickup-point' && !hubs.some(({ id }) => id === body['hubId']))
    return problem(404, 'HubNotFound', 'The hub was not found.');
  if (Number(body['amount']) > 150_000)
    return problem(400, 'Validation', 'One or more errors', [
      { code: 'Amount.Max', description: 'The amount is more than 150000.' },
    ]);
  const id = randomUUID();
  const newState = { name: 'commande_recue', description: 'Commande reçue' };
  const trackingNumber = `${randomInt(10, 59)}-${randomInt(1e5, 1e6)}-ZR`;
  parcels.set(id, { id, trackingNumber, history: [{ newState, createdAt: new Date().toISOString() }] });
  return { status: 201, json: { id } };
}

function remove(trackingNumbers: string[]): Reply {
  const found = [...parcels.values()].filter(({ trackingNumber }) => trackingNumbers.includes(trackingNumber));
  const early = found.filter(({ history }) => history.at(-1)?.newState.name === 'commande_recue');
  for (const { id } of early) parcels.delete(id);
  const failures = trackingNumbers.length - early.length;
  if (early.length === 0) return { ...problem(400, 'Delete.Failed', 'The parcels cannot be deleted.') };
  return { status: failures > 0 ? 207 : 200, json: { successCount: early.length, failureCount: failures } };
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The same for the same name. */
function uuidOf(name: string): string {
  const hex = createHash('md5').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
