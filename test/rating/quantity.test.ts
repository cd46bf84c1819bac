import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type MeterRule, readMeter } from '../../src/contract/meter.ts';
import { isCounted } from '../../src/rating/counted.ts';
import { type Exchange, exemptionOf, quantityOf } from '../../src/rating/quantity.ts';

const test = suite('the quantity of a call');

const nothing: Exchange = { body: undefined, query: {}, path: {}, answer: undefined };

type Quantity = NonNullable<MeterRule['quantity']>;

function measure(rule: Omit<MeterRule, 'name'>, given: Partial<Exchange>) {
  const meter = readMeter({ name: 'connect.things', ...rule });
  const measured = meter && quantityOf(meter, { ...nothing, ...given });
  return measured && { ...measured, quantity: measured.quantity.toFixed() };
}

function exempt(unless: NonNullable<MeterRule['unless']>, given: Partial<Exchange>) {
  const meter = readMeter({ name: 'connect.things', unless });
  return meter && exemptionOf(meter, { ...nothing, ...given });
}

const answer = (pointer: string, more: object = {}): Quantity => ({ from: 'response', pointer, ...more });
const request = (pointer: string, more: object = {}): Quantity => ({ from: 'request', pointer, ...more });

const kinds: [what: string, quantity: Quantity | undefined, given: Partial<Exchange>, expected: string][] = [
  ['one, when nothing is said', undefined, {}, '1'],
  ['a constant', { constant: 7 }, {}, '7'],
  ['a number in the body', request('/body/count'), { body: { count: 3 } }, '3'],
  ['a number in the query', request('/query/count'), { query: { count: 4 } }, '4'],
  ['a number deep in the answer', answer('/a~1b/0/c'), { answer: { 'a/b': [{ c: 0.25 }] } }, '0.25'],
  ['a number that a float holds badly', answer('/hours'), { answer: { hours: 0.1 } }, '0.1'],
  ['the length of a list', request('/body/products', { measure: 'length' }), { body: { products: [1, 2, 3] } }, '3'],
  ['the length of an empty list', request('/body/products', { measure: 'length' }), { body: { products: [] } }, '0'],
  ['the length of a text', request('/path/id', { measure: 'length' }), { path: { id: 'été🚚' } }, '4'],
  ['the parts of an SMS', request('/body/body', { measure: 'sms_segments' }), { body: { body: 'a'.repeat(200) } }, '2'],
  ['units of 100, one begun', request('/body/text', { measure: 'length', per: 100 }), { body: { text: 'a'.repeat(201) } }, '3'],
  ['minutes from seconds', answer('/seconds', { per: 60 }), { answer: { seconds: 120 } }, '2'],
  ['minutes from a fraction of a second', answer('/seconds', { per: 60 }), { answer: { seconds: 0.001 } }, '1'],
  ['minutes from just above one', answer('/seconds', { per: 60 }), { answer: { seconds: 60.00000000000001 } }, '2'],
  ['sevenths, which no decimal holds', answer('/n', { per: 7 }), { answer: { n: 7_000_001 } }, '1000001'],
  ['an amount in cents', answer('/total', { currency: '/currency' }), { answer: { total: 1999, currency: 'USD' } }, '19.99'],
  ['an amount in millimes', answer('/total', { currency: '/currency' }), { answer: { total: 1999, currency: 'TND' } }, '1.999'],
  ['an amount in yen', answer('/total', { currency: '/currency' }), { answer: { total: 1999, currency: 'JPY' } }, '1999'],
];
for (const [what, quantity, given, expected] of kinds) {
  test(`${what}: ${expected}`, () => {
    const measured = measure(quantity ? { quantity } : {}, given);
    assert.equal([measured?.quantity, measured?.fault], [expected, null]);
  });
}

const money = answer('/total', { currency: '/currency' });
const faults: [what: string, quantity: Quantity, answer: unknown][] = [
  ['an answer that is no JSON', answer('/seconds'), undefined],
  ['a field that is not there', answer('/seconds'), {}],
  ['null', answer('/seconds'), { seconds: null }],
  ['a text for a number', answer('/seconds'), { seconds: '60' }],
  ['a number below zero', answer('/seconds'), { seconds: -60 }],
  ['a number beyond all bounds', answer('/seconds'), JSON.parse('{ "seconds": 1e400 }')],
  ['a number for a list', answer('/items', { measure: 'length' }), { items: 3 }],
  ['a list for a text', answer('/text', { measure: 'sms_segments' }), { text: ['a'] }],
  ['a name that all objects have', answer('/constructor/length'), {}],
  ['an amount without a currency', money, { total: 100 }],
  ['an amount in no currency', money, { total: 100, currency: 'dollars' }],
  ['an amount in parts of a cent', money, { total: 100.5, currency: 'USD' }],
  ['an amount that no float holds', money, { total: 2 ** 53, currency: 'USD' }],
  ['an amount below zero', money, { total: -1, currency: 'USD' }],
];
for (const [what, quantity, given] of faults) {
  test(`${what} is a fault, and counts as one unit`, () => {
    const measured = measure({ quantity }, { answer: given });
    assert.is(measured?.quantity, '1');
    assert.match(measured?.fault ?? '', 'the response has no usable /');
    assert.is(measured?.currency, undefined);
  });
}

test('a call is exempt by what it holds; one that does not say so is charged, and a fault', () => {
  const issued = { from: 'response', pointer: '/certificate_id', equals: null } as const;
  assert.equal(exempt(issued, { answer: { certificate_id: null } }), { exempt: true, fault: null });
  assert.equal(exempt(issued, { answer: { certificate_id: 'cert_1' } }), { exempt: false, fault: null });
  for (const answer of [undefined, {}, [], 'cert_1'])
    assert.equal(exempt(issued, { answer }), { exempt: false, fault: 'the response has no usable /certificate_id' });

  const refresh = { from: 'request', pointer: '/body/grant_type', equals: 'refresh_token' } as const;
  assert.equal(exempt(refresh, { body: { grant_type: 'refresh_token' } }), { exempt: true, fault: null });
  assert.equal(exempt(refresh, { body: { grant_type: 'authorization_code' } }), { exempt: false, fault: null });
});

test('only meters that look into the answer need it', () => {
  const readsAnswer = (rule: Omit<MeterRule, 'name'>) => readMeter({ name: 'connect.things', ...rule })?.readsAnswer;
  assert.is(readsAnswer({}), false);
  assert.is(readsAnswer({ quantity: { constant: 2 } }), false);
  assert.is(
    readsAnswer({ quantity: request('/body/count'), unless: { from: 'request', pointer: '/body/free', equals: true } }),
    false,
  );
  assert.is(readsAnswer({ quantity: answer('/count') }), true);
  assert.is(readsAnswer({ unless: { from: 'response', pointer: '/free', equals: true } }), true);
  assert.is(readMeter(undefined), null);
});

test('successes are charged, or what the meter lists; a HEAD and a repeated answer never', () => {
  const counted = (counts: string[] | undefined, status: number, method = 'POST', replayed = false) => {
    const meter = readMeter({ name: 'connect.things', ...(counts && { counts }) });
    return meter && isCounted(meter, { method, status, replayed });
  };
  for (const status of [200, 201, 202, 204, 206]) assert.is(counted(undefined, status), true);
  for (const status of [304, 400, 404, 429, 500, 503]) assert.is(counted(undefined, status), false);
  assert.equal(
    [200, 404, 410, 500].map((status) => counted(['2xx', '404'], status)),
    [true, true, false, false],
  );
  assert.equal(
    [200, 201].map((status) => counted(['201'], status)),
    [false, true],
  );
  assert.is(counted(undefined, 200, 'HEAD'), false);
  assert.is(counted(undefined, 200, 'POST', true), false);
});

test.run();
