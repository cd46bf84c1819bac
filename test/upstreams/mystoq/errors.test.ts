import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway } from '../../support/gateway.ts';
import { type Fault, type Shop, sarah, startShop } from './shop.ts';

const test = suite<Shop>("MyStoq's errors");
test.before(async (context) => {
  Object.assign(context, await startShop());
});
test.before.each(({ gateway }) => {
  gateway.logs.length = 0;
});
test.after((shop) => shop.stop());

const product = { store_id: 'st_8xk2', name: 'Face cream', price: 349_000, currency: 'DZD' };
const alert = 'a service refuses the credential of the gateway';

type Row = [fault: Fault, expected: number, error: string, detail?: string];
const rows: Row[] = [
  [{ status: 400, text: 'Bad request' }, 400, 'invalid_param', 'Bad request'],
  [{ status: 401, text: 'Unauthenticated.' }, 502, 'upstream_error'],
  [{ status: 403, text: 'This tenant is not yours.' }, 502, 'upstream_error'],
  [{ status: 404, text: 'No tenant sarah-beauty.' }, 404, 'not_found'],
  [{ status: 409, text: 'Already there.' }, 409, 'conflict'],
  [{ status: 422, text: 'The name field is required.' }, 400, 'invalid_param', 'The name field is required.'],
  [
    { status: 422, text: '{"message":"The given data was invalid."}', type: 'application/json' },
    400,
    'invalid_param',
    'The given data was invalid.',
  ],
  [{ status: 422, text: '"Too cheap."', type: 'application/json' }, 400, 'invalid_param', 'Too cheap.'],
  [{ status: 422, text: 'x'.repeat(200_000) }, 400, 'invalid_param', 'x'.repeat(500)],
  [{ status: 422, text: '<h1>Oops</h1>', type: 'text/html' }, 400, 'invalid_param'],
  [{ status: 422, text: '' }, 400, 'invalid_param'],
  [{ status: 429, text: 'Too Many Attempts.', headers: { 'Retry-After': '7' } }, 503, 'upstream_unavailable'],
  [{ status: 500, text: 'Server Error' }, 502, 'upstream_error'],
  [{ status: 503, text: 'Down for maintenance' }, 503, 'upstream_unavailable'],
  [{ status: 504, text: 'Gateway Timeout' }, 504, 'upstream_timeout'],
  [{ status: 200, text: '<h1>maintenance</h1>', type: 'text/html' }, 502, 'upstream_error'],
  [{ status: 200, text: '{"id":"p_1"', type: 'application/json' }, 502, 'upstream_error'],
  [{ status: 200, text: '{"id":"p_1","name":"Cream","price":"3490 DA"}', type: 'application/json' }, 502, 'upstream_error'],
];
for (const [fault, expected, error, detail] of rows) {
  const { status = 0, text = '' } = fault;
  test(`${status} ${text.slice(0, 60)} is ${expected} ${error}`, async ({ gateway, key, credential, fault: fail }) => {
    await fail({ ...fault, times: 1 });
    const answer = await gateway.call('commerce.products.create', { key, body: product });
    assert.is((await fail()).length, 1);
    assert.equal([answer.status, answer.body.error], [expected, error]);
    if (detail !== undefined) assert.equal(answer.body.errors, [{ pointer: '/body', detail }]);
    else assert.not.match(answer.text, text.slice(0, 20) || 'undefined');
    if (status === 429) assert.is(answer.headers.get('retry-after'), '7');
    assert.is(
      gateway.logs.some((line) => line.includes(alert)),
      status === 401 || status === 403,
    );
    assert.not.match(gateway.logs.join() + answer.text, credential);
  });
}

const lists: [fault: Fault, expected: number][] = [
  [{ status: 422, text: 'The limit may not be greater than 20.' }, 502],
  [{ status: 200, text: '{"data":{}}', type: 'application/json' }, 502],
  [{ status: 200, text: '[{"id":"p_1","name":"Cream","price":1},{}]', type: 'application/json' }, 502],
  [{ status: 200, text: '[{"id":"p_1","name":"Cream","price":1}]', type: 'application/json' }, 200],
];
for (const [fault, expected] of lists) {
  test(`a list that is ${fault.status} ${fault.text} is ${expected}`, async ({ gateway, key, fault: fail }) => {
    await fail({ ...fault, times: 1 });
    const answer = await gateway.call('commerce.products.list', { key, query: { store: 'st_8xk2' } });
    await fail();
    assert.is(answer.status, expected);
  });
}

test('502 when the operator has told the stores wrongly, and the log says how', async ({ standIn }) => {
  const gateway = await startGateway({ env: { ...standIn.environment, UPSTREAM_MYSTOQ_API_STORES: '[]' } });
  const { status } = await gateway.call('commerce.orders.list', { key: gateway.liveKey });
  await gateway.stop();
  assert.is(status, 502);
  assert.match(gateway.logs.join('\n'), 'UPSTREAM_MYSTOQ_API_STORES cannot be used: it is no JSON object');
});

test('without any stores each account has none', async ({ standIn }) => {
  const gateway = await startGateway({ env: standIn.environment });
  assert.equal((await gateway.call('commerce.orders.list', { key: gateway.liveKey })).body.data, []);
  assert.is((await gateway.call('commerce.products.create', { key: gateway.liveKey, body: product })).status, 404);
  await gateway.stop();
});

test('a MyStoq that speaks the contract is asked in its place where both are connected', async ({
  gateway: _,
  standIn,
  fault,
}) => {
  await fault();
  const env = {
    ...standIn.environment,
    UPSTREAM_MYSTOQ_API_STORES: JSON.stringify({ st_8xk2: { account: sarah, tenant: 'sarah-beauty' } }),
    UPSTREAM_MYSTOQ_URL: 'http://127.0.0.1:1',
  };
  const gateway = await startGateway({ env });
  const { status, body } = await gateway.call('commerce.orders.list', { key: gateway.liveKey });
  await gateway.stop();
  assert.equal([status, body.error], [503, 'upstream_unavailable']);
  assert.equal(await fault(), []);
});

test.run();
