import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contract, startGateway, type TestGateway } from '../support/gateway.ts';
import { exchange } from '../support/raw.ts';

const { cors } = contract;
const origin = 'https://shop.example.com';

const test = suite<{ gateway: TestGateway }>('cors');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => {
  gateway.logs.length = 0;
});
test.after(({ gateway }) => gateway.stop());

function preflight(gateway: TestGateway, path: string, headers: Record<string, string> = {}) {
  return gateway.request(path, {
    method: 'OPTIONS',
    key: null,
    headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', ...headers },
  });
}

test('every answer may be read by any page, with the headers that x-cors names: errors, and what cannot be read, too', async ({
  gateway,
}) => {
  const answers = await Promise.all([
    gateway.request('/v1/health', { headers: { Origin: origin } }),
    gateway.request('/v1/health'),
    gateway.request('/v1/keys', { key: null }),
    gateway.request('/v1/nothing'),
    gateway.request('/v1/health', { method: 'POST' }),
    gateway.request('/v1/keys', { method: 'POST', body: '{' }),
    gateway.request('/openapi.json', { method: 'HEAD' }),
  ]);
  const raw = (await exchange(gateway.url, 'nonsense\r\n\r\n')).answers.map(({ headers }) => new Headers(headers));
  for (const headers of [...answers.map((answer) => answer.headers), ...raw]) {
    assert.is(headers.get('access-control-allow-origin'), cors.allow_origin);
    assert.equal(headers.get('access-control-expose-headers')?.split(', '), cors.expose_headers);
    assert.is(headers.get('access-control-allow-credentials'), null);
  }
});

test('204 to a preflight, without a key, with the methods and the time that x-cors names', async ({ gateway }) => {
  const { status, headers, text } = await preflight(gateway, '/v1/keys', {
    'Access-Control-Request-Headers': 'authorization, x-mine',
  });
  assert.is(status, 204);
  assert.is(text, '');
  assert.equal(headers.get('access-control-allow-methods')?.split(', '), cors.allow_methods);
  assert.is(headers.get('access-control-max-age'), String(cors.max_age_seconds));
  assert.is(headers.get('access-control-allow-headers'), 'authorization, x-mine');
  assert.match(headers.get('vary') ?? '', 'Access-Control-Request-Headers');
});

test('a preflight that asks for no headers is told of those that callers need; a browser takes no * for Authorization', async ({
  gateway,
}) => {
  const allowed = (await preflight(gateway, '/v1/keys')).headers.get('access-control-allow-headers') ?? '';
  for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key']) assert.ok(allowed.split(', ').includes(name), name);
});

test('a preflight succeeds for a path that is not there, so that a page can read the 404', async ({ gateway }) => {
  const { status, headers, text } = await preflight(gateway, '/v1/nothing');
  assert.is(status, 204);
  assert.is(text, '');
  assert.is(headers.get('content-type'), null);
  const line = JSON.parse(gateway.logs[0] ?? '');
  assert.is(line.status, 204);
  assert.is(line.error, null);
});

test('OPTIONS without an origin or a method to ask for is no preflight', async ({ gateway }) => {
  for (const headers of [{}, { Origin: origin }, { 'Access-Control-Request-Method': 'POST' }] as Record<string, string>[]) {
    const answer = await gateway.request('/v1/keys', { method: 'OPTIONS', key: null, headers });
    assert.is(answer.headers.get('access-control-allow-methods'), null);
    assert.is(answer.headers.get('allow'), 'GET, HEAD, POST, OPTIONS');
  }
});

test('every method of the contract may be asked for', () => {
  for (const { method, id } of contract.operations) assert.ok(cors.allow_methods.includes(method), id);
});

test.run();
