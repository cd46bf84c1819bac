import Big from 'big.js';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CallMeter } from '../../src/contract/meter.ts';
import type { Exchange } from '../../src/rating/quantity.ts';
import { type CallCharge, createRating } from '../../src/rating/rating.ts';
import { contract } from '../support/gateway.ts';

const test = suite('the sum of many costs');
const rating = createRating(contract.prices);
const at = new Date('2026-11-22T10:00:00Z');
/** A dollar in the units that the expected sum is counted in, as whole numbers. */
const scale = 10n ** 9n;
const calls = 20_000;

/** A random call, and what it costs in billionths of a dollar, reckoned without the code that is tested. */
const makers: ((random: (below: number) => number) => [operationId: string, exchange: Partial<Exchange>, cost: bigint])[] = [
  () => ['connect.email.send', {}, 100_000n],
  () => ['identity.sessions.create', { body: { grant_type: 'client_credentials' } }, 1_000_000n],
  () => ['identity.trust.get', {}, 5_000_000n],
  () => ['logistics.shipments.create', {}, 500_000_000n],
  (random) => {
    const length = 1 + random(5000);
    return ['connect.voice.tts', { body: { text: 'x'.repeat(length) } }, 800_000n * BigInt(Math.ceil(length / 100))];
  },
  (random) => {
    const seconds = random(86_400);
    return ['connect.rooms.transcript', { answer: { duration_seconds: seconds } }, 5_000_000n * BigInt(Math.ceil(seconds / 60))];
  },
  (random) => {
    const cents = random(1_000_000_000);
    return ['commerce.orders.create', { answer: { total: cents, currency: 'USD' } }, BigInt(cents) * 50_000n];
  },
];

test(`the costs of ${calls} calls add up to the last digit, one by one and by the numbers in them`, () => {
  const random = randomFrom(20261122);
  const below = (limit: number) => Math.floor(random() * limit);
  let sum = Big(0);
  let expected = 0n;
  for (let i = 0; i < calls; i++) {
    const [operationId, given, cost] = makers[below(makers.length)]?.(below) ?? ['', {}, 0n];
    const { header, cost: told, quantity, unitPrice, fault } = rateCall(operationId, given);
    assert.is(fault, null);
    assert.match(header, /^(0|[1-9]\d*)(\.\d*[1-9])? USD$/);
    assert.is(Big(quantity).times(unitPrice).toFixed(), told);
    sum = sum.plus(header.split(' ')[0] ?? '');
    expected += cost;
  }
  assert.is(sum.times(scale.toString()).toFixed(), expected.toString());
});

test('a cost has no exponent, however small or large it is', () => {
  assert.is(rateCall('connect.email.send', {}).header, '0.0001 USD');
  const tiny = { ...contract.prices, meters: { 'connect.email': email('0.00000001') } };
  const usage = { meter: 'connect.email', mode: 'live', plan: 'builder', at } as const;
  assert.is(createRating(tiny).rate({ ...usage, quantity: '1' }).header, '0.00000001 USD');
  const large = { ...contract.prices, meters: { 'connect.email': email('100000000.10') } };
  assert.is(createRating(large).rate({ ...usage, quantity: '1000000000000000' }).header, '100000000100000000000000 USD');
});

test.run();

function rateCall(operationId: string, given: Partial<Exchange>): CallCharge {
  const exchange = { body: undefined, query: {}, path: {}, answer: undefined, ...given };
  const charge = rating.rateCall(meterOf(operationId), exchange, { mode: 'live', plan: 'builder' }, at);
  if (!charge) throw new Error(`${operationId} is free`);
  return charge;
}

function meterOf(operationId: string): CallMeter {
  const meter = contract.operations.find(({ id }) => id === operationId)?.meter;
  if (!meter) throw new Error(`${operationId} has no meter`);
  return meter;
}

function email(builder: string) {
  const meter = contract.prices.meters['connect.email'];
  if (!meter) throw new Error('there is no connect.email');
  const [price] = meter.prices;
  if (!price) throw new Error('connect.email has no price');
  return { ...meter, prices: [{ ...price, plans: { ...price.plans, builder } }] };
}

/** The same numbers at each run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
