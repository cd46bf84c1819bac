import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { order, type Shop, startShop } from './shop.ts';

const test = suite<Shop>("Chargily's errors");
test.before(async (context) => {
  Object.assign(context, await startShop());
});
test.before.each(({ gateway }) => gateway.reset());
test.after((shop) => shop.stop());

const laravel = (errors: object) => ({ message: 'The given data was invalid.', errors });

type Row = [status: number, json: unknown, expected: number, error: string, pointers?: string[]];
const rows: Row[] = [
  [400, { message: 'Bad request.' }, 400, 'invalid_param'],
  [401, { message: 'Unauthenticated.' }, 502, 'upstream_error'],
  [403, { message: 'This action is unauthorized.' }, 502, 'upstream_error'],
  [404, { message: 'Not found.' }, 502, 'upstream_error'],
  [422, laravel({ amount: ['The amount field must be at least 75.'] }), 400, 'invalid_param', ['/body/amount']],
  [422, laravel({ failure_url: ['x'], locale: 'y' }), 400, 'invalid_param', ['/body/cancel_url', '/body/language']],
  [422, laravel({ 'metadata.order_id': ['x'] }), 400, 'invalid_param', ['/body/metadata']],
  [422, laravel({ items: ['The items field is required.'] }), 502, 'upstream_error'],
  [422, { message: 'Nothing more.' }, 502, 'upstream_error'],
  [429, { message: 'Too Many Attempts.' }, 503, 'upstream_unavailable'],
  [500, { message: 'Server Error' }, 502, 'upstream_error'],
  [503, { message: 'Service Unavailable' }, 503, 'upstream_unavailable'],
  [200, { entity: 'checkout' }, 502, 'upstream_error'],
];
for (const [status, json, expected, error, pointers] of rows) {
  test(`${status} ${JSON.stringify(json)} is ${expected} ${error}`, async ({ gateway, control, credentials }) => {
    const headers = status === 429 ? { 'Retry-After': '7' } : {};
    await control('fault', { status, json, headers, times: 1 });
    const answer = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: order });
    await control('fault', { times: 0 });
    assert.equal([answer.status, answer.body.error], [expected, error]);
    if (pointers)
      assert.equal(
        answer.body.errors.map(({ pointer }: { pointer: string }) => pointer),
        pointers,
      );
    if (status === 429) assert.is(answer.headers.get('retry-after'), '7');
    const isAlerted = gateway.logs.some((line) => line.includes('a service refuses the credential of the gateway'));
    assert.is(isAlerted, status === 401 || status === 403);
    for (const credential of credentials) assert.not.match(gateway.logs.join() + answer.text, credential);
  });
}

test('404 for a checkout that Chargily does not have any more, which the list leaves out', async ({ gateway, control }) => {
  const key = gateway.liveKey;
  const { body } = await gateway.call('pay.checkouts.create', { key, body: order });
  await control('fault', { status: 404, json: { message: 'Not found.' }, times: 3 });
  const path = { id: body.checkout_id };
  const found = await gateway.call('pay.checkouts.get', { key, path });
  assert.equal([found.status, found.body.error], [404, 'not_found']);
  assert.is((await gateway.call('pay.transactions.get', { key, path: { id: `tx_${path.id.slice(3)}` } })).status, 404);
  assert.equal((await gateway.call('pay.checkouts.list', { key })).body.data, []);
});

test('a page in place of JSON is 502', async ({ gateway, control }) => {
  await control('fault', { status: 200, text: '<h1>maintenance</h1>', times: 1 });
  const answer = await gateway.call('pay.checkouts.create', { key: gateway.liveKey, body: order });
  assert.equal([answer.status, answer.body.error], [502, 'upstream_error']);
  assert.not.match(answer.text, 'maintenance');
});

test.run();
