import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../../support/upstream.ts';

const signingSecret = 'signs-for-tkawen-pay';
const { contract: transaction } = JSON.parse(readFileSync(new URL('pairs/transaction.succeeded.json', import.meta.url), 'utf8'));

const test = suite<{ gateway: TestGateway; chargily: TestUpstream; pay: TestUpstream }>('the ledger of TKAWEN Pay');
test.before(async (context) => {
  context.chargily = await startUpstream();
  context.pay = await startUpstream();
  context.gateway = await startGateway({
    env: {
      UPSTREAM_CHARGILY_URL: context.chargily.url,
      UPSTREAM_CHARGILY_CREDENTIAL: 'live_sk_of_chargily',
      UPSTREAM_TKAWEN_PAY_URL: context.pay.url,
      UPSTREAM_TKAWEN_PAY_CREDENTIAL: 'token-of-pay',
      UPSTREAM_TKAWEN_PAY_SIGNING_SECRET: signingSecret,
    },
  });
});
test.before.each(async ({ gateway, chargily, pay }) => {
  await gateway.reset();
  chargily.received = [];
  pay.received = [];
});
test.after(async ({ gateway, chargily, pay }) => {
  await gateway.stop();
  await Promise.all([chargily.stop(), pay.stop()]);
});

function answers(upstream: TestUpstream, status: number, body: string, type = 'application/json'): void {
  upstream.answer = (res) => res.writeHead(status, { 'Content-Type': type }).end(body);
}

test('is asked in the name of the caller, signed, and with its own credential', async ({ gateway, chargily, pay }) => {
  answers(pay, 200, JSON.stringify({ data: [transaction], has_more: true, next_cursor: 'abc' }));
  const query = { period: '2026-11', status: 'succeeded', limit: 1 };
  const { body } = await gateway.call('pay.transactions.list', { key: gateway.liveKey, query });
  assert.equal(body, { data: [transaction], has_more: true, next_cursor: 'abc' });

  const [{ url, headers } = { url: '', headers: {} as Record<string, string> }] = pay.received;
  assert.equal(Object.fromEntries(new URL(url, pay.url).searchParams), { period: '2026-11', status: 'succeeded', limit: '1' });
  assert.is(headers['authorization'], 'Bearer token-of-pay');
  assert.is(headers['x-tkawen-account-id'], gateway.accountId);
  const names = ['x-tkawen-timestamp', 'x-request-id', 'x-tkawen-account-id', 'x-tkawen-caller-id', 'x-tkawen-mode'];
  const lines = [...names.map((name) => headers[name]), 'GET', url].join('\n');
  assert.is(headers['x-tkawen-identity-signature'], `v1=${createHmac('sha256', signingSecret).update(lines).digest('hex')}`);
  assert.equal(chargily.received, []);
});

test('404 when neither it nor the account has the transaction, and Chargily is not asked', async ({ gateway, chargily, pay }) => {
  answers(pay, 404, '{}');
  const { status } = await gateway.call('pay.transactions.get', { key: gateway.liveKey, path: { id: transaction.id } });
  assert.is(status, 404);
  assert.equal(chargily.received, []);
});

const rows: [status: number, body: string, type: string, expected: number, error: string][] = [
  [400, '{}', 'application/problem+json', 400, 'invalid_param'],
  [401, '{}', 'application/json', 502, 'upstream_error'],
  [500, '{}', 'application/json', 502, 'upstream_error'],
  [503, '{}', 'application/json', 503, 'upstream_unavailable'],
  [200, '<h1>maintenance</h1>', 'text/html', 502, 'upstream_error'],
  [200, '"text"', 'application/json', 502, 'upstream_error'],
];
for (const [status, body, type, expected, error] of rows) {
  test(`${status} ${type} ${body} is ${expected} ${error}`, async ({ gateway, pay }) => {
    answers(pay, status, body, type);
    const list = await gateway.call('pay.transactions.list', { key: gateway.liveKey });
    assert.equal([list.status, list.body.error], [expected, error]);
    for (const secret of ['token-of-pay', 'live_sk_of_chargily', signingSecret])
      assert.not.match(gateway.logs.join() + list.text, secret);
  });
}

test.run();
