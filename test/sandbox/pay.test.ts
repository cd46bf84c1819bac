import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';
import { assertEvents } from '../support/sandbox-events.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of pay, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after.each(async ({ gateway }) => assertEvents(await gateway.events()));
test.after(({ gateway }) => gateway.stop());

const checkout = { amount: 2900, currency: 'USD', description: 'Pro plan', success_url: 'https://shop.example.com/thanks' };
const minute = 60;
const day = 86_400;

test('a checkout is paid after a minute: its transaction, its charge and its events follow', async ({ gateway }) => {
  const { status, body: made } = await gateway.call('pay.checkouts.create', { body: checkout });
  assert.is(status, 201);
  assert.equal([made.status, made.transaction_id, made.customer_id], ['open', null, null]);
  assert.is(made.checkout_url, `https://pay.tkawen.com/${made.checkout_id}`);
  assert.equal(made.methods, ['card', 'wallet', 'transfer']);
  const path = { id: made.checkout_id };
  await gateway.advance(minute - 1);
  assert.is((await gateway.call('pay.checkouts.get', { path })).body.status, 'open');
  await gateway.advance(2);
  const paid = (await gateway.call('pay.checkouts.get', { path })).body;
  assert.is(paid.status, 'completed');
  const transaction = (await gateway.call('pay.transactions.get', { path: { id: paid.transaction_id } })).body;
  assert.equal(
    [transaction.status, transaction.amount, transaction.fee_amount, transaction.checkout_id],
    ['succeeded', 2900, 114, made.checkout_id],
  );
  assert.equal(types(await gateway.events()), ['charge.succeeded', 'checkout.completed']);
  await gateway.advance(day);
  assert.is((await gateway.call('pay.checkouts.get', { path })).body.status, 'completed');
});

test('a checkout that nobody pays expires after its 30 minutes', async ({ gateway }) => {
  const { body } = await gateway.call('pay.checkouts.create', { body: { ...checkout, description: 'sandbox:unpaid' } });
  await gateway.advance(29 * minute);
  assert.is((await gateway.call('pay.checkouts.get', { path: { id: body.checkout_id } })).body.status, 'open');
  await gateway.advance(2 * minute);
  assert.is((await gateway.call('pay.checkouts.get', { path: { id: body.checkout_id } })).body.status, 'expired');
  assert.equal(types(await gateway.events()), ['checkout.expired']);
});

test('in DZD, amounts are whole dinars, and the ways to pay are the Algerian ones', async ({ gateway }) => {
  const create = (more: object) => gateway.call('pay.checkouts.create', { body: { ...checkout, currency: 'DZD', ...more } });
  for (const amount of [2900, 7400, 25_050])
    assert.is((await create({ amount })).body.errors[0].pointer, '/body/amount', String(amount));
  assert.is((await create({ amount: 25_000, methods: ['card', 'transfer'] })).body.errors[0].pointer, '/body/methods/1');
  assert.is((await create({ amount: 25_000, methods: ['card', 'ccp'] })).status, 201);
  const { body } = await gateway.call('pay.checkouts.create', { body: { ...checkout, methods: ['ccp'] } });
  assert.is(body.errors[0].pointer, '/body/methods/0');
});

test('checkouts and transactions are listed newest first, page by page', async ({ gateway }) => {
  for (let i = 1; i <= 5; i++) {
    await gateway.call('pay.checkouts.create', { body: { ...checkout, amount: i * 1000 } });
    await gateway.advance(1);
  }
  await gateway.advance(2 * minute);
  for (const id of ['pay.checkouts.list', 'pay.transactions.list'] as const) {
    const amounts: number[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const { body } = await gateway.call(id, { query: { limit: 2, ...(cursor !== null && { cursor }) } });
      amounts.push(...body.data.map(({ amount }: { amount: number }) => amount));
      cursor = body.next_cursor;
      assert.is(body.has_more, cursor !== null);
      pages++;
    } while (cursor !== null);
    assert.equal([pages, amounts], [3, [5000, 4000, 3000, 2000, 1000]], id);
    assert.is((await gateway.call(id, { query: { cursor: 'bm8' } })).status, 400);
  }
  const [newest] = (await gateway.call('pay.transactions.list')).body.data;
  const listed = async (query: Record<string, string>) =>
    (await gateway.call('pay.transactions.list', { query })).body.data.length;
  assert.equal([await listed({ status: 'succeeded' }), await listed({ status: 'failed' })], [5, 0]);
  assert.is(await listed({ period: '2001-01' }), 0);
  assert.ok((await listed({ period: newest.created_at.slice(0, 7) })) > 0);
});

test('a charge is answered settled; a pending one is settled later', async ({ gateway }) => {
  const charge = { amount: 2900, currency: 'USD', customer_id: 'cus_1' };
  const { status, body: paid } = await gateway.call('pay.charges.create', { body: charge });
  assert.equal([status, paid.status, paid.method, paid.failure_code], [201, 'succeeded', 'card', null]);
  const { body: late } = await gateway.call('pay.charges.create', { body: { ...charge, description: 'sandbox:pending' } });
  assert.is(late.status, 'pending');
  const path = { id: late.transaction_id };
  assert.is((await gateway.call('pay.transactions.get', { path })).body.fee_amount, null);
  await gateway.advance(minute + 1);
  const settled = (await gateway.call('pay.transactions.get', { path })).body;
  assert.equal([settled.status, settled.fee_amount], ['succeeded', 80]);
  assert.equal(types(await gateway.events()), ['charge.succeeded', 'charge.succeeded']);
});

test('refunds give back no more than is left of a payment, with its fee in proportion', async ({ gateway }) => {
  const transaction_id = await pay(gateway, 2900);
  const refund = (more: object = {}) => gateway.call('pay.refunds.create', { body: { transaction_id, ...more } });
  const { status, body: half } = await refund({ amount: 1450, currency: 'USD', reason: 'duplicate', metadata: { ticket: '77' } });
  assert.equal([status, half.status, half.fee_amount, half.completed_at], [201, 'pending', 57, null]);
  assert.is((await refund({ amount: 1451 })).status, 409);
  assert.is((await refund({ currency: 'EUR' })).body.errors[0].pointer, '/body/currency');
  const { body: rest } = await refund();
  assert.is(rest.amount, 1450);
  assert.is((await refund()).status, 409);

  await gateway.advance(minute + 1);
  const list = (await gateway.call('pay.refunds.list', { query: { transaction_id, status: 'completed' } })).body.data;
  assert.equal(
    list.map(({ refund_id }: { refund_id: string }) => refund_id),
    [rest.refund_id, half.refund_id],
  );
  assert.equal(types(await gateway.events()).slice(-2), ['refund.completed', 'refund.completed']);
  assert.is(
    (await gateway.call('pay.refunds.create', { body: { transaction_id: 'tx_1' } })).body.errors[0].pointer,
    '/body/transaction_id',
  );
});

test('a refund that fails leaves the money to give back', async ({ gateway }) => {
  const transaction_id = await pay(gateway, 2900);
  const body = { transaction_id, metadata: { note: 'sandbox:failed' } };
  await gateway.call('pay.refunds.create', { body });
  await gateway.advance(minute + 1);
  const [failed] = (await gateway.call('pay.refunds.list', { query: { status: 'failed' } })).body.data;
  assert.ok(failed.failure_message);
  assert.is((await gateway.call('pay.refunds.create', { body: { transaction_id } })).body.amount, 2900);
  assert.ok(types(await gateway.events()).includes('refund.failed'));
});

test('a subscription is charged when its trial ends, and then each period', async ({ gateway }) => {
  const body = { customer_id: 'cus_1', plan: 'pro', amount: 29_000, interval: 'month', trial_days: 14 };
  const { status, body: made } = await gateway.call('pay.subscriptions.create', { body });
  assert.equal([status, made.status, made.currency], [201, 'trialing', 'USD']);
  assert.is(made.next_charge_at, made.trial_ends_at);
  const read = async () => (await gateway.call('pay.subscriptions.list', { query: { customer_id: 'cus_1' } })).body.data[0];
  await gateway.advance(14 * day + 1);
  const active = await read();
  assert.equal([active.status, active.current_period_started_at], ['active', made.trial_ends_at]);
  await gateway.advance(31 * day);
  assert.is((await read()).current_period_started_at, active.current_period_ends_at);
  assert.equal(types(await gateway.events()), [
    'subscription.created',
    'charge.succeeded',
    'subscription.renewed',
    'charge.succeeded',
    'subscription.renewed',
  ]);
  assert.equal((await gateway.call('pay.subscriptions.list', { query: { status: 'trialing' } })).body.data, []);
});

test('a subscription whose charges are declined is past due, and is given up after three', async ({ gateway }) => {
  const body = { customer_id: 'cus_1', plan: 'pro', amount: 400_100, currency: 'USD', interval: 'year' };
  const { body: made } = await gateway.call('pay.subscriptions.create', { body });
  assert.is(made.status, 'past_due');
  await gateway.advance(3 * day);
  const [ended] = (await gateway.call('pay.subscriptions.list')).body.data;
  assert.equal([ended.status, ended.next_charge_at], ['cancelled', null]);
  const events = types(await gateway.events());
  assert.is(events.filter((type) => type === 'subscription.payment_failed').length, 3);
  assert.is(events.at(-1), 'subscription.cancelled');
});

test('an invoice is a PDF, named by the id that its event carries; of a payment that has succeeded alone', async ({
  gateway,
}) => {
  const transaction_id = await pay(gateway, 2900);
  const answer = await gateway.call('pay.invoices.create', { body: { transaction_id, include_tva: true, language: 'fr' } });
  assert.is(answer.status, 201);
  assert.is(answer.bytes.toString('latin1', 0, 5), '%PDF-');
  const event = (await gateway.events()).at(-1);
  assert.equal([event?.type, event?.data['tax_region'], event?.data['tax_amount']], ['invoice.generated', 'DZ', 463]);
  assert.is(answer.headers.get('content-disposition'), `inline; filename="${event?.data['invoice_id']}.pdf"`);

  const refused = { transaction_id, include_tva: true, include_tax: false };
  assert.is((await gateway.call('pay.invoices.create', { body: refused })).status, 400);
  const { body: failed } = await gateway.call('pay.charges.create', {
    body: { amount: 400_100, currency: 'USD', customer_id: 'cus_1' },
  });
  assert.is((await gateway.call('pay.invoices.create', { body: { transaction_id: failed.transaction_id } })).status, 409);
});

test('a day is settled at 02:00 of the next one and paid out later; its sums are exact', async ({ gateway }) => {
  const transaction_id = await pay(gateway, 2900);
  await pay(gateway, 1000);
  await gateway.call('pay.refunds.create', { body: { transaction_id, amount: 1450 } });
  await gateway.advance(2 * minute);
  const list = async (query: Record<string, string> = {}) => (await gateway.call('pay.settlements.list', { query })).body.data;
  assert.equal(await list(), []);
  await gateway.advance(2 * day);
  const days = await list();
  const sum = (field: string) => days.reduce((all: number, each: Record<string, number>) => all + (each[field] ?? 0), 0);
  assert.equal(
    [sum('transaction_count'), sum('gross_amount'), sum('refunded_amount'), sum('fee_amount')],
    [2, 3900, 1450, 114 + 59 - 57],
  );
  assert.is(sum('net_amount'), 3900 - 1450 - 116);
  assert.ok(
    days.every(({ status, created_at }: Record<string, string>) => status === 'paid' && created_at?.endsWith('T02:00:00.000Z')),
  );
  assert.equal(await list({ to: '2001-01-01' }), []);
  assert.is((await gateway.call('pay.settlements.list', { query: { from: '2026-02-02', to: '2026-02-01' } })).status, 400);
});

async function pay(gateway: CutOffGateway, amount: number): Promise<string> {
  const { body } = await gateway.call('pay.charges.create', { body: { amount, currency: 'USD', customer_id: 'cus_1' } });
  return body.transaction_id;
}

function types(events: readonly { type: string }[]): string[] {
  return events.map(({ type }) => type);
}

test.run();
