import { createPublicKey } from 'node:crypto';
import { request } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Header, joinParts, partsOf, signWith, signWithText } from '../support/forged-token.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { oidcEnvironment, startProvider, type TestProvider } from '../support/oidc-provider.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Context {
  gateway: TestGateway;
  provider: TestProvider;
  /** A server to which tokens try to lead the gateway. */
  attacker: TestUpstream;
  attackersKey: JWK;
  header: Header;
  payload: Record<string, unknown>;
}

const test = suite<Context>('OIDC attacks');
test.before(async (context) => {
  context.provider = await startProvider();
  context.attacker = await startUpstream();
  context.attackersKey = await exportJWK((await generateKeyPair('RS256', { extractable: true })).privateKey);
  context.attacker.answer = (res) => res.end(JSON.stringify({ keys: [{ ...publicPart(context.attackersKey), alg: 'RS256' }] }));
  context.gateway = await startGateway({ env: oidcEnvironment(context.provider) });
});
test.before.each(async (context) => {
  await context.gateway.reset();
  Object.assign(context, partsOf(await context.provider.token()));
});
test.after.each(({ attacker }) => {
  assert.equal(attacker.received, [], 'the gateway followed a token');
});
test.after(async ({ gateway, provider, attacker }) => {
  await gateway.stop();
  await provider.stop();
  await attacker.stop();
});

function publicPart({ kty, n, e, crv, x, y }: JWK): JWK {
  return JSON.parse(JSON.stringify({ kty, n, e, crv, x, y })) as JWK;
}

/** The token is answered with 401, it is nowhere repeated, and nobody has an account by it. */
async function refused({ gateway }: Context, token: string, detail: string | RegExp = ''): Promise<void> {
  const answer = await gateway.call('identity.me', { key: token });
  assert.is(answer.status, 401, `${token} was let in`);
  assert.is(answer.body.error, 'invalid_key');
  assert.is(answer.headers.get('www-authenticate'), 'Bearer realm="tkawen", error="invalid_token"');
  assert.match(answer.body.detail, detail);
  for (const part of token.split('.').filter(({ length }) => length > 20)) {
    assert.not.match(answer.text, part);
    assert.not.match(gateway.logs.join('\n'), part);
  }
  assert.is((await gateway.rows('member')).length, 0);
}

function inSeconds({ gateway }: Context, seconds: number): number {
  return Math.floor(gateway.clock.now().getTime() / 1000) + seconds;
}

test('the helper signs as the provider does: its token is let in', async ({ gateway, provider, header, payload }) => {
  const { status } = await gateway.call('identity.me', { key: signWith(provider.signingKey, header, payload) });
  assert.is(status, 200);
});

test('401 for another issuer, and for this one spelt in another way', async (context) => {
  const { provider, header, payload } = context;
  const { issuer } = provider;
  for (const iss of [
    issuer.slice(0, -1),
    `${issuer}/`,
    issuer.toUpperCase(),
    issuer.replace('127.0.0.1', 'localhost'),
    '',
    null,
    [issuer],
  ])
    await refused(context, signWith(provider.signingKey, header, { ...payload, iss }), 'not for this API');
  await refused(context, signWith(context.attackersKey, header, { ...payload, iss: context.attacker.url }), 'not for this API');
});

test('401 for a token that was made for another client', async (context) => {
  const { provider } = context;
  for (const claims of [
    { aud: 'another', azp: 'another' },
    { aud: [] },
    { aud: null },
    { aud: { 0: provider.clientId } },
    { azp: 'another' },
  ])
    await refused(context, signWith(provider.signingKey, context.header, { ...context.payload, ...claims }), 'not for this API');
  for (const aud of ['', 'tkawen-consol', 'tkawen-console ', 'TKAWEN-CONSOLE', 'another-client,tkawen-console'])
    await refused(context, signWith(provider.signingKey, context.header, { ...context.payload, aud }), 'not for this API');
});

test('200 for a token whose audience names this API among others', async ({ gateway, provider, header, payload }) => {
  const key = signWith(provider.signingKey, header, { ...payload, aud: ['elsewhere', provider.clientId] });
  assert.is((await gateway.call('identity.me', { key })).status, 200);
});

test('401 for an ID token, a logout token, and one without a type', async (context) => {
  const { provider, header, payload } = context;
  await refused(context, signWith(provider.signingKey, header, { ...payload, azp: undefined }), 'another use');
  for (const typ of ['logout+jwt', 'dpop+jwt', 'JOSE', '', null, undefined])
    await refused(context, signWith(provider.signingKey, { ...header, typ }, payload), 'another use');
});

test('401 for a token that is past its time, before it, or has none', async (context) => {
  const { provider, header, payload } = context;
  for (const [claims, detail] of [
    [{ exp: inSeconds(context, -31) }, 'expired'],
    [{ exp: 0 }, 'expired'],
    [{ exp: undefined }, 'can be read'],
    [{ exp: String(inSeconds(context, 600)) }, 'can be read'],
    [{ exp: null }, 'can be read'],
    [{ nbf: inSeconds(context, 40) }, 'not valid yet'],
    [{ nbf: 'now' }, 'can be read'],
    [{ iat: inSeconds(context, 40) }, 'not valid yet'],
  ] as const)
    await refused(context, signWith(provider.signingKey, header, { ...payload, ...claims }), detail);
});

test('200 within the clock skew, and 401 after it although the token was let in before', async (context) => {
  const { gateway, provider, header, payload } = context;
  const key = signWith(provider.signingKey, header, {
    ...payload,
    exp: inSeconds(context, -20),
    nbf: inSeconds(context, 20),
    iat: inSeconds(context, 20),
  });
  assert.is((await gateway.call('identity.me', { key })).status, 200);
  await gateway.reset();
  gateway.clock.advance(12);
  await refused(context, key, 'expired');
});

test('401 without a signature, whatever none is called', async (context) => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE', '', null, undefined, ['RS256'], { alg: 'RS256' }]) {
    for (const signature of ['', 'AA', 'none'])
      await refused(context, joinParts({ ...context.header, alg }, context.payload, signature));
  }
});

test('401 for HS256 with the public key as its secret', async (context) => {
  const { provider, header, payload } = context;
  const jwk = publicPart(provider.signingKey);
  const key = createPublicKey({ key: jwk as never, format: 'jwk' });
  const secrets = [
    key.export({ format: 'pem', type: 'spki' }),
    String(key.export({ format: 'pem', type: 'spki' })).trim(),
    key.export({ format: 'pem', type: 'pkcs1' }),
    key.export({ format: 'der', type: 'spki' }),
    JSON.stringify(jwk),
    jwk.n ?? '',
    'secret-of-the-console',
    '',
  ];
  for (const secret of secrets) {
    await refused(context, signWithText(secret, { ...header, alg: 'HS256' }, payload));
    await refused(context, signWithText(secret, header, payload));
  }
});

test('401 for an algorithm that is not the key’s', async (context) => {
  const { provider, header, payload } = context;
  for (const alg of ['RS384', 'RS512', 'PS256', 'ES256', 'ES256K', 'EdDSA', 'RSA-OAEP-256', 'HS256'])
    await refused(context, signWith(provider.signingKey, { ...header, alg }, payload));
});

test('401 for a key that the token brings along, or names by an address', async (context) => {
  const { attacker, attackersKey, header, payload } = context;
  const jwk = { ...publicPart(attackersKey), kid: header['kid'], alg: 'RS256', use: 'sig' };
  for (const lead of [
    { jku: `${attacker.url}/jwks` },
    { x5u: `${attacker.url}/cert` },
    { jwk },
    { x5c: ['MIIB'] },
    { jku: `${attacker.url}/jwks`, kid: 'attacker' },
    { jku: 'file:///etc/passwd' },
    { kid: `${attacker.url}/jwks` },
    { crit: ['jku'], jku: `${attacker.url}/jwks` },
    { b64: false, crit: ['b64'] },
    { zip: 'DEF' },
  ])
    await refused(context, signWith(attackersKey, { ...header, ...lead }, payload));
});

test('401 for a key name that is a path, a query or nothing', async (context) => {
  const { attackersKey, header, payload } = context;
  for (const kid of [
    '../../../../dev/null',
    "' or '1'='1",
    "x'; drop table member;--",
    '\u0000',
    '__proto__',
    '*',
    '',
    null,
    7,
    ['x'],
    {},
    'k'.repeat(9_000),
  ])
    await refused(context, signWith(attackersKey, { ...header, kid }, payload));
  await refused(context, signWith(context.provider.signingKey, { ...header, kid: undefined }, payload));
});

test('401 for a token that was cut, changed or put together from two', async (context) => {
  const { gateway, provider } = context;
  const token = await provider.token();
  const { header, payload, signature } = partsOf(token);
  const other = partsOf(await provider.token({ sub: 'somebody' }));
  await refused(context, joinParts(header, { ...payload, groups: ['owners', 'cashiers'] }, signature));
  await refused(context, joinParts(header, other.payload, signature));
  await refused(context, token.slice(0, -1));
  await refused(context, token.slice(0, token.lastIndexOf('.') + 1));
  await refused(context, `${token.slice(0, -4)}AAAA`);
  for (const text of [
    ...cuts(token),
    `${token}.`,
    `${token}.${token}`,
    `.${token}`,
    token.replace('.', '..'),
    `${token}=`,
    `${token},${token}`,
  ]) {
    const { status, body } = await gateway.call('identity.me', { key: text });
    assert.is(status, 401);
    assert.match(body.error, /^invalid_(key|token_shape)$/);
  }
});

function cuts(token: string): string[] {
  return [1, 3, 10, token.indexOf('.'), token.indexOf('.') + 1, token.lastIndexOf('.') - 1].map((length) =>
    token.slice(0, length),
  );
}

test('401 for parts that are not what they should be', async (context) => {
  const { provider, header, payload } = context;
  for (const odd of ['{"a":1}', '{"alg":"RS256"', '{"__proto__":{"alg":"RS256"}}', '{"alg":"RS256","alg":"none"}'])
    await refused(context, joinParts(odd, payload, 'AA'));
  for (const odd of ['[]', '7', 'null', '"x"', '{"iss":', '{"iss":"x"}', '\ufeff{}'])
    await refused(context, signWith(provider.signingKey, header, odd));
  await refused(context, signWith(provider.signingKey, header, `${'['.repeat(3_000)}${']'.repeat(3_000)}`));
});

test('401 or 400 for two tokens, one in the query or in a cookie, and another scheme', async ({ gateway, provider }) => {
  const token = await provider.token();
  for (const call of [
    { key: null, query: { access_token: token } },
    { key: null, headers: { Authorization: `Basic ${token}` } },
    { key: null, headers: { Authorization: token } },
    { key: null, headers: { Authorization: `Bearer ${token} ${token}` } },
    { key: null, headers: { 'X-Api-Key': token, Cookie: `access_token=${token}` } },
  ]) {
    const { status, headers } = await gateway.call('identity.me', call);
    assert.is(status, 401);
    assert.match(headers.get('www-authenticate') ?? '', 'Bearer');
  }
  assert.is(await statusWith(gateway, ['Authorization', `Bearer ${token}`, 'Authorization', `Bearer ${token}`]), 400);
  assert.not.match(gateway.logs.join('\n'), token);
});

test('a token of 15 kB is read, and a larger one is refused with the headers', async ({ gateway, provider }) => {
  const large = await provider.token({ groups: ['readers', ...Array.from({ length: 900 }, (_, i) => `group-${i}`)] });
  assert.ok(large.length > 14_000 && large.length < 16_000, String(large.length));
  assert.equal((await gateway.call('identity.me', { key: large })).body.roles, ['readers']);
  const { header, payload } = partsOf(large);
  const huge = signWith(provider.signingKey, header, { ...payload, padding: 'x'.repeat(1_000_000) });
  assert.is(await statusWith(gateway, ['Authorization', `Bearer ${huge}`]), 431);
  assert.is((await gateway.call('identity.me', { key: large })).status, 200);
});

function statusWith(gateway: TestGateway, headers: string[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const req = request(`${gateway.url}/v1/identity/me`, { headers: ['Host', 'test', ...headers] }, (res) => {
      res.resume();
      resolve(res.statusCode);
    });
    req.once('error', reject).end();
  });
}

test('401 for an EC key’s token that says RS256, and for an RSA key’s that says ES256', async (context) => {
  const { gateway, provider } = context;
  const rsa = provider.signingKey;
  await provider.rotate('ES256');
  gateway.clock.advance(31);
  const key = await provider.token({ sub: 'first' });
  assert.is((await gateway.call('identity.me', { key })).status, 200);
  await gateway.reset();
  const { header, payload } = partsOf(key);
  await refused(context, signWith(provider.signingKey, { ...header, alg: 'RS256' }, payload));
  await refused(context, signWith(provider.signingKey, { ...header, alg: 'ES384' }, payload));
  await refused(context, signWith(rsa, header, payload));
  await refused(context, joinParts(header, payload, Buffer.alloc(64).toString('base64url')));
});

test('429 for many bad tokens from one address, while a good one from there works', async ({
  provider,
  attackersKey,
  header,
  payload,
}) => {
  const gateway = await startGateway({ env: oidcEnvironment(provider), limited: true });
  const bad = signWith(attackersKey, header, payload);
  const statuses: number[] = [];
  for (let i = 0; i < 40; i++) statuses.push((await gateway.call('identity.me', { key: bad })).status);
  assert.equal([statuses[0], statuses.at(-1)], [401, 429]);
  assert.is((await gateway.call('identity.me', { key: await provider.token() })).status, 200);
  await gateway.stop();
});

test.run();
