import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import type { Call } from '../../support/gateway.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';
import { order, payAt } from '../chargily/shop.ts';

interface Till extends Travellers {
  pay: StandIn;
  chargily: StandIn;
}

const chargilyKey = 'key-that-both-know';

const test = suite<Till>("a payment's journey through the gateway, Chargily and TKAWEN Pay, a process each");
test.before(async (context) => {
  context.pay = await startStandIn('tkawen-pay', { CHARGILY_SECRET_KEY: `live_sk_${chargilyKey}` });
  const webhook = `${context.pay.environment['UPSTREAM_TKAWEN_PAY_URL']}/webhooks/chargily`;
  context.chargily = await startStandIn('chargily', { CHARGILY_KEY: chargilyKey, CHARGILY_WEBHOOK_URL: webhook });
  const chargily = { ...context.chargily.environment, UPSTREAM_CHARGILY_CREDENTIAL: `live_sk_${chargilyKey}` };
  Object.assign(context, await startJourney({ ...context.pay.environment, ...chargily }));
});
test.after(async ({ gateway, pay, chargily }) => {
  gateway.child.kill('SIGKILL');
  await Promise.all([pay.stop(), chargily.stop()]);
});

function ask({ gateway, key }: Till, id: string, call: Call = {}) {
  return callProcess(gateway, key, id, call);
}

test('what was paid at Chargily is refunded, invoiced and settled at TKAWEN Pay', async (till) => {
  const { body: checkout } = await ask(till, 'pay.checkouts.create', { body: order });
  await payAt(checkout.checkout_url);
  const { transaction_id } = (await ask(till, 'pay.checkouts.get', { path: { id: checkout.checkout_id } })).body;

  const refund = await ask(till, 'pay.refunds.create', { body: { transaction_id, amount: 10_000 } });
  assert.equal([refund.status, refund.body.currency, refund.body.fee_amount], [201, 'DZD', 280]);
  assert.is((await ask(till, 'pay.refunds.create', { body: { transaction_id, amount: 15_001 } })).status, 409);
  assert.equal((await ask(till, 'pay.refunds.list', { query: { transaction_id } })).body.data, [refund.body]);

  const invoice = await ask(till, 'pay.invoices.create', { body: { transaction_id, language: 'fr' } });
  assert.match(invoice.headers.get('content-disposition') ?? '', /^inline; filename="inv_\w+\.pdf"$/);
  assert.match(invoice.text, /^%PDF/);
  const [settlement] = (await ask(till, 'pay.settlements.list')).body.data;
  assert.equal([settlement.gross_amount, settlement.refunded_amount, settlement.fee_amount], [25_000, 10_000, 420]);

  const stolen = await callProcess(till.gateway, till.stranger, 'pay.refunds.create', { body: { transaction_id } });
  assert.is(stolen.status, 400);
  assert.equal((await callProcess(till.gateway, till.stranger, 'pay.refunds.list')).body.data, []);
});

test('a charge is made once for one attempt, declined charges are 201 too, and a subscription has a trial', async (till) => {
  const body = { amount: 2900, currency: 'USD', customer_id: 'cus_1' };
  const headers = { 'Idempotency-Key': 'december' };
  const charge = await ask(till, 'pay.charges.create', { body, headers });
  assert.equal([charge.status, charge.body.status], [201, 'succeeded']);
  assert.is((await ask(till, 'pay.charges.create', { body, headers })).body.charge_id, charge.body.charge_id);
  const declined = await ask(till, 'pay.charges.create', { body: { ...body, amount: 402 } });
  assert.equal([declined.status, declined.body.failure_code], [201, 'declined']);
  const { transaction_id } = declined.body;
  assert.is((await ask(till, 'pay.invoices.create', { body: { transaction_id } })).status, 409);

  const plan = { customer_id: 'cus_1', plan: 'pro-annual', amount: 29_000, currency: 'USD', interval: 'year', trial_days: 14 };
  const subscription = await ask(till, 'pay.subscriptions.create', { body: plan });
  assert.is(subscription.body.status, 'trialing');
  assert.equal((await ask(till, 'pay.subscriptions.list', { query: { status: 'trialing' } })).body.data, [subscription.body]);
});

test('transactions are those of charges and of checkouts, from one book', async (till) => {
  const { body } = await ask(till, 'pay.transactions.list');
  assert.equal(
    body.data.map(({ status, charge_id, checkout_id }: Record<string, string>) => [
      status,
      charge_id?.slice(0, 3),
      checkout_id?.slice(0, 3),
    ]),
    [
      ['failed', 'ch_', undefined],
      ['succeeded', 'ch_', undefined],
      ['succeeded', undefined, 'co_'],
    ],
  );
  for (const transaction of body.data) {
    const path = { id: transaction.id };
    assert.equal((await ask(till, 'pay.transactions.get', { path })).body, transaction);
    assert.is((await callProcess(till.gateway, till.stranger, 'pay.transactions.get', { path })).status, 404);
  }
  assert.is((await ask(till, 'pay.transactions.list', { query: { status: 'failed' } })).body.data.length, 1);
  assert.equal((await callProcess(till.gateway, till.stranger, 'pay.transactions.list')).body.data, []);
});

test('a payment that the book has not heard of yet is told by Chargily', async (till) => {
  const { body } = await ask(till, 'pay.checkouts.create', { body: order });
  await payAt(body.checkout_url, 'processing');
  const found = await ask(till, 'pay.transactions.get', { path: { id: `tx_${body.checkout_id.slice(3)}` } });
  assert.equal([found.status, found.body.status], [200, 'pending']);
});

test('the gateway stops cleanly, and no credential is in its log', async ({ gateway, pay }) => {
  assert.is(await gateway.stop(), 0);
  for (const secret of [pay.environment['UPSTREAM_TKAWEN_PAY_CREDENTIAL'] ?? '', chargilyKey])
    assert.not.match(gateway.output(), secret);
  assert.not.match(gateway.output(), 'an answer breaks the contract');
});

test.run();
