import type { Caller } from '../../caller.ts';
import type { Service } from '../adapter.ts';
import { notFound, unusable } from './refusals.ts';

/** A store of MyStoq's that an account of ours calls by an id. */
export interface Store {
  readonly id: string;
  readonly accountId: string;
  /** The slug of its tenant, which the header `X-Tenant-ID` names. */
  readonly tenant: string;
}

/**
 * The account's stores. MyStoq has not published a call that opens or lists stores, and its key opens all of them: the operator says
 * whose each is, in `UPSTREAM_MYSTOQ_API_STORES`.
 * @throws Problem 502 when that cannot be read.
 */
export function storesOf(service: Service, caller: Caller | undefined): Store[] {
  const stores = service.kept('stores', () => storesIn(service.setting('STORES') ?? '{}'));
  return stores.filter(({ accountId }) => accountId === caller?.accountId);
}

/** @throws Problem 404 when it is not the account's. */
export function storeOf(service: Service, caller: Caller | undefined, id: string): Store {
  const store = storesOf(service, caller).find((own) => own.id === id);
  if (!store) throw notFound('store');
  return store;
}

/** Short, since it is a part of the ids of what is in the store. */
const idPattern = /^st_[0-9A-Za-z]{1,12}$/;
const slugPattern = /^[0-9A-Za-z](?:[0-9A-Za-z-]{0,61}[0-9A-Za-z])?$/;

/** @param text JSON, as in `{"st_8xk2":{"account":"acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1A","tenant":"sarah-beauty"}}` */
export function storesIn(text: string): Store[] {
  const stores = Object.entries(objectIn(text)).map(([id, value]): Store => {
    const { account, tenant } = (value ?? {}) as { account?: unknown; tenant?: unknown };
    if (!idPattern.test(id)) throw misconfigured(`${id.slice(0, 80)} is not st_ and up to 12 letters and digits`);
    if (typeof account !== 'string' || !account.startsWith('acc_')) throw misconfigured(`${id} has no account`);
    if (typeof tenant !== 'string' || !slugPattern.test(tenant)) throw misconfigured(`${id} has no tenant`);
    return { id, accountId: account, tenant };
  });
  const tenants = new Set(stores.map(({ tenant }) => tenant));
  if (tenants.size < stores.length) throw misconfigured('a tenant is two stores');
  return stores;
}

function objectIn(text: string): object {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  } catch {
    // Falls through: whatever is wrong with it, it tells no stores.
  }
  throw misconfigured('it is no JSON object');
}

function misconfigured(why: string) {
  return unusable(`UPSTREAM_MYSTOQ_API_STORES cannot be used: ${why}.`);
}
