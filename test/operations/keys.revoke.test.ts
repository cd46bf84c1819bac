import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('keys.revoke');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

async function createKey(gateway: TestGateway): Promise<{ id: string; secret: string }> {
  const { body } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['usage:read'] } });
  return { id: body.key.id, secret: body.secret };
}

test('204 and the key gets 401 from then on', async ({ gateway }) => {
  const { id, secret } = await createKey(gateway);
  assert.is((await gateway.call('identity.me', { key: secret })).status, 200);
  assert.is((await gateway.call('keys.revoke', { path: { id } })).status, 204);
  const refused = await gateway.call('identity.me', { key: secret });
  assert.is(refused.status, 401);
  assert.is(refused.body.error, 'invalid_key');
  assert.match(refused.headers.get('www-authenticate') ?? '', /^Bearer /);
});

test('204 again for a revoked key, which keeps the time it was revoked at', async ({ gateway }) => {
  const { id } = await createKey(gateway);
  await gateway.call('keys.revoke', { path: { id } });
  const revokedAt = async () => (await gateway.rows('key')).find((row) => row['id'] === id)?.['revoked_at'];
  const first = await revokedAt();
  gateway.clock.advance(60);
  assert.is((await gateway.call('keys.revoke', { path: { id } })).status, 204);
  assert.equal(await revokedAt(), first);
});

test('404 for a key of another account, of the other mode, or of nobody; none of them changes', async ({ gateway }) => {
  const { id } = await createKey(gateway);
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  assert.is((await gateway.call('keys.revoke', { key: stranger, path: { id } })).status, 404);
  assert.is((await gateway.call('keys.revoke', { key: gateway.liveKey, path: { id } })).status, 404);
  assert.is((await gateway.call('keys.revoke', { path: { id: 'ak_nobody' } })).status, 404);
  assert.ok((await gateway.rows('key')).every((row) => row['revoked_at'] === null));
});

test('400 for an id that no key can have', async ({ gateway }) => {
  const { status, body } = await gateway.call('keys.revoke', { path: { id: 'rm_1' } });
  assert.is(status, 400);
  assert.is(body.errors[0].pointer, '/path/id');
});

test.run();
