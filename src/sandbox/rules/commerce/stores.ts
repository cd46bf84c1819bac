import { conflict, refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { orders } from './orders.ts';
import { addSamples, products } from './products.ts';
import { type Store, stores } from './store.ts';
import { type Template, templates } from './templates.ts';

const recoverySeconds = 15 * 86_400;
const metaSeconds = 60;

/** The rules of a store, beside what other rules know it by. */
export const storeRules: Resource<Store, 'commerce.stores.create'> = {
  ...stores,
  limit: 'commerce.stores',
  async made(store, { body }, world) {
    const host = `${body.subdomain}.mystoq.com`;
    const others = (await world.all(stores)).filter((other) => other !== store);
    if (others.some(({ data }) => data.subdomain === host)) throw conflict('The subdomain is taken.');
    Object.assign(store.data, { subdomain: host, admin_url: `https://${host}/admin`, whatsapp: null } satisfies Partial<Store>);
    world.emit('store.created', { store_id: store.id, store: store.data });
    Object.assign(store.data, await applyTemplate(store, body.template, true, world));
  },
  async updated(store, call, world) {
    const body = call.body as Schemas['StoreUpdate'];
    const { data } = store;
    if (data.status === 'deleted') {
      if (body.status !== 'active') throw conflict('The store is deleted. Bring it back with `status: active`.');
      await world.claim('commerce.stores');
      Object.assign(data, { deleted_at: null, purge_at: null } satisfies Partial<Store>);
      store.steps = [];
    }
    const others = (await world.all(stores)).filter((other) => other !== store);
    if (body.custom_domain && others.some((other) => other.data.custom_domain === body.custom_domain))
      throw conflict('The custom domain belongs to another store.');
    Object.assign(data, body, { updated_at: world.time() });
  },
  removed(store, world) {
    const { data } = store;
    if (data.status === 'deleted') return;
    Object.assign(data, {
      status: 'deleted',
      deleted_at: world.time(),
      purge_at: world.time(recoverySeconds),
      updated_at: world.time(),
    } satisfies Partial<Store>);
    world.plan(store, recoverySeconds, 'purge');
    world.emit('store.deleted', { store_id: store.id, store: data });
  },
  async details(store, world) {
    return {
      product_count: await world.count(products, { store_id: store.id }),
      order_count: await world.count(orders, { store_id: store.id }),
      whatsapp_connected: store.data.whatsapp?.status === 'connected',
    };
  },
  steps: {
    async purge(store, world) {
      world.remove(store);
      const goods = [...(await world.all(products)), ...(await world.all(orders))];
      for (const each of goods) if (each.data.store_id === store.id) world.remove(each);
    },
    connected(store) {
      if (store.data.whatsapp) store.data.whatsapp.status = 'connected';
    },
  },
};

export const applyTemplateRule: Rule<'commerce.stores.apply_template'> = async ({ path, body }, world) => {
  const store = await live(path.id, world);
  const seeded = await applyTemplate(store, body.template, body.seed_products, world);
  store.data.updated_at = world.time();
  return { ...store.data, ...seeded };
};

export const connectWhatsapp: Rule<'commerce.stores.connect_whatsapp'> = async ({ path, body, wish }, world) => {
  const store = await live(path.id, world);
  store.data.whatsapp = {
    store_id: store.id,
    phone_number_id: body.phone_number_id,
    status: wish ?? 'connected',
    auto_reply_languages: body.auto_reply_languages ?? [store.data.language],
    connected_at: world.time(),
  };
  if (wish === 'pending') world.plan(store, metaSeconds, 'connected');
  return store.data.whatsapp;
};

async function live(id: string, world: World): Promise<Stored<Store>> {
  const store = await world.get(stores, id);
  if (store.data.status === 'deleted') throw conflict('The store is deleted.');
  return store;
}

/** What the template has put into the store. */
async function applyTemplate(
  store: Stored<Store>,
  id: string | undefined,
  withSamples: boolean,
  world: World,
): Promise<Schemas['StoreSeed']> {
  if (id === undefined) return { products_seeded: 0, categories_seeded: 0, sections_seeded: 0 };
  const template = templates.find((known) => known.id === id);
  if (!template) throw refused('/body/template', 'names no template', templates.map((known) => known.id).join(', '));
  if (withSamples) await addSamples(store, template, world);
  store.data.template_applied = id;
  const seeded = seedOf(template, withSamples);
  world.emit('template.applied', { store_id: store.id, template_applied: id, ...seeded });
  return seeded;
}

function seedOf({ products: count, categories, sections }: Template, withSamples: boolean): Schemas['StoreSeed'] {
  return { products_seeded: withSamples ? count : 0, categories_seeded: withSamples ? categories : 0, sections_seeded: sections };
}
