import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

export const sarah = 'acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';
const karim = 'acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1B';

/** Sarah has two stores, of which the second puts its lists into `data`, and Karim has one. MyStoq does not know the tenant of the last. */
export const stores = {
  st_8xk2: { account: sarah, tenant: 'sarah-beauty' },
  st_9yl3: { account: sarah, tenant: 'sarah-home' },
  st_karim: { account: karim, tenant: 'karim' },
  st_gone: { account: sarah, tenant: 'gone' },
};
const tenants = 'sarah-beauty,sarah-home,karim';

export interface Seen {
  method: string;
  path: string;
  query: string;
  tenant: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever MyStoq was sent.
  json: any;
}

export interface Fault {
  status?: number;
  text?: string;
  type?: string;
  headers?: Record<string, string>;
  times?: number;
  path?: string;
}

export interface Shop {
  gateway: TestGateway;
  standIn: StandIn;
  /** Live keys. */
  key: string;
  stranger: string;
  credential: string;
  /** Makes the next calls of MyStoq fail, and gives those since the last. */
  fault(fault?: Fault): Promise<Seen[]>;
  /** Does what the merchant does with an order, in the store's own pages. */
  change(order: { tenant: string; id: string; status: string }): Promise<void>;
  /** Does what the merchant does with a product there. */
  addProduct(tenant: string, product: object): Promise<string>;
  stop(): Promise<void>;
}

/** A gateway in this process, with two accounts that have stores, and a MyStoq in its own. */
export async function startShop(storesSetting: string = JSON.stringify(stores)): Promise<Shop> {
  const standIn = await startStandIn('mystoq-api', { MYSTOQ_TENANTS: tenants });
  const gateway = await startGateway({ env: { ...standIn.environment, UPSTREAM_MYSTOQ_API_STORES: storesSetting } });
  for (const id of [sarah, karim]) {
    const account = { name: 'Shop', owner_email: 'shop@example.com', plan: 'builder', currency: 'DZD' } as const;
    await gateway.db
      .insertInto('account')
      .values({ id, ...account, created_at: gateway.clock.now() })
      .execute();
  }
  const { UPSTREAM_MYSTOQ_API_URL: url = '', UPSTREAM_MYSTOQ_API_CREDENTIAL: credential = '' } = standIn.environment;
  const post = (path: string, body: object, headers = {}) =>
    fetch(new URL(path, url), { method: 'POST', body: JSON.stringify(body), headers });
  return {
    gateway,
    standIn,
    credential,
    key: await gateway.createKey({ mode: 'live', accountId: sarah }),
    stranger: await gateway.createKey({ mode: 'live', accountId: karim }),
    fault: async (fault = {}) => ((await (await post('/-/fault', fault)).json()) as { calls: Seen[] }).calls,
    async change(order) {
      const { ok, status } = await post('/-/order', order);
      if (!ok) throw new Error(`The stand-in answered ${status}.`);
    },
    async addProduct(tenant, product) {
      const headers = { authorization: `Bearer ${credential}`, 'x-tenant-id': tenant };
      return ((await (await post('/v1/products', product, headers)).json()) as { id: string }).id;
    },
    async stop() {
      await gateway.stop();
      await standIn.stop();
    },
  };
}
