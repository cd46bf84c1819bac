import { someWilayas } from './carriers/places.ts';
import { createQuotas } from './carriers/quotas.ts';
import { type Call, type Reply, serve } from './carriers/serve.ts';
import { createParcel, faultOf, labelOf, moveParcel, type YalidineParcel } from './carriers/yalidine-parcels.ts';

/**
 * A small Yalidine, with parcels in memory: quotas, list envelopes, answers keyed by order, and 200 where others say 404. It runs in its
 * own process (`node stand-ins/yalidine.ts`), and prints its address. YALIDINE_ID and YALIDINE_TOKEN are the credential. Its webhooks are
 * not here.
 */
const id = process.env['YALIDINE_ID'] ?? 'yalidine-demo-id';
const token = process.env['YALIDINE_TOKEN'] ?? 'yalidine-demo-token';

const quotas = [
  { name: 'second', calls: 5, seconds: 1 },
  { name: 'minute', calls: 50, seconds: 60 },
  { name: 'hour', calls: 1_000, seconds: 3_600 },
  { name: 'day', calls: 10_000, seconds: 86_400 },
];
const count = createQuotas(quotas);
const parcels = new Map<string, YalidineParcel>();

const communes = someWilayas.flatMap(({ code, name: wilaya, communes: names }) =>
  names.map((name, i) => ({
    id: code * 100 + i,
    name,
    wilaya_id: code,
    wilaya_name: wilaya,
    has_stop_desk: i === 0 || name === wilaya ? 1 : 0,
    is_deliverable: name === 'Akabli' ? 0 : 1,
    delivery_time_parcel: code === 1 ? 7 : 2,
    delivery_time_payment: 5,
  })),
);
const centers = communes
  .filter(({ has_stop_desk }) => has_stop_desk === 1)
  .flatMap((commune) =>
    (commune.name === 'Alger Centre' ? [1, 2] : [1]).map((number) => ({
      center_id: commune.id * 100 + number,
      name: `Centre de ${commune.name} ${number}`,
      address: commune.name,
      gps: '36.75,3.05',
      commune_id: commune.id,
      commune_name: commune.name,
      wilaya_id: commune.wilaya_id,
      wilaya_name: commune.wilaya_name,
    })),
  );

serve({
  basePath: '/v1',
  answer(call) {
    const { left, exceeded } = count();
    const headers = Object.fromEntries(quotas.map(({ name }, i) => [`x-${name}-quota-left`, String(left[i])]));
    return { ...(exceeded ? tooMany : answer(call)), headers };
  },
  move(tracking, change) {
    const parcel = parcels.get(tracking);
    if (parcel) moveParcel(parcel, change);
    return parcel !== undefined;
  },
});

const tooMany: Reply = { status: 429, json: { error: { message: 'Too many requests' } } };

function answer({ method, path, query, headers, json }: Call): Reply {
  if (headers['x-api-id'] !== id || headers['x-api-token'] !== token)
    return { status: 401, json: { error: { message: 'Invalid credentials' } } };
  const [, collection, tracking = ''] = path.split('/');
  if (collection === 'wilayas')
    return list(
      query,
      someWilayas.map(({ code, name }) => ({ id: code, name, zone: 1, is_deliverable: 1 })),
    );
  if (collection === 'communes') return list(query, communes);
  if (collection === 'centers') return list(query, centers);
  if (collection === 'fees') return fees(query);
  if (collection === 'histories') return list(query, parcels.get(tracking)?.history ?? []);
  if (collection !== 'parcels') return { status: 404, json: { error: { message: 'Not found' } } };
  if (method === 'POST') return create(json);
  if (method === 'DELETE') return { status: 200, json: [{ tracking, deleted: remove(tracking) }] };
  const parcel = parcels.get(tracking);
  return list(query, parcel ? [{ ...parcel.row, tracking, last_status: parcel.last_status, label: labelOf(tracking) }] : []);
}

/** A page of the rows that have the values of the query. */
function list(query: URLSearchParams, rows: Record<string, unknown>[]): Reply {
  const size = Number(query.get('page_size') ?? 100);
  const page = Number(query.get('page') ?? 1);
  const filters = [...query].filter(([name]) => !['page', 'page_size'].includes(name));
  const all = rows.filter((row) => filters.every(([name, value]) => String(row[name]) === value));
  const data = all.slice((page - 1) * size, page * size);
  return { status: 200, json: { has_more: all.length > page * size, total_data: all.length, data, links: { self: '/v1/' } } };
}

function fees(query: URLSearchParams): Reply {
  const [from, to] = ['from_wilaya_id', 'to_wilaya_id'].map((name) =>
    someWilayas.find(({ code }) => code === Number(query.get(name))),
  );
  if (!from || !to) return { status: 400, json: { error: { message: 'from_wilaya_id and to_wilaya_id are required' } } };
  const base = to.code === 1 ? 1400 : from.code === to.code ? 400 : 600;
  const own = communes.filter(({ wilaya_id }) => wilaya_id === to.code);
  const perCommune = own.map(({ id: communeId, name }, i) => [
    communeId,
    {
      commune_id: communeId,
      commune_name: name,
      express_home: base + (i > 1 ? 50 : 0),
      express_desk: base - 200,
      economic_home: null,
      economic_desk: null,
    },
  ]);
  const json = {
    from_wilaya_name: from.name,
    to_wilaya_name: to.name,
    zone: to.code === 1 ? 4 : 2,
    retour_fee: 250,
    cod_percentage: 0.75,
    insurance_percentage: 0.75,
    oversize_fee: 100,
    per_commune: Object.fromEntries(perCommune),
  };
  return { status: 200, json };
}

/** All or none. */
function create(json: unknown): Reply {
  if (!Array.isArray(json) || json.length === 0 || json.length > 50)
    return { status: 400, json: { error: { message: 'An array of 1 to 50 parcels is expected' } } };
  const rows = json as Record<string, unknown>[];
  const faults = rows.map(faultOf);
  const entries = rows.map((row, i) => {
    const order_id = String(row['order_id']);
    if (faults.some(Boolean))
      return [order_id, { success: false, order_id, tracking: null, import_id: null, message: faults[i] ?? '' }];
    const parcel = createParcel(row);
    parcels.set(parcel.tracking, parcel);
    const label = labelOf(parcel.tracking);
    return [order_id, { success: true, order_id, tracking: parcel.tracking, import_id: 234, label, labels: label, message: '' }];
  });
  return { status: 200, json: Object.fromEntries(entries) };
}

function remove(tracking: string): boolean {
  return parcels.get(tracking)?.last_status === 'En préparation' && parcels.delete(tracking);
}
