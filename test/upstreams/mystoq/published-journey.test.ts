import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../../scripts/demo.ts';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { migrate } from '../../../src/db/migrate.ts';
import { contract } from '../../support/gateway.ts';
import { callProcess } from '../../support/operations.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase, open } from '../../support/stores.ts';

interface Journey {
  standIn: StandIn;
  gateway: GatewayProcess;
  databaseUrl: string;
  /** Live keys. */
  key: string;
  stranger: string;
}

const test = suite<Journey>("an order's journey through two processes");
test.before(async (context) => {
  context.standIn = await startStandIn('mystoq-api');
  context.databaseUrl = await createTestDatabase();
  const db = open(context.databaseUrl);
  await migrate(db);
  [, context.key] = await createDemoKeys(db, contract);
  const { id: account } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow();
  [, context.stranger] = await createDemoKeys(db, contract);
  await db.destroy();
  context.gateway = await startProcess({
    DATABASE_URL: context.databaseUrl,
    ...context.standIn.environment,
    UPSTREAM_MYSTOQ_API_STORES: JSON.stringify({ st_8xk2: { account, tenant: 'sarah-beauty' } }),
  });
});
test.after(async ({ gateway, standIn }) => {
  gateway.child.kill('SIGKILL');
  await standIn.stop();
});

test('a product is added, ordered, listed, delivered by the merchant, and nothing of another account', async (journey) => {
  const { gateway, key, stranger, standIn } = journey;
  const cream = { store_id: 'st_8xk2', name: 'Face cream', price: 349_000, currency: 'DZD', sku: 'CREAM', stock: 3 };
  const product = await callProcess(gateway, key, 'commerce.products.create', { body: cream });
  assert.is(product.status, 201);

  const body = {
    store_id: 'st_8xk2',
    customer: { name: 'Saida', phone: '+213555000000' },
    items: [{ product_id: product.body.id, quantity: 2 }],
    shipping: { wilaya: 'Annaba', commune: 'El Bouni', address: '12 rue X' },
    payment_method: 'cod',
    reference: 'WEB-1042',
  };
  const made = await callProcess(gateway, key, 'commerce.orders.create', { body });
  assert.equal([made.status, made.body.total, made.body.items[0].total], [201, 758_000, 698_000]);
  const list = () => callProcess(gateway, key, 'commerce.orders.list', { query: { store: 'st_8xk2' } });
  assert.equal((await list()).body.data, [made.body]);
  const [left] = (await callProcess(gateway, key, 'commerce.products.list', { query: { store: 'st_8xk2' } })).body.data;
  assert.equal(left, { ...product.body, stock: 1 });

  const order = JSON.stringify({ tenant: 'sarah-beauty', id: made.body.id.replace('ord_8xk2xx', ''), status: 'delivered' });
  await fetch(new URL('/-/order', standIn.environment['UPSTREAM_MYSTOQ_API_URL']), { method: 'POST', body: order });
  assert.equal((await list()).body.data, [{ ...made.body, status: 'delivered', payment_status: 'paid' }]);

  const calls = [
    callProcess(gateway, stranger, 'commerce.products.list', { query: { store: 'st_8xk2' } }),
    callProcess(gateway, stranger, 'commerce.products.create', { body: cream }),
    callProcess(gateway, stranger, 'commerce.orders.create', { body }),
    callProcess(gateway, stranger, 'commerce.orders.list', { query: { store: 'st_8xk2' } }),
  ];
  for (const { status } of await Promise.all(calls)) assert.is(status, 404);
  assert.equal((await callProcess(gateway, stranger, 'commerce.orders.list')).body.data, []);
});

test('commerce is not down, the gateway stops cleanly, and the key of MyStoq is not in its log', async ({ gateway, standIn }) => {
  const health = (await (await fetch(`${gateway.url}/v1/health`)).json()) as {
    pillars: { commerce: { upstreams: { name: string; status: string }[] } };
  };
  assert.is(health.pillars.commerce.upstreams.find(({ name }) => name === 'mystoq-api')?.status, 'ok');
  assert.is(await gateway.stop(), 0);
  assert.not.match(gateway.output(), standIn.environment['UPSTREAM_MYSTOQ_API_CREDENTIAL'] ?? '');
  assert.not.match(gateway.output(), 'an answer breaks the contract');
});

test.run();
