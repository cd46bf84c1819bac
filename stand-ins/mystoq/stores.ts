import { conflict, invalid } from '../contract/refusal.ts';
import type { Call, Routes } from '../contract/serve.ts';
import { type Collections, find, type Item, newId, now, page, pick } from '../contract/store.ts';
import { activeStore, addProduct } from './catalog.ts';

const recoveryMs = 15 * 86_400_000;
const hosts = new Set<unknown>();

const templates: Item[] = [
  ['beauty-pink-elegant', 'Beauty - Pink Elegant', 'beauty', 'Soft colours and large pictures, for cosmetics and care.'],
  ['pharma-clean', 'Pharma - Clean', 'pharma', 'White and green, for pharmacies.'],
  ['electronics-dark', 'Electronics - Dark', 'electronics', 'Dark, with long tables of facts.'],
].map(([id, name, vertical, description]) => ({
  id,
  name,
  vertical,
  description,
  preview_url: `https://mystoq.com/templates/${id}`,
  products: 8,
  categories: 3,
  sections: 6,
}));

export const stores: Routes = {
  'GET /v1/templates': ({ query }) => page(templates, query, { filters: { vertical: 'vertical' }, oldestFirst: true }),
  'POST /v1/stores': ({ own, json }) => {
    const subdomain = `${json['subdomain']}.mystoq.com`;
    if (hosts.has(subdomain)) throw conflict('The subdomain is taken.');
    const template = json['template'] === undefined ? undefined : templateOf(json['template']);
    const time = now();
    const store = {
      store_id: newId('st'),
      ...pick(json, 'name', 'currency'),
      subdomain,
      custom_domain: null,
      admin_url: `https://${subdomain}/admin`,
      status: 'active',
      language: json['language'] ?? 'en',
      template_applied: template?.['id'] ?? null,
      created_at: time,
      updated_at: time,
      deleted_at: null,
      purge_at: null,
    };
    hosts.add(subdomain);
    own('stores').set(store.store_id, store);
    return { status: 201, json: { ...store, ...seed(own, store, template, true) } };
  },
  'GET /v1/stores': ({ own, query }) => page(own('stores').values(), query, { filters: { status: 'status' } }),
  'GET /v1/stores/{id}': (call) => ({ status: 200, json: detail(call, storeOf(call)) }),
  'PATCH /v1/stores/{id}': (call) => {
    const { json } = call;
    const store = storeOf(call);
    const isBack = json['status'] === 'active';
    if (store['status'] === 'deleted' && !isBack) throw conflict('The store is deleted.');
    const domain = json['custom_domain'];
    if (domain && domain !== store['custom_domain'] && hosts.has(domain)) throw conflict('The domain belongs to another store.');
    if (domain !== undefined) hosts.delete(store['custom_domain']);
    if (domain) hosts.add(domain);
    Object.assign(store, json, isBack && { deleted_at: null, purge_at: null }, { updated_at: now() });
    return { status: 200, json: detail(call, store) };
  },
  'DELETE /v1/stores/{id}': (call) => {
    const store = storeOf(call);
    if (store['status'] === 'active') {
      const purge_at = new Date(Date.now() + recoveryMs).toISOString();
      Object.assign(store, { status: 'deleted', deleted_at: now(), purge_at, updated_at: now() });
    }
    return { status: 204 };
  },
  'POST /v1/stores/{id}/apply-template': (call) => {
    const store = activeStore(call.own, call.params['id']);
    const template = templateOf(call.json['template']);
    Object.assign(store, { template_applied: template['id'], updated_at: now() });
    return { status: 200, json: { ...store, ...seed(call.own, store, template, call.json['seed_products'] === true) } };
  },
  'POST /v1/stores/{id}/whatsapp': ({ own, params: { id }, json }) => {
    const store = activeStore(own, id);
    const connection = {
      store_id: id,
      phone_number_id: json['phone_number_id'],
      status: 'pending',
      auto_reply_languages: json['auto_reply_languages'] ?? [store['language']],
      connected_at: now(),
    };
    own('whatsapp').set(String(id), connection);
    return { status: 200, json: connection };
  },
};

function storeOf({ own, params: { id } }: Call): Item {
  return find(own('stores'), id, 'store');
}

function templateOf(id: unknown): Item {
  const template = templates.find((known) => known['id'] === id);
  if (!template) throw invalid('There is no such template.');
  return template;
}

function detail({ own }: Call, store: Item): Item {
  const count = (name: string) => [...own(name).values()].filter(({ store_id }) => store_id === store['store_id']).length;
  const whatsapp_connected = own('whatsapp').has(String(store['store_id']));
  return { ...store, product_count: count('products'), order_count: count('orders'), whatsapp_connected };
}

function seed(own: Collections, store: Item, template: Item | undefined, withProducts: boolean) {
  const products = template && withProducts ? Number(template['products']) : 0;
  for (let i = 1; i <= products; i++)
    addProduct(own, store['store_id'], { name: `Sample ${i}`, price: 1000 * i, currency: store['currency'], stock: 10 });
  const categories_seeded = products > 0 ? template?.['categories'] : 0;
  return { products_seeded: products, categories_seeded, sections_seeded: template?.['sections'] ?? 0 };
}
