import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { exchange } from '../support/raw.ts';

const test = suite<{ gateway: TestGateway }>('secure-headers');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-resource-policy': 'cross-origin',
};
const closed = "default-src 'none'; frame-ancestors 'none'";

const requests: [what: string, bytes: string, status: number][] = [
  ['a success', 'GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 200],
  ['HEAD', 'HEAD /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 200],
  ['OPTIONS', 'OPTIONS /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 204],
  [
    'a preflight',
    'OPTIONS /v1/keys HTTP/1.1\r\nHost: x\r\nOrigin: https://a.dz\r\nAccess-Control-Request-Method: GET\r\n\r\n',
    204,
  ],
  ['what has not changed', 'GET /openapi.json HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\n\r\n', 304],
  ['an ambiguous path', 'GET //v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['what cannot be read', 'nonsense\r\n\r\n', 400],
  ['CONNECT', 'CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n', 400],
  ['no key', 'GET /v1/keys HTTP/1.1\r\nHost: x\r\n\r\n', 401],
  ['an unknown path', 'GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n', 404],
  ['a wrong method', 'DELETE /v1/health HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['a long address', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
  ['long headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['no service', 'GET /v1/identity/oidc/.well-known/openid-configuration HTTP/1.1\r\nHost: x\r\n\r\n', 503],
];
for (const [what, bytes, status] of requests) {
  test(`${status} to ${what} carries every header that keeps browsers from guessing, framing and leaking`, async ({
    gateway,
  }) => {
    const [answer] = (await exchange(gateway.url, bytes, 1)).answers;
    assert.is(answer?.status, status);
    for (const [name, value] of Object.entries(always)) assert.is(answer?.headers[name], value, name);
    assert.is(answer?.headers['content-security-policy'], closed);
    for (const name of ['server', 'x-powered-by', 'set-cookie']) assert.is(answer?.headers[name], undefined, name);
    assert.match(answer?.headers['x-request-id'] ?? '', /^req_[0-9A-Z]{26}$/);
  });
}

test('a page loosens the content policy for itself, and nothing else', async ({ gateway }) => {
  for (const path of ['/', '/docs']) {
    const { headers } = await gateway.request(path, { key: null });
    for (const [name, value] of Object.entries(always)) assert.is(headers.get(name), value, `${path} ${name}`);
    assert.match(headers.get('content-security-policy') ?? '', "default-src 'none'", path);
    assert.match(headers.get('content-security-policy') ?? '', "frame-ancestors 'none'", path);
  }
});

test.run();
