import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { contract, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('pages and documents');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

for (const [path, type, what] of [
  ['/openapi.json', 'application/json', 'json'],
  ['/openapi.yaml', 'application/yaml', 'yaml'],
] as const) {
  test(`${path} is the published contract, and 304 while a copy is current`, async ({ gateway }) => {
    const first = await gateway.request(path, { key: null });
    assert.match(first.headers.get('content-type') ?? '', type);
    assert.ok(first.bytes.equals(contract.published[what]));
    const etag = first.headers.get('etag') ?? '';
    const again = await gateway.request(path, { key: null, headers: { 'If-None-Match': etag } });
    assert.is(again.status, 304);
    assert.is(again.text, '');
    assert.is(again.headers.get('etag'), etag);
    assert.is((await gateway.request(path, { key: null, headers: { 'If-None-Match': '"other"' } })).status, 200);
  });
}

test('/docs holds the whole contract, and its policy lets it load nothing from another host', async ({ gateway }) => {
  const { text, headers } = await gateway.request('/docs', { key: null });
  for (const { id, internal, path } of contract.operations) if (!internal) assert.ok(text.includes(path), id);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, "default-src 'none'");
  assert.match(policy, "connect-src 'none'");
  assert.not.match(policy, /https?:|\*|unsafe-eval/);
  assert.not.match(text, /<(?:script|link|img|iframe)[^>]+(?:src|href)="?https?:/);
});

test('the landing page runs no script and loads nothing', async ({ gateway }) => {
  const { text, headers } = await gateway.request('/', { key: null });
  assert.not.match(text, /<script|<img[^>]+src="?http|@import|url\(http/);
  assert.match(headers.get('content-security-policy') ?? '', /style-src 'sha256-[^']+'/);
});

test('/llms.txt names every published operation', async ({ gateway }) => {
  const { text, headers } = await gateway.request('/llms.txt', { key: null });
  assert.match(headers.get('content-type') ?? '', 'text/plain');
  for (const { id, method, path, internal } of contract.operations)
    if (!internal) assert.ok(text.includes(`${method} ${path}`), id);
});

test('/.well-known/security.txt says whom to tell, and expires within a year', async ({ gateway }) => {
  const { text } = await gateway.request('/.well-known/security.txt', { key: null });
  assert.match(text, /^Contact: mailto:/m);
  const expires = new Date(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  const days = (expires.getTime() - gateway.clock.now().getTime()) / 86_400_000;
  assert.ok(days > 300 && days <= 366, String(days));
});

test('/healthz says ok, and /readyz that Postgres answers', async ({ gateway }) => {
  assert.is((await gateway.call('probes.live', { key: null })).text, 'ok');
  assert.is((await gateway.call('probes.ready', { key: null })).body.checks.postgres, 'ok');
});

test.run();
