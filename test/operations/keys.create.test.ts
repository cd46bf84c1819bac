import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hashSecret, isWellFormed } from '../../src/keys/secret.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('keys.create');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('201 stores only the hash of the secret it returns', async ({ gateway }) => {
  const { status, body, headers } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['usage:read'] } });
  assert.is(status, 201);
  assert.is(headers.get('cache-control'), 'no-store');
  const row = (await gateway.rows('key')).find(({ id }) => id === body.key.id);
  assert.is(row?.['hash'], hashSecret(body.secret));
  assert.is(row?.['last4'], body.secret.slice(-4));
  assert.not.match(JSON.stringify(await gateway.rows('key')), body.secret);
});

test('201 makes a key that works at once, in the mode of the key that made it', async ({ gateway }) => {
  for (const mode of ['sandbox', 'live'] as const) {
    const { body } = await gateway.call('keys.create', {
      key: mode === 'live' ? gateway.liveKey : gateway.sandboxKey,
      body: { name: 'ci', scopes: ['usage:read'] },
    });
    assert.ok(isWellFormed(body.secret));
    assert.ok(body.secret.startsWith(`sk_${mode}_`));
    const me = await gateway.call('identity.me', { key: body.secret });
    assert.is(me.body.key_id, body.key.id);
    assert.is(me.body.mode, mode);
  }
});

test('201 makes a publishable key', async ({ gateway }) => {
  const { body } = await gateway.call('keys.create', {
    body: { name: 'page', type: 'publishable', scopes: ['connect:read'], allowed_origins: ['https://shop.example.com'] },
  });
  assert.ok(body.secret.startsWith('pk_sandbox_'));
  const refused = await gateway.call('connect.rooms.list', { key: body.secret });
  assert.is(refused.status, 403);
});

test('403 for a scope that the calling key lacks', async ({ gateway }) => {
  const key = await gateway.createKey({ scopes: ['keys:write', 'usage:read'] });
  const { status, body } = await gateway.call('keys.create', { key, body: { name: 'ci', scopes: ['usage:read', 'pay:write'] } });
  assert.is(status, 403);
  assert.is(body.error, 'insufficient_scope');
  assert.match(body.detail, 'pay:write');
});

test('400 for a key that would be expired at once', async ({ gateway }) => {
  const { status, body } = await gateway.call('keys.create', {
    body: { name: 'ci', scopes: ['usage:read'], expires_at: '2020-01-01T00:00:00Z' },
  });
  assert.is(status, 400);
  assert.is(body.errors[0].pointer, '/body/expires_at');
});

test('an expired key is answered like an unknown one', async ({ gateway }) => {
  const expires_at = new Date(gateway.clock.now().getTime() + 60_000).toISOString();
  const { body } = await gateway.call('keys.create', { body: { name: 'short', scopes: ['usage:read'], expires_at } });
  assert.is((await gateway.call('identity.me', { key: body.secret })).status, 200);
  gateway.clock.advance(61);
  const refused = await gateway.call('identity.me', { key: body.secret });
  assert.is(refused.status, 401);
  assert.is(refused.body.error, 'invalid_key');
});

const refusals: [what: string, body: unknown, pointer: string][] = [
  ['no name', { scopes: ['usage:read'] }, '/body/name'],
  ['an unknown property', { name: 'ci', scopes: ['usage:read'], colour: 'red' }, '/body/colour'],
  ['an unknown scope', { name: 'ci', scopes: ['usage:raed'] }, '/body/scopes/0'],
  ['no scopes', { name: 'ci', scopes: [] }, '/body/scopes'],
  ['a name that is a number', { name: 7, scopes: ['usage:read'] }, '/body/name'],
  ['a date that is none', { name: 'ci', scopes: ['usage:read'], expires_at: 'tomorrow' }, '/body/expires_at'],
];
for (const [what, body, pointer] of refusals) {
  test(`400 for ${what} points to ${pointer}`, async ({ gateway }) => {
    const answer = await gateway.call('keys.create', { body });
    assert.is(answer.status, 400);
    assert.is(answer.body.error, 'invalid_param');
    assert.is(answer.body.errors[0].pointer, pointer);
    assert.is((await gateway.rows('key')).length, 2);
  });
}

test.run();
