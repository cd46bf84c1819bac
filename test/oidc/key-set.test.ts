import type { ServerResponse } from 'node:http';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { partsOf, signWith, signWithText } from '../support/forged-token.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { oidcEnvironment, startProvider, subjectOf, type TestProvider } from '../support/oidc-provider.ts';
import { startUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; provider: TestProvider }>('OIDC key set');
test.before.each(async (context) => {
  context.provider = await startProvider();
});
test.after.each(async ({ gateway, provider }) => {
  await gateway.stop();
  await provider.stop();
});

function startAt(provider: TestProvider, env: Record<string, string> = {}): Promise<TestGateway> {
  return startGateway({ env: { ...oidcEnvironment(provider), ...env } });
}

/** A token that is good for a day, however the clock is moved. */
function dayToken(provider: TestProvider, sub = subjectOf('amina')): Promise<string> {
  return provider.token({ sub, exp: Math.floor(Date.now() / 1000) + 86_400 });
}

async function dayTokens(provider: TestProvider, count: number): Promise<string[]> {
  const tokens: string[] = [];
  for (let i = 0; i < count; i++) tokens.push(await dayToken(provider));
  return tokens;
}

function fetches(provider: TestProvider): number {
  return provider.requests.filter((path) => path.startsWith('jwks')).length;
}

async function statusOf(gateway: TestGateway, key: string): Promise<number> {
  return (await gateway.call('identity.me', { key })).status;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function replaceKeys(provider: TestProvider, body: string | ((res: ServerResponse) => void)): void {
  provider.instead = { path: 'jwks', answer: typeof body === 'string' ? (res) => res.end(body) : body };
}

test('a new key works after one fetch, and the old one is refused', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const [first = '', ...old] = await dayTokens(provider, 10);
  assert.is(await statusOf(gateway, first), 200);
  assert.is(fetches(provider), 1);

  await provider.rotate();
  gateway.clock.advance(31);
  const renewed = await dayTokens(provider, 10);
  assert.equal(new Set(await Promise.all(renewed.map((token) => statusOf(gateway, token)))), new Set([200]));
  assert.is(fetches(provider), 2);
  assert.equal(new Set(await Promise.all(old.map((token) => statusOf(gateway, token)))), new Set([401]));
  assert.is(fetches(provider), 2);
});

test('each algorithm of Authentik’s keys is taken', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  for (const algorithm of ['ES256', 'ES384', 'ES512', 'RS256'] as const) {
    await provider.rotate(algorithm);
    gateway.clock.advance(31);
    assert.is(await statusOf(gateway, await dayToken(provider)), 200, algorithm);
  }
});

test('invented key names make one fetch in 30 seconds, however many there are', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const token = await dayToken(provider);
  assert.is(await statusOf(gateway, token), 200);
  const { header, payload } = partsOf(token);
  const invent = (i: number) => statusOf(gateway, signWith(provider.signingKey, { ...header, kid: `invented-${i}` }, payload));

  for (const expected of [1, 2, 3]) {
    const statuses = await Promise.all(Array.from({ length: 50 }, (_, i) => invent(i)));
    assert.equal(new Set(statuses), new Set([401]));
    assert.is(fetches(provider), expected);
    gateway.clock.advance(31);
  }
});

test('while the issuer is away the last key set is used for its time, then it is 503; and it comes back by itself', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await dayTokens(provider, 5);
  const { header, payload } = partsOf(first);
  assert.is(await statusOf(gateway, first), 200);

  await provider.stop();
  gateway.clock.advance(301);
  assert.is(await statusOf(gateway, second), 200);
  assert.is(await statusOf(gateway, signWith(provider.signingKey, { ...header, kid: 'invented' }, payload)), 401);
  gateway.clock.advance(3_299);
  assert.is(await statusOf(gateway, third), 200);
  gateway.clock.advance(1);
  const refused = await gateway.call('identity.me', { key: fourth });
  assert.is(refused.status, 503);
  assert.is(refused.body.error, 'unavailable');
  assert.ok(refused.headers.get('retry-after'));
  assert.is(await statusOf(gateway, gateway.sandboxKey), 200);
  assert.match(gateway.logs.join('\n'), 'cannot be fetched');

  await provider.resume();
  gateway.clock.advance(30);
  assert.is(await statusOf(gateway, fifth), 200);
});

test('the keys are renewed in the background, without a call waiting', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const [first = '', second = ''] = await dayTokens(provider, 2);
  await statusOf(gateway, first);
  replaceKeys(provider, () => {});
  gateway.clock.advance(301);
  assert.ok((await millisecondsOf(() => statusOf(gateway, second))) < 1_000);
  await eventually(
    () => fetches(provider),
    (count) => count === 2,
  );
});

test('the gateway starts while the issuer is away: 503 for tokens, keys work, and it comes by itself', async (context) => {
  const { provider } = context;
  const token = await dayToken(provider);
  await provider.stop();
  const gateway = await startAt(provider);
  context.gateway = gateway;
  assert.is(await statusOf(gateway, token), 503);
  assert.is(await statusOf(gateway, gateway.sandboxKey), 200);
  await provider.resume();
  gateway.clock.advance(2);
  assert.is(await statusOf(gateway, token), 200);
});

test('a key set that never comes is 503 within its time, and holds up nobody else', async (context) => {
  const { provider } = context;
  replaceKeys(provider, () => {});
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const tokens = await dayTokens(provider, 20);
  const started = performance.now();
  const waiting = Promise.all(tokens.map((token) => statusOf(gateway, token)));
  for (let i = 0; i < 10; i++)
    assert.ok((await millisecondsOf(() => statusOf(gateway, gateway.sandboxKey))) < 500, 'a key waited for the issuer');
  assert.equal(new Set(await waiting), new Set([503]));
  assert.ok(performance.now() - started < 4_500);
});

test('a token that was let in lately needs neither the issuer nor its keys', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider, { OIDC_STALE_SECONDS: '600' });
  context.gateway = gateway;
  const token = await dayToken(provider);
  assert.is(await statusOf(gateway, token), 200);
  await provider.stop();
  gateway.clock.advance(599);
  assert.is(await statusOf(gateway, token), 200);
  gateway.clock.advance(2);
  assert.is(await statusOf(gateway, token), 200);
  gateway.clock.advance(60);
  assert.is(await statusOf(gateway, token), 503);
});

/** A call by which the keys are renewed behind its back, and the line that is logged of that. */
async function renew(gateway: TestGateway, provider: TestProvider): Promise<string> {
  gateway.logs.length = 0;
  gateway.clock.advance(301);
  assert.is(await statusOf(gateway, await dayToken(provider)), 200);
  const [line = ''] = await eventually(
    () => gateway.logs.filter((text) => text.includes('"issuer"')),
    (lines) => lines.length > 0,
  );
  return line;
}

test('a key set without a signing key is an error in the log that says what to do', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  assert.is(await statusOf(gateway, await dayToken(provider)), 200);
  for (const body of ['{}', '{"keys":[]}', '{"keys":[{"kty":"RSA","use":"enc","n":"AQAB","e":"AQAB","kid":"e"}]}']) {
    replaceKeys(provider, body);
    const line = await renew(gateway, provider);
    assert.match(line, '"level":"error"');
    assert.match(line, /HS256.*Choose a signing key/);
    provider.instead = undefined;
    assert.match(await renew(gateway, provider), 'are known');
  }
});

test('503 for tokens while the key set has been empty from the start', async (context) => {
  const { provider } = context;
  replaceKeys(provider, '{}');
  context.gateway = await startAt(provider);
  assert.is(await statusOf(context.gateway, await dayToken(provider)), 503);
});

test('garbage in place of the keys leaves the last ones in use', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  assert.is(await statusOf(gateway, await dayToken(provider)), 200);
  const answers: (string | ((res: ServerResponse) => void))[] = [
    'garbage',
    '',
    '[]',
    'null',
    '{"keys":7}',
    '{"keys":[7,null]}',
    '{"keys":[{"kty":"RSA"},null]}',
    `{"keys":[{"kty":"RSA"}],"padding":"${'x'.repeat(500_000)}"}`,
    (res) => res.writeHead(500).end('{"keys":[]}'),
    (res) => res.writeHead(302, { Location: `${provider.issuer}jwks/` }).end(),
    (res) => res.destroy(),
    (res) => res.writeHead(200, { 'Content-Length': '100' }).write('{', () => res.destroy()),
  ];
  for (const answer of answers) {
    replaceKeys(provider, answer);
    assert.match(await renew(gateway, provider), /"level":"(warn|error)"/);
    assert.is(await statusOf(gateway, await dayToken(provider)), 200);
    provider.instead = undefined;
    assert.match(await renew(gateway, provider), 'are known');
  }
});

test('a key in the set that is broken closes no other', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  const { kty, n, e, kid, alg } = provider.signingKey;
  const broken = { kty: 'RSA', n: '!', e: 'AQAB', kid: 'broken', alg: 'RS256' };
  replaceKeys(
    provider,
    JSON.stringify({ keys: [broken, { kty: 'oct', k: 'AA', kid: 'shared' }, { kty, n, e, kid, alg, use: 'sig' }] }),
  );
  gateway.clock.advance(301);
  const token = await dayToken(provider);
  assert.is(await statusOf(gateway, token), 200);
  const { header, payload } = partsOf(token);
  assert.is.not(await statusOf(gateway, signWith(provider.signingKey, { ...header, kid: 'broken' }, payload)), 200);
  assert.is(await statusOf(gateway, signWithText(Buffer.from([0]), { ...header, alg: 'HS256', kid: 'shared' }, payload)), 401);
  assert.is(await statusOf(gateway, await dayToken(provider)), 200);
});

test('a discovery document that calls the issuer otherwise is an error in the log', async (context) => {
  const { provider } = context;
  const gateway = await startAt(provider);
  context.gateway = gateway;
  assert.is(await statusOf(gateway, await dayToken(provider)), 200);
  const document = JSON.stringify({ issuer: provider.issuer.slice(0, -1), jwks_uri: `${provider.issuer}jwks/` });
  provider.instead = { path: '.well-known', answer: (res) => res.end(document) };
  const line = await renew(gateway, provider);
  assert.match(line, '"level":"error"');
  assert.match(line, 'Set OIDC_ISSUER');
  assert.is(fetches(provider), 1);
});

test('an issuer that is configured without its last slash gets no token through', async (context) => {
  const { provider } = context;
  context.gateway = await startAt(provider, { OIDC_ISSUER: provider.issuer.slice(0, -1) });
  assert.is(await statusOf(context.gateway, await dayToken(provider)), 401);
  assert.is(fetches(provider), 0);
});

test('a discovery document that leads to another host is not followed', async (context) => {
  const { provider } = context;
  const stranger = await startUpstream();
  const document = JSON.stringify({ issuer: provider.issuer, jwks_uri: `${stranger.url}/jwks` });
  provider.instead = { path: '.well-known', answer: (res) => res.end(document) };
  context.gateway = await startAt(provider);
  assert.is(await statusOf(context.gateway, await dayToken(provider)), 503);
  assert.equal(stranger.received, []);
  await stranger.stop();
});

test.run();
