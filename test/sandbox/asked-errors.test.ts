import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import { type ErrorCode, problems } from '../../src/problem.ts';
import { asking } from '../support/asking.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { exampleCall, forwarded } from '../support/tour.ts';

const test = suite<{ gateway: TestGateway }>('an error that a caller of the sandbox asks for');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

const codes = Object.keys(problems) as ErrorCode[];
/** Those that name no object, list nothing, and have no text in their body. */
const silent = ['identity.oidc.discovery', 'pay.invoices.create', 'commerce.products.bulk'];

for (const object of forwarded) {
  const id = object.operationId as OperationId;
  const listed = codes.filter((code) => object.responses[String(problems[code][0])]);

  test(`${id} gives each error that it lists, for a word, an id or a cursor`, async ({ gateway }) => {
    const call = exampleCall(object, new Map(), gateway.sandboxKey, {});
    for (const code of listed) {
      const asked = asking(id, call, code);
      assert.is(asked === undefined, silent.includes(id), id);
      if (!asked) continue;
      const answer = await gateway.call(id, asked);
      assert.is(answer.body?.error, code, code);
      assert.is(answer.status, problems[code][0]);
      if (answer.status === 429 || answer.status === 503) assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    }
  });
}

test('an address takes a word as well, and so do a text within the body and a query', async ({ gateway }) => {
  const email = { to: 'sandbox+upstream_timeout@example.com', subject: 'x', text: 'x' };
  assert.is((await gateway.call('connect.email.send', { body: email })).status, 504);
  const body = { store_id: 'st_1', products: [{ name: 'sandbox:conflict', price: 1, currency: 'USD' }] };
  assert.is((await gateway.call('commerce.products.bulk', { body })).status, 409);
  assert.is((await gateway.call('logistics.shipments.list', { query: { reference: 'sandbox:overloaded' } })).status, 503);
  assert.is((await gateway.call('pay.invoices.create', { body: { transaction_id: 'tx_sandboxInternal' } })).status, 500);
});

test('a word that the operation does not know is refused, and it is told which it knows', async ({ gateway }) => {
  const create = (name: string) => gateway.call('connect.rooms.create', { body: { name } });
  const { body } = await create('sandbox:upstream_timout');
  assert.equal([body.errors[0].pointer, body.errors[0].expected], ['/body/name', 'nobody, an error that the operation lists']);
  assert.is((await create('sandbox:range_not_satisfiable')).status, 400);
  for (const name of ['sandboxTest', 'the sandbox:conflict', 'sandbox', 'my_sandboxRoom'])
    assert.is((await create(name)).status, 201, name);
});

test('it changes nothing', async ({ gateway }) => {
  const before = (await gateway.call('connect.rooms.list')).text;
  assert.is((await gateway.call('connect.rooms.create', { body: { name: 'sandbox:internal' } })).status, 500);
  assert.is((await gateway.call('connect.rooms.list')).text, before);
});

test.run();
