import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fillPrices } from '../../scripts/contract/price-text.ts';
import type { Prices } from '../../src/contract/prices.ts';
import { contract } from '../support/gateway.ts';

const test = suite('prices in texts');

const texts: [text: string, shown: string][] = [
  ['Costs {price identity.verify} per check.', 'Costs 0.05 USD per check.'],
  ['{price connect.sms domestic}, {price connect.sms international}', '0.005 USD, 0.04 USD'],
  ['{price commerce.orders} and {price commerce.orders enterprise}', '0.5 % and 0 %'],
  ['{price pay.card_volume high} and {price pay.card_payments high enterprise}', '2.4 % and 0.20 USD'],
  ['{included commerce.products} and {included knowledge.students}', '100 and 50'],
  ['above {above volume high}', 'above 100,000 USD'],
  ['`{id}` and {{1}} stay', '`{id}` and {{1}} stay'],
];
for (const [text, shown] of texts) {
  test(`'${text}' shows '${shown}'`, () => assert.is(fillPrices(text, contract.prices), shown));
}

for (const text of [
  '{price}',
  '{price identity}',
  '{price connect.sms}',
  '{price connect.sms lunar}',
  '{price identity.verify domestic}',
  '{price identity.verify builder enterprise}',
  '{included identity.verify}',
  '{above volume}',
  '{above destination domestic}',
]) {
  test(`'${text}' is refused`, () => assert.throws(() => fillPrices(text, contract.prices), text));
}

test('a later price is shown with its day, and what stays the same is not repeated', () => {
  const meter = contract.prices.meters['identity.verify'];
  const row = (id: string, day: string, builder: string, enterprise: string) => ({
    id,
    effective_from: `${day}T00:00:00Z`,
    plans: { sandbox: '0', builder, enterprise },
  });
  const prices = {
    ...contract.prices,
    meters: {
      'identity.verify': {
        ...meter,
        prices: [
          row('a', '2026-01-01', '0.05', '0.05'),
          row('b', '2027-01-01', '0.05', '0.04'),
          row('c', '2027-07-01', '0.06', '0.04'),
        ],
      },
    },
  } as Prices;
  assert.is(fillPrices('{price identity.verify}', prices), '0.05 USD (0.06 USD from 2027-07-01)');
  assert.is(fillPrices('{price identity.verify enterprise}', prices), '0.05 USD (0.04 USD from 2027-01-01)');
});

test('nothing that is published holds a placeholder', () => {
  assert.not.match(contract.published.json.toString(), /\{(price|included|above) /);
});

test.run();
