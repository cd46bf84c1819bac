import { createCheckout, expire, expireOld, settle } from './chargily/checkouts.ts';
import { type Call, type Reply, serve } from './chargily/serve.ts';
import { advance, createStore, newEntity, now, pageOf, type Store } from './chargily/store.ts';
import { tell } from './chargily/webhook.ts';

/**
 * A small Chargily Pay V2: balance, customers and checkouts, in test and in live mode, which share nothing. CHARGILY_KEY is what
 * follows `test_sk_` and `live_sk_` in its two keys; CHARGILY_WEBHOOK_URL the application's webhook, if it has one. The API is
 * below `/api/v2` and `/test/api/v2`. A checkout is paid by `POST <its checkout_url> {"status":"paid"}`, or `failed`, `canceled`,
 * `processing`. What follows is for tests: `POST /-/clock {"seconds":…}` moves its clock, `POST /-/fault {"status":…,"times":…}`
 * makes the next calls fail.
 */
const secret = process.env['CHARGILY_KEY'] ?? 'demo';
const stores = { live: createStore('live'), test: createStore('test') };
let fault: Reply & { times: number } = { status: 500, times: 0 };
const calls: string[] = [];

serve(async (call, origin) => {
  const [, test, path = ''] = /^(\/test)?(\/.*)$/.exec(call.path) ?? [];
  const store = stores[test ? 'test' : 'live'];
  for (const checkout of expireOld(store)) await tell(checkout, keyOf(store));

  if (path.startsWith('/-/')) return control(path, call);
  const page = /^\/checkouts\/(\w+)\/pay$/.exec(path)?.[1];
  if (page !== undefined) return payAt(store, page, call);
  if (!path.startsWith('/api/v2/')) return notFound();
  if (call.authorization !== `Bearer ${keyOf(store)}`) return { status: 401, json: { message: 'Unauthenticated.' } };
  calls.push(`${call.method} ${path}`);
  if (fault.times > 0) {
    fault.times--;
    return fault;
  }
  return answer(store, { ...call, path: path.slice('/api/v2'.length) }, origin);
});

function answer(store: Store, { method, path, query, json }: Call, origin: string): Reply {
  const [, collection, id, action] = path.split('/');
  const route = `${method} ${collection}${id ? '/:id' : ''}${action ? `/${action}` : ''}`;
  if (route === 'GET balance') return { status: 200, json: balanceOf(store) };
  if (collection !== 'customers' && collection !== 'checkouts') return notFound();

  const entities = store[collection];
  if (route.startsWith('GET ') && !id)
    return { status: 200, json: pageOf(store, [...entities.values()], query, `${origin}${path}`) };
  if (route === 'POST checkouts') return createCheckout(store, origin, json);
  if (route === 'POST customers') {
    const none = { name: null, email: null, phone: null, address: null, metadata: [] };
    const customer = newEntity(store, 'customer', { ...none, ...json });
    entities.set(customer.id, customer);
    return { status: 200, json: customer };
  }

  const entity = entities.get(id ?? '');
  if (!entity) return notFound();
  if (method === 'GET' && !action) return { status: 200, json: entity };
  if (route === 'POST checkouts/:id/expire') return expire(entity);
  if (route === 'POST customers/:id' || route === 'PATCH customers/:id')
    return { status: 200, json: Object.assign(entity, json, { updated_at: now() }) };
  if (route === 'DELETE customers/:id') {
    entities.delete(entity.id);
    return { status: 200, json: { livemode: entity.livemode, id: entity.id, entity: 'customer', deleted: true } };
  }
  return notFound();
}

/** What the payer does on the page. */
async function payAt(store: Store, id: string, { method, json }: Call): Promise<Reply> {
  const checkout = store.checkouts.get(id);
  if (!checkout) return notFound();
  if (method !== 'POST') return { status: 200, text: `<h1>${checkout['amount']} DZD</h1>` };
  if (!['pending', 'processing'].includes(String(checkout['status']))) return { status: 403, json: { message: 'It is over.' } };
  settle(checkout, String(json['status'] ?? 'paid'));
  if (checkout['status'] !== 'processing') await tell(checkout, keyOf(store));
  return { status: 200, json: checkout };
}

function control(path: string, { json }: Call): Reply {
  if (path === '/-/clock') advance(Number(json['seconds']));
  if (path === '/-/fault') fault = json as unknown as typeof fault;
  return { status: 200, json: { calls: calls.splice(0) } };
}

function balanceOf({ mode }: Store) {
  const wallets = ['dzd', 'usd', 'eur'].map((currency) => ({ currency, balance: 0, ready_for_payout: '0', on_hold: 0 }));
  return { entity: 'balance', livemode: mode === 'live', wallets };
}

function keyOf({ mode }: Store): string {
  return `${mode}_sk_${secret}`;
}

function notFound(): Reply {
  return { status: 404, json: { message: 'Not found.' } };
}
