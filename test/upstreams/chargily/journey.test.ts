import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createDemoKeys } from '../../../scripts/demo.ts';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import { isSigned } from '../../../src/upstreams/chargily/signature.ts';
import { contract } from '../../support/gateway.ts';
import { callProcess } from '../../support/operations.ts';
import { type GatewayProcess, startProcess } from '../../support/process.ts';
import { createTestDatabase, open } from '../../support/stores.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';
import { order, payAt } from './shop.ts';

interface Journey {
  standIn: StandIn;
  webhook: TestUpstream;
  gateway: GatewayProcess;
  key: string;
}

const test = suite<Journey>("a checkout's journey through two processes");
test.before(async (context) => {
  context.webhook = await startUpstream();
  context.standIn = await startStandIn('chargily', { CHARGILY_WEBHOOK_URL: context.webhook.url });
  const databaseUrl = await createTestDatabase();
  context.gateway = await startProcess({ DATABASE_URL: databaseUrl, ...context.standIn.environment });
  const db = open(databaseUrl);
  [, context.key] = await createDemoKeys(db, contract);
  await db.destroy();
});
test.after(async ({ gateway, standIn, webhook }) => {
  gateway.child.kill('SIGKILL');
  await standIn.stop();
  await webhook.stop();
});

test('a checkout is made, found open, paid on its page, told by a signed webhook, and is a transaction', async (journey) => {
  const { gateway, key, webhook, standIn } = journey;
  const made = await callProcess(gateway, key, 'pay.checkouts.create', { body: { ...order, metadata: { order_id: '1042' } } });
  assert.is(made.status, 201);
  const { checkout_id: id, checkout_url } = made.body;
  assert.equal((await callProcess(gateway, key, 'pay.checkouts.get', { path: { id } })).body, made.body);

  await payAt(checkout_url);
  const [told] = webhook.received;
  const secret = standIn.environment['UPSTREAM_CHARGILY_CREDENTIAL'] ?? '';
  assert.ok(told && isSigned(told.body, String(told.headers['signature']), secret));
  assert.is(JSON.parse(told.body.toString()).type, 'checkout.paid');

  const { body: paid } = await callProcess(gateway, key, 'pay.checkouts.get', { path: { id } });
  assert.is(paid.status, 'completed');
  assert.equal((await callProcess(gateway, key, 'pay.checkouts.list')).body.data, [paid]);
  const transaction = await callProcess(gateway, key, 'pay.transactions.get', { path: { id: paid.transaction_id } });
  assert.is(transaction.body.checkout_id, id);
  assert.equal(transaction.body.metadata, { order_id: '1042' });
  assert.equal((await callProcess(gateway, key, 'pay.transactions.list')).body.data, [transaction.body]);
});

test('the gateway stops cleanly, and the key of Chargily is not in its log', async ({ gateway, standIn }) => {
  assert.is(await gateway.stop(), 0);
  assert.not.match(gateway.output(), standIn.environment['UPSTREAM_CHARGILY_CREDENTIAL'] ?? '');
});

test.run();
