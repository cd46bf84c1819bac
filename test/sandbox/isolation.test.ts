import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { operations, startGateway, type TestGateway } from '../support/gateway.ts';
import { type TourCall, tour } from '../support/tour.ts';

const test = suite<{ gateway: TestGateway; calls: TourCall[]; stranger: string }>('the sandboxes of two accounts');
test.before(async (context) => {
  context.gateway = await startGateway();
  context.calls = await tour(context.gateway);
  context.stranger = await context.gateway.createKey({ accountId: await context.gateway.createAccount() });
});
test.after(({ gateway }) => gateway.stop());

/** What these name is the same for all accounts. */
const common = [
  'identity.trust.get',
  'knowledge.skills.courses',
  'identity.oidc.discovery',
  'identity.verify',
  'commerce.templates.list',
];
const ownId = /"(?:rm|msg|wt|co|tx|ch|re|sub|st|p|ord|crs|les|qz|enr|cert|dev|geo|alr|shp)_[0-9A-Z]{26}"/;

test("another account's id in a path is 404, by every operation that takes one", async ({ gateway, calls, stranger }) => {
  const named = calls.filter(({ id, call }) => Object.keys(call.path ?? {}).length > 0 && !common.includes(id));
  assert.ok(named.length > 20);
  for (const { id, call } of named) assert.is((await gateway.call(id, { ...call, key: stranger })).status, 404, id);
});

test("another account's id in a body or a query is 404, or 400 where there is no 404", async ({ gateway, calls, stranger }) => {
  const naming = calls.filter(({ call }) => ownId.test(JSON.stringify([call.body ?? null, call.query ?? null])));
  assert.ok(naming.length > 10);
  for (const { id, call } of naming) {
    const { status } = await gateway.call(id, { ...call, key: stranger });
    assert.ok(status === 404 || status === 400, `${id} answered ${status}`);
  }
});

test("another account's list is empty", async ({ gateway, calls, stranger }) => {
  const lists = calls.filter(({ answer, call }) => Array.isArray(answer.body?.data) && Object.keys(call.path ?? {}).length === 0);
  for (const { id, call, answer } of lists) {
    if (!ownId.test(answer.text) || Object.keys(call.query ?? {}).length > 0) continue;
    assert.equal((await gateway.call(id, { ...call, key: stranger })).body.data, [], id);
  }
});

test('a live key never sees what a sandbox key has made, and the sandbox key goes on', async ({ gateway, calls }) => {
  for (const { id, call } of calls.filter(({ id }) => operations.get(id)?.method === 'GET')) {
    assert.is((await gateway.call(id, { ...call, key: gateway.liveKey })).status, 503, id);
  }
  assert.is((await gateway.call('connect.rooms.list')).body.data.length, 1);
});

test.run();
