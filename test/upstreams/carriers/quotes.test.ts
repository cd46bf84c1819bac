import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Problem } from '../../../src/problem.ts';
import { askAll, orderIn, type Said, toQuotes } from '../../../src/upstreams/carriers/quote.ts';
import { NotServed, violation } from '../../../src/upstreams/carriers/refusal.ts';

const offer = (cost: number) => ({ cost, service: null, estimatedDays: null });
const unknown = (carrier: string, expected: string) => ({
  carrier,
  failure: new NotServed(violation('/body/to/commune', 'is no commune of Alger', expected), true),
});
const notServed = (carrier: string) => ({ carrier, failure: new NotServed(violation('/body/to/wilaya', 'is not served')) });
const away = (carrier: string) => ({ carrier, failure: new Problem('upstream_unavailable', 'It is away.') });

const test = suite('the carriers: quotes');

test('all are asked at the same time, and one that is late does not hold up the others', async () => {
  const started = performance.now();
  const said = await askAll(
    [
      { carrier: 'A', ask: () => sleep(20).then(() => offer(5)) },
      { carrier: 'B', ask: () => sleep(10_000, offer(1), { ref: false }) },
      { carrier: 'C', ask: () => Promise.reject(new Problem('upstream_timeout', 'It did not answer.')) },
    ],
    60,
  );
  assert.ok(performance.now() - started < 1_000);
  assert.equal(
    said.map((each) => ('offer' in each ? 'offer' : 'late' in each ? 'late' : 'failure')),
    ['offer', 'late', 'failure'],
  );
  assert.equal(
    toQuotes(said).map(({ carrier, status, cost }) => [carrier, status, cost]),
    [
      ['A', 'ok', '5.00'],
      ['B', 'timeout', null],
      ['C', 'timeout', null],
    ],
  );
});

test('the cheapest is first, and those without a price are last', () => {
  const said: Said[] = [away('A'), { carrier: 'B', offer: offer(1000) }, notServed('C'), { carrier: 'D', offer: offer(900) }];
  assert.equal(
    toQuotes(said).map(({ carrier, status }) => [carrier, status]),
    [
      ['D', 'ok'],
      ['B', 'ok'],
      ['A', 'unavailable'],
      ['C', 'not_served'],
    ],
  );
});

test('a commune that one carrier knows is not served by those that do not', () => {
  const quotes = toQuotes([unknown('A', 'Bab Ezzouar'), { carrier: 'B', offer: offer(1) }]);
  assert.equal(
    quotes.map(({ status }) => status),
    ['ok', 'not_served'],
  );
});

test('a commune that no carrier knows is 400, with the names of all', () => {
  const refused = [unknown('A', 'Bab Ezzouar, Bab El Oued'), unknown('B', 'BAB EZZOUAR'), away('C')];
  try {
    toQuotes(refused);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, Problem);
    const { status, options } = error as Problem;
    assert.is(status, 400);
    assert.equal(options.errors, [
      {
        pointer: '/body/to/commune',
        detail: 'is known to none of the carriers',
        expected: 'Bab Ezzouar, Bab El Oued, BAB EZZOUAR',
      },
    ]);
  }
});

test('a failure of ours is not hidden behind a line of the answer', () => {
  assert.throws(() => toQuotes([{ carrier: 'A', failure: new TypeError('x is undefined') }]), 'x is undefined');
});

test('amounts are whole dinars, and what is worth dollars is not insured', () => {
  const from = { wilaya: 'Annaba' };
  const body = { from, to: from, weight_kg: 1, delivery_mode: 'home' as const };
  assert.is(orderIn({ ...body, cod_amount: 500_000 }, 'DZD')?.cod, 5_000);
  assert.is(orderIn({ ...body, declared_value: 5_000 }, 'USD')?.declared, 0);
  assert.throws(() => orderIn({ ...body, cod_amount: 5_050 }, 'DZD'), '/body/cod_amount is no whole number of dinars');
  assert.throws(() => orderIn({ ...body, cod_amount: 5_000 }, 'USD'), '/body/currency is not what carriers in Algeria reckon in');
});

test.run();
