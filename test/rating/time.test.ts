import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readMeter } from '../../src/contract/meter.ts';
import type { Prices } from '../../src/contract/prices.ts';
import { createRating } from '../../src/rating/rating.ts';

const test = suite('prices in their time');

const prices: Prices = {
  currency: 'USD',
  since: '2026-01-01T00:00:00Z',
  dimensions: {},
  meters: {
    'connect.things': {
      pillar: 'connect',
      counted: 'call',
      unit: 'thing',
      description: 'Things',
      prices: [
        {
          id: 'connect.things.1',
          effective_from: '2026-01-01T00:00:00Z',
          plans: { sandbox: '0', builder: '0.10', enterprise: '0' },
        },
        {
          id: 'connect.things.2',
          effective_from: '2026-12-01T00:00:00Z',
          plans: { sandbox: '0', builder: '0.2', enterprise: '0' },
        },
        {
          id: 'connect.things.3',
          effective_from: '2027-01-01T00:00:00Z',
          plans: { sandbox: '0', builder: '0', enterprise: '0' },
        },
      ],
    },
  },
};
const rating = createRating(prices);
const fixed = readMeter({ name: 'connect.things' });
const measured = readMeter({ name: 'connect.things', quantity: { from: 'request', pointer: '/body/count' } });
const exchange = { body: { count: 3 }, query: {}, path: {}, answer: undefined };

const moments: [at: string, one: string, three: string, priceId: string][] = [
  ['2026-01-01T00:00:00.000Z', '0.1', '0.3', 'connect.things.1/builder'],
  ['2026-11-30T23:59:59.999Z', '0.1', '0.3', 'connect.things.1/builder'],
  ['2026-12-01T00:00:00.000Z', '0.2', '0.6', 'connect.things.2/builder'],
  ['2026-12-31T23:59:59.999Z', '0.2', '0.6', 'connect.things.2/builder'],
  ['2027-01-01T00:00:00.000Z', '0', '0', 'connect.things.3/builder'],
  ['2099-01-01T00:00:00.000Z', '0', '0', 'connect.things.3/builder'],
  ['2026-01-01T00:00:00.000Z', '0.1', '0.3', 'connect.things.1/builder'],
];
for (const [at, one, three, priceId] of moments) {
  test(`at ${at} the price is ${one}, by ${priceId}`, () => {
    const payer = { mode: 'live', plan: 'builder' } as const;
    for (const [meter, cost] of [
      [fixed, one],
      [measured, three],
    ] as const) {
      const charge = meter && rating.rateCall(meter, exchange, payer, new Date(at));
      assert.equal([charge?.cost, charge?.unitPrice, charge?.priceId], [cost, one, priceId]);
    }
  });
}

test('before the first price, nothing is charged and nothing is free', () => {
  const before = new Date('2025-12-31T23:59:59.999Z');
  for (const meter of [fixed, measured]) {
    assert.throws(
      () => meter && rating.rateCall(meter, exchange, { mode: 'live', plan: 'builder' }, before),
      /No price holds yet/,
    );
  }
});

test.run();
