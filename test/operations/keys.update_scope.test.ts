import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('keys.update_scope');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('200 leaves the key what is listed, at once', async ({ gateway }) => {
  const { body } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['keys:read', 'connect:read'] } });
  assert.is((await gateway.call('keys.list', { key: body.secret })).status, 200);
  const narrowed = await gateway.call('keys.update_scope', { path: { id: body.key.id }, body: { scopes: ['connect:read'] } });
  assert.equal(narrowed.body.scopes, ['connect:read']);
  assert.is((await gateway.call('keys.list', { key: body.secret })).status, 403);
  assert.is((await gateway.call('connect.rooms.list', { key: body.secret })).status, 200);
});

test('403 for a scope that the key lacks, whatever the caller holds', async ({ gateway }) => {
  const { body } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['connect:read'] } });
  const refused = await gateway.call('keys.update_scope', {
    path: { id: body.key.id },
    body: { scopes: ['connect:read', 'pay:write'] },
  });
  assert.is(refused.status, 403);
  assert.match(refused.body.detail, 'pay:write');
});

test('404 for a key of another account or mode, 409 for a revoked one, 400 for no scopes', async ({ gateway }) => {
  const { body } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['connect:read'] } });
  const call = { path: { id: body.key.id as string }, body: { scopes: ['connect:read'] } };
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  assert.is((await gateway.call('keys.update_scope', { ...call, key: stranger })).status, 404);
  assert.is((await gateway.call('keys.update_scope', { ...call, key: gateway.liveKey })).status, 404);
  assert.is((await gateway.call('keys.update_scope', { ...call, body: { scopes: [] } })).status, 400);
  await gateway.call('keys.revoke', { path: call.path });
  assert.is((await gateway.call('keys.update_scope', call)).status, 409);
});

test.run();
