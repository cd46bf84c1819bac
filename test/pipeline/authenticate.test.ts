import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checksum, createSecret } from '../../src/keys/secret.ts';
import { type Call, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { cutDatabase } from '../support/outage.ts';
import { assertProblem, assertProblemAnswer, exchange } from '../support/raw.ts';

const test = suite<{ gateway: TestGateway }>('authenticate');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

/** What is refused by its text alone, whatever the database holds. */
const refusedUnseen: [what: string, header: (key: string) => string | undefined, code: string][] = [
  ['no header', () => undefined, 'missing_authorization'],
  ['an empty header', () => '', 'missing_authorization'],
  ['Basic', (key) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`, 'missing_authorization'],
  ['a key without a scheme', (key) => key, 'missing_authorization'],
  ['another scheme', (key) => `Token ${key}`, 'missing_authorization'],
  ['a scheme without a key', () => 'Bearer', 'missing_authorization'],
  ['two keys', (key) => `Bearer ${key} ${key}`, 'missing_authorization'],
  ['two keys with a comma', (key) => `Bearer ${key}, Bearer ${key}`, 'missing_authorization'],
  ['a word', () => 'Bearer undefined', 'invalid_token_shape'],
  ['a key that was cut', (key) => `Bearer ${key.slice(0, -1)}`, 'invalid_token_shape'],
  ['a key with something behind it', (key) => `Bearer ${key}x`, 'invalid_token_shape'],
  ['a key in quotes', (key) => `Bearer "${key}"`, 'invalid_token_shape'],
  ['a wrong checksum', (key) => `Bearer ${misspell(key)}`, 'invalid_token_shape'],
  ['the checksum of the other mode', (key) => `Bearer ${key.replace('_live_', '_sandbox_')}`, 'invalid_token_shape'],
  ["another product's key", () => `Bearer sk_test_${'a'.repeat(24)}`, 'invalid_token_shape'],
  ['letters that are not ASCII', (key) => `Bearer ${key.slice(0, -1)}é`, 'invalid_token_shape'],
  ['14 KiB', () => `Bearer sk_live_${'a'.repeat(14_000)}`, 'invalid_token_shape'],
];

test('401 with WWW-Authenticate for what cannot be a key, without asking the database', async ({ gateway }) => {
  await using _outage = await cutDatabase(gateway);
  for (const [what, header, code] of refusedUnseen) {
    const value = header(gateway.liveKey);
    const line = value === undefined ? '' : `Authorization: ${value}\r\n`;
    const request = `GET /v1/identity/me HTTP/1.1\r\nHost: x\r\n${line}\r\n`;
    const { answers } = await exchange(gateway.url, Buffer.from(request, 'latin1'), 1);
    assertProblem(answers[0], 401, code, what);
    assert.match(answers[0]?.headers['www-authenticate'] ?? '', /^Bearer realm="tkawen"/, what);
    assert.match(answers[0]?.body ?? '', 'https://developer.tkawen.com/api-key', what);
  }
});

test('431 for a key of 1 MiB', async ({ gateway }) => {
  const request = `GET /v1/identity/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sk_live_${'a'.repeat(1_048_576)}\r\n\r\n`;
  assertProblem((await exchange(gateway.url, request)).answers[0], 431, 'headers_too_large');
});

test('401 for an unknown, a revoked and an expired key: nobody can tell one from another', async ({ gateway }) => {
  const expired = await gateway.createKey({ expiresAt: new Date(gateway.clock.now().getTime() - 1) });
  const revoked = await gateway.createKey();
  await gateway.db.updateTable('key').set({ revoked_at: gateway.clock.now() }).where('last4', '=', revoked.slice(-4)).execute();
  const seen = new Set<string>();
  for (const key of [createSecret('secret', 'sandbox'), expired, revoked]) {
    const { status, body, headers } = await gateway.call('identity.me', { key });
    assert.is(status, 401);
    assert.is(headers.get('www-authenticate'), 'Bearer realm="tkawen", error="invalid_token"');
    seen.add(JSON.stringify({ ...body, request_id: '', instance: '' }));
  }
  assert.is(seen.size, 1);
});

test('401 for a good key in any place but the header', async ({ gateway }) => {
  const { liveKey } = gateway;
  const calls: [path: string, call: Call][] = [
    [`/v1/identity/me?api_key=${liveKey}`, {}],
    [`/v1/identity/me?access_token=${liveKey}`, {}],
    ['/v1/identity/me', { headers: { 'X-Api-Key': liveKey, Cookie: `access_token=${liveKey}` } }],
    ['/v1/identity/me', { headers: { 'Proxy-Authorization': `Bearer ${liveKey}` } }],
    ['/v1/keys', { method: 'POST', body: { access_token: liveKey, name: 'x', scopes: ['keys:read'] } }],
    [
      '/v1/keys',
      { method: 'POST', body: `access_token=${liveKey}`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    ],
  ];
  for (const [path, call] of calls) {
    const answer = await gateway.request(path, { ...call, key: null });
    assertProblemAnswer(answer, 401, 'missing_authorization', path);
    assert.not.match(answer.text, liveKey);
  }
});

test('the scheme is taken in any case, with any spaces around the key', async ({ gateway }) => {
  for (const header of [`bearer ${gateway.liveKey}`, `BEARER   ${gateway.liveKey}  `]) {
    const { status } = await gateway.call('identity.me', { key: null, headers: { Authorization: header } });
    assert.is(status, 200);
  }
});

test('a public operation takes no notice of a bad key, unless a service could tell the modes apart', async ({ gateway }) => {
  assert.is((await gateway.call('health.check', { key: misspell(gateway.liveKey) })).status, 200);
  const discovery = '/v1/identity/oidc/.well-known/openid-configuration';
  assertProblemAnswer(await gateway.request(discovery, { key: misspell(gateway.liveKey) }), 401, 'invalid_token_shape');
});

test('a caller without a key learns nothing of what is wrong with the rest', async ({ gateway }) => {
  const answer = await gateway.call('keys.create', { key: null, body: '{', headers: { 'Content-Type': 'text/plain' } });
  assert.is(answer.body.error, 'missing_authorization');
});

test('503 while Postgres is away, never 401; it is over within 5 seconds, without a restart', async ({ gateway }) => {
  const unseen = await gateway.createKey();
  const unknown = createSecret('secret', 'live');
  {
    await using _outage = await cutDatabase(gateway);
    for (const key of [unseen, unknown]) {
      const answer = await gateway.call('identity.me', { key });
      assertProblemAnswer(answer, 503, 'unavailable');
      assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/);
    }
    assert.is((await gateway.call('health.check', { key: null })).status, 200);
  }
  await eventually(
    () => gateway.call('identity.me', { key: unseen }),
    ({ status }) => status === 200,
  );
  assert.is((await gateway.call('identity.me', { key: unknown })).status, 401);
});

/** Another last character, so that the checksum does not fit. */
function misspell(key: string): string {
  const body = key.slice(0, -6);
  const wrong = `${checksum(body).slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
  return body + wrong;
}

test.run();
