import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contract } from '../../src/contract/contract.ts';
import type { HttpMethod, OperationObject } from '../../src/contract/document.ts';
import { operationObjects, readOperations } from '../../src/contract/operation.ts';
import { contract, startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

type Dates = Pick<OperationObject, 'x-deprecated-at' | 'x-sunset' | 'x-successor'>;

const april = { 'x-deprecated-at': '2026-04-01', 'x-sunset': '2099-10-01' };
const aprilAt = '@1775001600';
const octoberAt = 'Thu, 01 Oct 2099 00:00:00 GMT';

/** A copy of the contract, since no operation of the real one is deprecated. */
const deprecated = deprecate({
  'health.check': april,
  'identity.me': april,
  'keys.list': { 'x-deprecated-at': '2019-04-01', 'x-sunset': '2019-10-01', 'x-successor': 'usage.current' },
  'keys.create': { ...april, 'x-successor': 'keys.rotate' },
  'keys.revoke': { 'x-deprecated-at': '2026-04-01' },
  'connect.rooms.create': { ...april, 'x-successor': 'connect.rooms.list' },
  'connect.rooms.get': { ...april, 'x-successor': 'connect.rooms.recording' },
});

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('announce-end');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: deprecated, env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function deprecate(dates: Record<string, Dates>): Contract {
  const document = structuredClone(contract.document);
  for (const [path, method, { operationId }] of operationObjects(contract.document)) {
    const object = document.paths[path]?.[method as HttpMethod];
    const found = dates[operationId];
    if (object && found) Object.assign(object, { deprecated: true, ...found });
  }
  return { ...contract, document, operations: readOperations(document) };
}

/** A key within its grace, and when that began and ends. */
async function rotate(gateway: TestGateway): Promise<{ secret: string; at: string; until: string }> {
  const { body } = await gateway.call('keys.create', { body: { name: 'ci', scopes: ['keys:read'] } });
  await gateway.call('keys.rotate', { path: { id: body.key.id }, body: { grace_seconds: 3600 } });
  const now = gateway.clock.now().getTime();
  return { secret: body.secret, at: `@${Math.floor(now / 1000)}`, until: new Date(now + 3_600_000).toUTCString() };
}

function announced({ headers }: { headers: Headers }): (string | null)[] {
  return ['deprecation', 'sunset', 'link'].map((name) => headers.get(name));
}

function read(pillar: string, relations = 'deprecation sunset'): string {
  return `<https://developer.tkawen.com/${pillar}>; rel="${relations}"; type="text/html"`;
}

test('an operation that stays announces nothing', async ({ gateway }) => {
  assert.equal(announced(await gateway.call('usage.current')), [null, null, null]);
});

test('200 of a deprecated operation says since when, until when and where to read, to HEAD as well', async ({ gateway }) => {
  const expected = [aprilAt, octoberAt, read('identity')];
  assert.equal(announced(await gateway.call('identity.me')), expected);
  assert.equal(announced(await gateway.request('/v1/identity/me', { method: 'HEAD' })), expected);
});

test('problems of a deprecated operation say so, too', async ({ gateway }) => {
  const key = await gateway.createKey({ scopes: [] });
  const forbidden = await gateway.call('keys.create', { key, body: { name: 'ci', scopes: [] } });
  assert.is(forbidden.status, 403);
  assert.equal(announced(forbidden), [aprilAt, octoberAt, read('developer')]);

  const invalid = await gateway.call('keys.create', { body: {} });
  assert.is(invalid.status, 400);
  assert.equal(announced(invalid), announced(forbidden));
});

test('a public operation is announced to everybody', async ({ gateway }) => {
  assert.equal(announced(await gateway.call('health.check', { key: null })), [aprilAt, octoberAt, read('developer')]);
});

test('while the end is open there is no Sunset', async ({ gateway }) => {
  const answer = await gateway.call('keys.revoke', { path: { id: 'ak_1' } });
  assert.equal(announced(answer), [aprilAt, null, read('developer', 'deprecation')]);
});

test('a successor is linked, with what the path holds', async ({ gateway }) => {
  const plain = await gateway.call('keys.list');
  assert.is(announced(plain)[2], `${read('developer')}, </v1/usage>; rel="successor-version"`);
  const filled = await gateway.call('connect.rooms.get', { path: { id: 'rm_1' } });
  assert.is(announced(filled)[2], `${read('connect')}, </v1/connect/rooms/rm_1/recording>; rel="successor-version"`);
});

test('a path that is not valid cannot write into the link', async ({ gateway }) => {
  const answer = await gateway.call('connect.rooms.get', { path: { id: 'a>; rel="next", <é' } });
  assert.is(answer.status, 400);
  assert.is(
    announced(answer)[2],
    `${read('connect')}, </v1/connect/rooms/a%3E%3B%20rel%3D%22next%22%2C%20%3C%C3%A9/recording>; rel="successor-version"`,
  );
});

test('a successor is not linked where its path is the same, or has what the path lacks', async ({ gateway }) => {
  assert.is(announced(await gateway.call('connect.rooms.create', { body: { name: 'x' } }))[2], read('connect'));
  assert.is(announced(await gateway.call('keys.create', { body: { name: 'x', scopes: [] } }))[2], read('developer'));
});

test('a rotated key is announced where the operation stays', async ({ gateway }) => {
  const { secret, at, until } = await rotate(gateway);
  const answer = await gateway.call('usage.current', { key: secret });
  assert.is(answer.status, 403);
  assert.equal(announced(answer), [at, until, null]);
});

test('of a rotated key and a deprecated operation the first end is announced, with the link', async ({ gateway }) => {
  const { secret, at, until } = await rotate(gateway);
  const later = await gateway.call('identity.me', { key: secret });
  assert.is(later.status, 200);
  assert.equal(announced(later), [at, until, read('identity')]);

  const open = await gateway.call('keys.revoke', { key: secret, path: { id: 'ak_1' } });
  assert.equal(announced(open), [at, until, read('developer', 'deprecation')]);

  const past = await gateway.call('keys.list', { key: secret });
  assert.equal(announced(past).slice(0, 2), ['@1554076800', 'Tue, 01 Oct 2019 00:00:00 GMT']);
});

test("a service's own Deprecation is not what the caller is told; its Link stays", async ({ gateway, upstream }) => {
  upstream.answer = (res) =>
    res
      .writeHead(200, { 'Content-Type': 'application/json', Deprecation: '@1', Sunset: 'soon', Link: '</next>; rel="next"' })
      .end(JSON.stringify({ data: [], has_more: false, next_cursor: null }));
  for (const method of ['GET', 'HEAD']) {
    const answer = await gateway.request('/v1/connect/rooms/rm_1', { method, key: gateway.liveKey });
    assert.is(answer.status, 200);
    const links = `</next>; rel="next", ${read('connect')}, </v1/connect/rooms/rm_1/recording>; rel="successor-version"`;
    assert.equal(announced(answer), [aprilAt, octoberAt, links]);
  }
});

test('a replayed answer is announced by what holds now', async ({ gateway }) => {
  const call = { body: { name: 'ci', scopes: ['keys:read'] }, headers: { 'Idempotency-Key': 'a' } };
  await gateway.call('keys.create', call);
  const replayed = await gateway.call('keys.create', call);
  assert.is(replayed.headers.get('idempotent-replayed'), 'true');
  assert.equal(announced(replayed), [aprilAt, octoberAt, read('developer')]);
});

test('pages of other origins may read all three, and /llms.txt marks the operation', async ({ gateway }) => {
  const { text, headers } = await gateway.request('/llms.txt', { key: null });
  assert.match(text, /GET \/v1\/identity\/me — .+ \(deprecated\)$/m);
  const exposed = headers.get('access-control-expose-headers')?.split(', ') ?? [];
  for (const name of ['Deprecation', 'Sunset', 'Link']) assert.ok(exposed.includes(name), name);
});

test('a contract without a date, or with a successor that is not there, is refused', () => {
  assert.throws(() => deprecate({ 'identity.me': {} }), 'identity.me is deprecated, but has no x-deprecated-at.');
  assert.throws(
    () => deprecate({ 'identity.me': { ...april, 'x-successor': 'identity.you' } }),
    'identity.me has the x-successor identity.you, which is no operation.',
  );
});

test.run();
