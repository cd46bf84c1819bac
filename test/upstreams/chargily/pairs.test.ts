import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { toDinars } from '../../../src/upstreams/chargily/amounts.ts';
import { fromCheckout, toCheckout } from '../../../src/upstreams/chargily/checkout-shape.ts';
import { checkoutIn } from '../../../src/upstreams/chargily/models.ts';
import { toTransaction } from '../../../src/upstreams/chargily/transaction-shape.ts';
import { contract, operations } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const accountId = 'acc_01JD9Q3V7N8M5K2R4T6W8Y0Z1A';

const test = suite('Chargily: recorded pairs');

for (const file of globSync(new URL('pairs/*.json', import.meta.url).pathname).sort()) {
  const name = basename(file, '.json');
  const { operation, methods, request, chargily, contract: said } = JSON.parse(readFileSync(file, 'utf8'));

  test(`${name}: what Chargily gives is what the contract says`, () => {
    const checkout = checkoutIn(chargily);
    assert.ok(checkout);
    assert.equal(name.startsWith('checkout') ? toCheckout(checkout, methods) : toTransaction(checkout), said);
    const status = operations.get(operation)?.method === 'POST' ? 201 : 200;
    assert.equal(validator.response(operation, status, 'application/json', said), []);
  });

  if (!request) continue;
  test(`${name}: what is asked for is what Chargily is told`, () => {
    assert.equal(validator.body('pay.checkouts.create', request.contract), []);
    assert.equal(JSON.parse(JSON.stringify(fromCheckout(request.contract, accountId))), request.chargily);
  });
}

test('a checkout that nobody has tried to pay is no transaction', () => {
  const { chargily } = JSON.parse(readFileSync(new URL('pairs/checkout.open.json', import.meta.url), 'utf8'));
  for (const status of ['pending', 'expired']) {
    const checkout = checkoutIn({ ...chargily, status });
    assert.is(checkout && toTransaction(checkout), undefined);
  }
});

test('a fee with a fraction of a dinar is whole minor units', () => {
  const { chargily } = JSON.parse(readFileSync(new URL('pairs/transaction.succeeded.json', import.meta.url), 'utf8'));
  const checkout = checkoutIn({ ...chargily, fees_on_merchant: 62.55 });
  assert.is(checkout && toTransaction(checkout)?.fee_amount, 6255);
});

test('what is no checkout is not taken for one', () => {
  const { chargily } = JSON.parse(readFileSync(new URL('pairs/checkout.open.json', import.meta.url), 'utf8'));
  const without = (field: string) => ({ ...chargily, [field]: undefined });
  const others = [undefined, null, [], 'x', {}, { ...chargily, id: '../x' }, { ...chargily, amount: 12.5 }];
  for (const json of [...others, ...['status', 'amount', 'checkout_url', 'created_at'].map(without)])
    assert.is(checkoutIn(json), undefined);
});

test('minor units are whole dinars, from 75 on', () => {
  assert.is(toDinars(7500, 'DZD'), 75);
  assert.is(toDinars(1_000_000_000_000, 'DZD'), 10_000_000_000);
  for (const amount of [7499, 7400, 7550, 12_345, 1]) assert.throws(() => toDinars(amount, 'DZD'), /amount/);
  assert.throws(() => toDinars(7500, 'USD'), /currency/);
});

test.run();
