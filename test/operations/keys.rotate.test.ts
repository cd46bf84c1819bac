import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('keys.rotate');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

async function createKey(gateway: TestGateway, body: object = {}) {
  const answer = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['usage:read'], ...body } });
  return { id: answer.body.key.id as string, secret: answer.body.secret as string };
}

test('201 gives a new secret with the same name, scopes and restrictions; the old one ends at once', async ({ gateway }) => {
  const old = await createKey(gateway, { metadata: { team: 'core' }, allowed_ips: ['127.0.0.1'] });
  const { body } = await gateway.call('keys.rotate', { path: { id: old.id } });
  assert.is(body.key.name, 'ci');
  assert.equal(body.key.metadata, { team: 'core' });
  assert.equal(body.key.allowed_ips, ['127.0.0.1']);
  assert.is(body.replaced.replaced_by, body.key.id);
  assert.is((await gateway.call('identity.me', { key: body.secret })).body.key_id, body.key.id);
  assert.is((await gateway.call('identity.me', { key: old.secret })).status, 401);
});

test('both work within the grace, the old one saying until when; then only the new one', async ({ gateway }) => {
  const old = await createKey(gateway);
  const rotatedAt = gateway.clock.now();
  const { body } = await gateway.call('keys.rotate', { path: { id: old.id }, body: { grace_seconds: 3600 } });
  assert.is((await gateway.call('identity.me', { key: body.secret })).headers.get('deprecation'), null);

  const { status, headers } = await gateway.call('identity.me', { key: old.secret });
  assert.is(status, 200);
  assert.is(headers.get('deprecation'), `@${Math.floor(rotatedAt.getTime() / 1000)}`);
  assert.is(headers.get('sunset'), new Date(rotatedAt.getTime() + 3_600_000).toUTCString());

  gateway.clock.advance(3601);
  assert.is((await gateway.call('identity.me', { key: old.secret })).status, 401);
  assert.is((await gateway.call('identity.me', { key: body.secret })).status, 200);
});

test('a grace never lengthens the life of a key', async ({ gateway }) => {
  const expires_at = new Date(gateway.clock.now().getTime() + 60_000).toISOString();
  const { id } = await createKey(gateway, { expires_at });
  const { body } = await gateway.call('keys.rotate', { path: { id }, body: { grace_seconds: 604_800 } });
  assert.is(body.replaced.expires_at, expires_at);
  assert.is(body.key.expires_at, expires_at);
});

test('a key may rotate itself', async ({ gateway }) => {
  const old = await createKey(gateway, { scopes: ['keys:write'] });
  const { body } = await gateway.call('keys.rotate', { path: { id: old.id }, key: old.secret });
  assert.is((await gateway.call('keys.rotate', { path: { id: old.id }, key: old.secret })).status, 401);
  assert.is((await gateway.call('identity.me', { key: body.secret })).status, 200);
});

test('409 for a key that was rotated, revoked or has expired', async ({ gateway }) => {
  const rotated = await createKey(gateway);
  await gateway.call('keys.rotate', { path: { id: rotated.id }, body: { grace_seconds: 60 } });
  assert.is((await gateway.call('keys.rotate', { path: { id: rotated.id } })).status, 409);

  const revoked = await createKey(gateway);
  await gateway.call('keys.revoke', { path: { id: revoked.id } });
  assert.is((await gateway.call('keys.rotate', { path: { id: revoked.id } })).status, 409);

  const expired = await createKey(gateway, { expires_at: new Date(gateway.clock.now().getTime() + 1000).toISOString() });
  gateway.clock.advance(2);
  assert.is((await gateway.call('keys.rotate', { path: { id: expired.id } })).status, 409);
});

test('of 10 rotations at once one succeeds', async ({ gateway }) => {
  const { id } = await createKey(gateway);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => gateway.call('keys.rotate', { path: { id }, body: { grace_seconds: 60 } })),
  );
  assert.equal(answers.map(({ status }) => status).sort(), [201, ...Array(9).fill(409)]);
});

test('404 for a key of another account; 400 for a grace beyond 7 days', async ({ gateway }) => {
  const { id } = await createKey(gateway);
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  assert.is((await gateway.call('keys.rotate', { path: { id }, key: stranger })).status, 404);
  assert.is(
    (await gateway.call('keys.rotate', { path: { id }, body: { grace_seconds: 604_801 } })).body.errors[0].pointer,
    '/body/grace_seconds',
  );
});

test.run();
