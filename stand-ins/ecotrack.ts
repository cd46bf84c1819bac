import { randomInt } from 'node:crypto';
import { algiersNow, someWilayas } from './carriers/places.ts';
import { createQuotas } from './carriers/quotas.ts';
import { type Call, type Reply, serve } from './carriers/serve.ts';

/**
 * A small company on Ecotrack, with parcels in memory: refusals with 200 and with 422, lists that are objects, two calls that take the
 * token from the query. It runs in its own process (`node stand-ins/ecotrack.ts`), and prints its address. ECOTRACK_TOKEN is the token,
 * ECOTRACK_FEES=nested gives the other shape that fees are known to have.
 */
const token = process.env['ECOTRACK_TOKEN'] ?? 'ecotrack-demo-token';
const nestedFees = process.env['ECOTRACK_FEES'] === 'nested';

interface Order {
  tracking: string;
  fields: Record<string, unknown>;
  isValidated: boolean;
  status: string;
  activity: Record<string, unknown>[];
}

const orders = new Map<string, Order>();
const count = createQuotas([
  { name: '', calls: 50, seconds: 60 },
  { name: '-Hour', calls: 1_500, seconds: 3_600 },
  { name: '-Day', calls: 15_000, seconds: 86_400 },
]);
const served = someWilayas.filter(({ code }) => code !== 1);
// In capitals and without accents, as tenants write them.
const communes = served.flatMap(({ code, communes: names }) =>
  names.map((name, i) => ({
    nom: name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
    wilaya_id: code,
    code_postal: `${code}A${i}`,
    has_stop_desk: i === 0 ? 1 : 0,
  })),
);

serve({
  basePath: '/api/v1',
  answer(call) {
    const { left, exceeded } = count();
    const headers: Record<string, string> = {
      'X-RateLimit-Limit': '50',
      'X-RateLimit-Remaining': String(left[0]),
      'X-RateLimit-Remaining-Hour': String(left[1]),
      'X-RateLimit-Remaining-Day': String(left[2]),
    };
    if (exceeded) return { status: 429, headers: { ...headers, 'Retry-After': '60' }, json: { message: 'Too Many Attempts.' } };
    return { ...answer(call), headers };
  },
  move(tracking, { status, station = '', at = algiersNow() }) {
    const order = orders.get(tracking);
    if (!order) return false;
    const [date, time] = String(at).split(' ');
    order.isValidated = true;
    order.activity.push({ date, time, status, station });
    return true;
  },
});

function answer(call: Call): Reply {
  const { method, path, query, headers, json } = call;
  if (path === '/validate/token') {
    const valid = query.get('api_token') === token;
    return { status: 200, json: { success: valid, message: valid ? 'VALID_TOKEN' : 'INVALID_TOKEN' } };
  }
  const byQuery = path === '/get/orders/status' && query.get('api_token') === token;
  if (!byQuery && headers.authorization !== `Bearer ${token}`) return { status: 401, json: { message: 'Unauthenticated.' } };

  const tracking = query.get('tracking') ?? '';
  switch (`${method} ${path}`) {
    case 'GET /get/wilayas':
      return { status: 200, json: served.map(({ code, name }) => ({ wilaya_id: code, wilaya_name: name })) };
    case 'GET /get/communes':
      return { status: 200, json: { ...communes.filter(({ wilaya_id }) => String(wilaya_id) === query.get('wilaya_id')) } };
    case 'GET /get/fees':
      return { status: 200, json: nestedFees ? { livraison: served.map(feeRow) } : served.map(fullFeeRow) };
    case 'POST /create/order':
      // Laravel takes fields from the query and from the body alike.
      return create({ ...Object.fromEntries(query), ...(json as object) });
    case 'DELETE /delete/order':
      return remove(tracking);
    case 'POST /valid/order':
      return validate(tracking);
    case 'GET /get/tracking/info':
      return info(tracking);
    default:
      return { status: 404, json: { message: 'Not Found' } };
  }
}

function feeRow({ code }: { code: number }) {
  return { wilaya_id: code, tarif: code === 16 ? '450' : '650', tarif_stopdesk: code === 25 ? '0' : '350' };
}

function fullFeeRow({ code, name }: { code: number; name: string }) {
  const { tarif, tarif_stopdesk } = feeRow({ code });
  const prices = { tarif, tarif_stopdesk };
  return {
    wilaya_id: code,
    wilaya_name: name,
    livraison: prices,
    pickup: {},
    echange: prices,
    recouvrement: {},
    retour: { tarif: '200' },
  };
}

const required = ['nom_client', 'telephone', 'adresse', 'commune', 'code_wilaya', 'montant', 'type'];

function create(fields: Record<string, unknown>): Reply {
  const errors: Record<string, string[]> = {};
  for (const field of required)
    if (fields[field] === undefined || fields[field] === '') errors[field] = [`The ${field} field is required.`];
  if (!/^\d{9,10}$/.test(String(fields['telephone']))) errors['telephone'] = ['The telephone must be between 9 and 10 digits.'];
  if (!(Number(fields['code_wilaya']) <= 58)) errors['code_wilaya'] = ['The code wilaya may not be greater than 58.'];
  if (Object.keys(errors).length > 0) return { status: 422, json: { message: 'The given data was invalid.', errors } };
  if (!served.some(({ code }) => code === Number(fields['code_wilaya'])))
    return { status: 200, json: { success: false, error: 10002, message: 'Wilaya non desservie' } };
  const own = communes.filter(({ wilaya_id }) => wilaya_id === Number(fields['code_wilaya']));
  if (!own.some(({ nom }) => nom === fields['commune']))
    return {
      status: 422,
      json: { message: 'The given data was invalid.', errors: { commune: ['The selected commune is invalid.'] } },
    };

  const tracking = `ECO${randomInt(1e9, 1e10)}`;
  const [date, time] = algiersNow().split(' ');
  const activity = [{ date, time, status: 'order_information_received_by_carrier', station: '' }];
  orders.set(tracking, { tracking, fields, isValidated: false, status: 'prete_a_expedier', activity });
  return { status: 200, json: { success: true, tracking } };
}

function remove(tracking: string): Reply {
  const order = orders.get(tracking);
  if (!order)
    return {
      status: 422,
      json: { message: 'The given data was invalid.', errors: { tracking: ['The selected tracking is invalid.'] } },
    };
  if (order.isValidated) return { status: 200, json: { success: false, error: 10001, message: 'Commande non modifiable' } };
  orders.delete(tracking);
  return { status: 200, json: { success: true, message: 'Commande supprimée' } };
}

function validate(tracking: string): Reply {
  const order = orders.get(tracking);
  if (order) order.isValidated = true;
  return { status: 200, json: { success: order !== undefined, message: '' } };
}

function info(tracking: string): Reply {
  const order = orders.get(tracking);
  if (!order) return { status: 404, json: { message: 'Not Found' } };
  return {
    status: 200,
    json: {
      recipientName: order.fields['nom_client'],
      shippedBy: 'TKAWEN',
      originCity: 23,
      destLocationCity: order.fields['code_wilaya'],
      currentStation: '',
      activity: order.activity,
      reasons: [],
    },
  };
}
