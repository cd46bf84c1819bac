import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CallMeter } from '../../src/contract/meter.ts';
import type { Exchange } from '../../src/rating/quantity.ts';
import { createRating } from '../../src/rating/rating.ts';
import { contract } from '../support/gateway.ts';

const test = suite('the published prices');
const rating = createRating(contract.prices);
const at = new Date('2026-11-22T10:00:00Z');
const seen = new Set<string>();

/** What a call costs on the plans builder and enterprise; undefined: it is exempt. */
const calls: [what: string, operationId: string, exchange: Partial<Exchange>, builder?: string, enterprise?: string][] = [
  ['a check of a person', 'identity.verify', { body: { country: 'DZ' } }, '0.05 USD'],
  [
    'a session of somebody who signed in',
    'identity.sessions.create',
    { body: { grant_type: 'authorization_code' } },
    '0.001 USD',
  ],
  ['a session of a service', 'identity.sessions.create', { body: { grant_type: 'client_credentials' } }, '0.001 USD'],
  ['a session that goes on', 'identity.sessions.create', { body: { grant_type: 'refresh_token' } }],
  ['a trust score', 'identity.trust.get', { path: { user_id: 'usr_1' } }, '0.005 USD'],
  ['an SMS within Algeria', 'connect.sms.send', { body: { to: '+213550123456', body: 'Your code is 482913' } }, '0.005 USD'],
  ['one abroad', 'connect.sms.send', { body: { to: '+33612345678', body: 'Your code is 482913' } }, '0.04 USD'],
  ['one to a prefix that begins alike', 'connect.sms.send', { body: { to: '+21612345678', body: 'Hello' } }, '0.04 USD'],
  ['one of two parts', 'connect.sms.send', { body: { to: '+213550123456', body: 'a'.repeat(161) } }, '0.01 USD'],
  ['one of two parts in Arabic, abroad', 'connect.sms.send', { body: { to: '+33612345678', body: 'م'.repeat(71) } }, '0.08 USD'],
  ['a WhatsApp message', 'connect.whatsapp.send', { body: { type: 'text', to: '+213550123456', body: 'Hello' } }, '0.015 USD'],
  ['an e-mail', 'connect.email.send', { body: { to: 'a@example.com', subject: 'a', text: 'a' } }, '0.0001 USD'],
  ['37 characters of speech', 'connect.voice.tts', { body: { text: 'Welcome. Your order has been shipped.' } }, '0.0008 USD'],
  ['100 characters of speech', 'connect.voice.tts', { body: { text: 'a'.repeat(100) } }, '0.0008 USD'],
  ['101 characters of speech', 'connect.voice.tts', { body: { text: 'a'.repeat(101) } }, '0.0016 USD'],
  ['5,000 characters of speech', 'connect.voice.tts', { body: { text: 'a'.repeat(5000) } }, '0.04 USD'],
  ['100 characters beyond the BMP', 'connect.voice.tts', { body: { text: '🚚'.repeat(100) } }, '0.0008 USD'],
  ['a transcript of 42 minutes', 'connect.rooms.transcript', { answer: { duration_seconds: 2520 } }, '0.21 USD'],
  ['one of a second more', 'connect.rooms.transcript', { answer: { duration_seconds: 2521 } }, '0.215 USD'],
  ['one of nothing', 'connect.rooms.transcript', { answer: { duration_seconds: 0 } }, '0 USD'],
  ['an order of 30 dollars', 'commerce.orders.create', { answer: { total: 3000, currency: 'USD' } }, '0.15 USD', '0 USD'],
  ['an order of 2,500 dinars', 'commerce.orders.create', { answer: { total: 250000, currency: 'DZD' } }, '12.5 DZD', '0 DZD'],
  [
    'an order of 1.5 dinars of Tunisia',
    'commerce.orders.create',
    { answer: { total: 1500, currency: 'TND' } },
    '0.0075 TND',
    '0 TND',
  ],
  ['an order of 700 yen', 'commerce.orders.create', { answer: { total: 700, currency: 'JPY' } }, '3.5 JPY', '0 JPY'],
  ['an order of nothing', 'commerce.orders.create', { answer: { total: 0, currency: 'USD' } }, '0 USD', '0 USD'],
  ['an order that is shipped', 'commerce.orders.ship', { body: { carrier: 'UPS' } }, '0.5 USD'],
  ['a certificate', 'knowledge.certificates.issue', { body: {} }, '0.05 USD'],
  ['a completion with a certificate', 'knowledge.enrollments.complete', { answer: { certificate_id: 'cert_1' } }, '0.05 USD'],
  ['a completion without one', 'knowledge.enrollments.complete', { answer: { certificate_id: null } }],
  ['a question to the AI tutor', 'knowledge.ai_tutor.ask', { body: { question: 'Why?' } }, '0.02 USD'],
  ['a shipment', 'logistics.shipments.create', { body: { carrier: 'UPS' } }, '0.5 USD'],
];
for (const [what, operationId, given, builder, enterprise = builder] of calls) {
  test(`${what} (${operationId}) costs ${builder ?? 'nothing'}, in the sandbox nothing`, () => {
    const meter = meterOf(operationId);
    const exchange: Exchange = { body: undefined, query: {}, path: {}, answer: undefined, ...given };
    const cost = (mode: 'live' | 'sandbox', plan: string) => rating.rateCall(meter, exchange, { mode, plan }, at);
    assert.is(cost('live', 'builder')?.header, builder);
    assert.is(cost('live', 'enterprise')?.header, enterprise);
    assert.is(cost('live', 'builder')?.fault ?? null, null);
    for (const sandbox of [cost('live', 'sandbox'), cost('sandbox', 'builder'), cost('sandbox', 'enterprise')])
      assert.is(sandbox?.cost, builder && '0');
  });
}

/** What is not counted by calls, on the plan builder. */
const quantities: [meter: string, given: { quantity: string; currency?: string; dimension?: string }, cost: string][] = [
  ['connect.video', { quantity: '250', dimension: 'hd' }, '1 USD'],
  ['connect.video', { quantity: '250', dimension: '4k' }, '2 USD'],
  ['connect.video', { quantity: '0.2', dimension: 'hd' }, '0.004 USD'],
  ['connect.recording', { quantity: '42' }, '0.084 USD'],
  ['pay.card_payments', { quantity: '1', dimension: '100000' }, '0.3 USD'],
  ['pay.card_payments', { quantity: '1', dimension: '100000.01' }, '0.2 USD'],
  ['pay.card_volume', { quantity: '29', currency: 'USD', dimension: '0' }, '0.841 USD'],
  ['pay.card_volume', { quantity: '29', currency: 'EUR', dimension: '2500000' }, '0.696 EUR'],
  ['pay.bank_payments', { quantity: '1' }, '0.8 USD'],
  ['commerce.stores', { quantity: '1' }, '0.99 USD'],
  ['commerce.products', { quantity: '100' }, '0 USD'],
  ['commerce.products', { quantity: '101' }, '0.005 USD'],
  ['commerce.products', { quantity: '10000' }, '49.5 USD'],
  ['knowledge.organisations', { quantity: '1' }, '1 USD'],
  ['knowledge.students', { quantity: '50' }, '0 USD'],
  ['knowledge.students', { quantity: '60' }, '2 USD'],
  ['logistics.devices', { quantity: '3' }, '11.97 USD'],
  ['logistics.carrier_fees', { quantity: '18.00', currency: 'USD' }, '18 USD'],
];
for (const [meter, given, cost] of quantities) {
  test(`${given.quantity} of ${meter}${given.dimension ? ` at ${given.dimension}` : ''} costs ${cost}`, () => {
    seen.add(meter);
    const usage = { meter, at, ...given };
    assert.is(rating.rate({ ...usage, mode: 'live', plan: 'builder' }).header, cost);
    assert.is(rating.rate({ ...usage, mode: 'live', plan: 'enterprise' }).header, cost);
    assert.is(rating.rate({ ...usage, mode: 'sandbox', plan: 'enterprise' }).cost, '0');
  });
}

test('what is included is no part of the quantity that is charged', () => {
  const charge = rating.rate({ meter: 'commerce.products', mode: 'live', plan: 'builder', quantity: '130', at });
  assert.equal([charge.quantity, charge.unitPrice, charge.cost], ['30', '0.005', '0.15']);
});

test('a charge names its price, and the pillar that it belongs to', () => {
  const exchange = { body: {}, query: {}, path: {}, answer: undefined };
  assert.equal(rating.rateCall(meterOf('commerce.orders.ship'), exchange, { mode: 'live', plan: 'builder' }, at), {
    meter: 'logistics.shipments',
    pillar: 'logistics',
    quantity: '1',
    unitPrice: '0.5',
    cost: '0.5',
    currency: 'USD',
    priceId: 'logistics.shipments.1/builder',
    header: '0.5 USD',
    fault: null,
  });
});

test('every meter, and every operation that has one, is in these tables', () => {
  assert.equal([...seen].sort(), Object.keys(contract.prices.meters).sort());
  const metered = contract.operations.filter(({ meter }) => meter).map(({ id }) => id);
  assert.equal([...new Set(calls.map(([, id]) => id))].sort(), metered.sort());
});

test('what has no price is refused, and never free', () => {
  const usage = { meter: 'identity.verify', mode: 'live', plan: 'builder', quantity: '1', at } as const;
  assert.throws(() => rating.rate({ ...usage, meter: 'identity.verified' }), /no meter identity\.verified/);
  assert.throws(() => rating.rate({ ...usage, plan: 'gold' }), /no price of identity\.verify on the plan gold/);
  assert.throws(() => rating.rate({ ...usage, meter: 'connect.video' }), /for this quality/);
  assert.throws(() => rating.rate({ ...usage, meter: 'connect.video', dimension: '8k' }), /for this quality/);
  assert.throws(() => rating.rate({ ...usage, meter: 'connect.sms', dimension: '0550123456' }), /for this destination/);
  assert.throws(() => rating.rate({ ...usage, meter: 'commerce.orders' }), /has no currency/);
  assert.throws(() => rating.rate({ ...usage, quantity: '-1' }), /below zero/);
  assert.throws(() => rating.rate({ ...usage, quantity: 'many' }), /Invalid number/);
  assert.throws(() => rating.rate({ ...usage, at: new Date('2025-12-31T23:59:59.999Z') }), /No price holds yet/);
});

test.run();

function meterOf(operationId: string): CallMeter {
  const meter = contract.operations.find(({ id }) => id === operationId)?.meter;
  if (!meter) throw new Error(`${operationId} has no meter`);
  seen.add(meter.name);
  return meter;
}
