import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('identity.me');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('200 describes the key that calls', async ({ gateway }) => {
  const key = await gateway.createKey({ mode: 'live', scopes: ['pay:read'] });
  const { body } = await gateway.call('identity.me', { key });
  assert.is(body.type, 'key');
  assert.is(body.mode, 'live');
  assert.is(body.owner, 'test@example.com');
  assert.is(body.account_id, gateway.accountId);
  assert.equal(body.scopes, ['pay:read']);
  assert.equal(body.quota.limit, null);
});

test('200 needs no scope', async ({ gateway }) => {
  assert.is((await gateway.call('identity.me', { key: await gateway.createKey({ scopes: [] }) })).status, 200);
});

test("200 counts this month's calls of the mode, and tells the sandbox's allowance", async ({ gateway }) => {
  for (let i = 0; i < 3; i++) await gateway.call('connect.rooms.list');
  await gateway.call('keys.list', { key: gateway.liveKey });
  const { body } = await eventually(
    () => gateway.call('identity.me'),
    (answer) => answer.body.quota.calls_this_month >= 3,
  );
  assert.is(body.quota.limit, 1000);
});

test.run();
