import { conflict } from '../../refusal.ts';
import type { Resource, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';

export type Store = Schemas['Store'] & { whatsapp: Schemas['StoreWhatsapp'] | null };

/** As products and orders know a store. Its own rules are in stores.ts. */
export const stores: Resource<Store> = { collection: 'commerce.stores' };

/** The store that a body names, which sells. @throws Problem 404, or 409 for a deleted one. */
export async function sellingStore(id: string, world: World, pointer = '/body/store_id'): Promise<Stored<Store>> {
  const store = await world.refer(stores, id, pointer);
  if (store.data.status === 'deleted') throw conflict('The store is deleted.');
  return store;
}
