import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { operations, startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer, exchange } from '../support/raw.ts';

const test = suite<{ gateway: TestGateway }>('match');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.after(({ gateway }) => gateway.stop());

const meant: [method: string, path: string, id: string, pillar: string][] = [
  ['POST', '/v1/connect/room', 'connect.rooms.create', 'connect'],
  ['GET', '/v1/connect/room', 'connect.rooms.list', 'connect'],
  ['GET', '/v1/health/', 'health.check', 'developer'],
  ['GET', '/V1/Health', 'health.check', 'developer'],
  ['DELETE', '/v1/connect/romms/rm_1', 'connect.rooms.end', 'connect'],
  ['POST', '/v1/pay/checkout', 'pay.checkouts.create', 'pay'],
];
for (const [method, path, id, pillar] of meant) {
  test(`404 for ${method} ${path} names ${id}, and where to read on`, async ({ gateway }) => {
    const answer = await gateway.request(path, { method, key: null });
    assertProblemAnswer(answer, 404, 'not_found');
    assert.match(answer.body.detail, `Did you mean ${operations.get(id)?.method} ${operations.get(id)?.path} (${id})?`);
    assert.is(answer.body.developer_docs, `https://developer.tkawen.com/${pillar}`);
  });
}

test('404 for a path that is near nothing suggests nothing', async ({ gateway }) => {
  for (const path of ['/wp-login.php', '/.env', '/v2/completely/different', `/v1/${'a'.repeat(400)}`]) {
    const answer = await gateway.request(path, { key: null });
    assertProblemAnswer(answer, 404, 'not_found', path);
    assert.not.match(answer.body.detail, 'Did you mean', path);
    assert.is(answer.body.developer_docs, 'https://developer.tkawen.com');
  }
});

test('404 never suggests what is not published', async ({ gateway }) => {
  for (const { path, internal } of operations.values()) {
    if (!internal || path === '/') continue;
    const { status, body } = await gateway.request(`${path}x`, { key: null });
    assert.is(status, 404);
    assert.not.match(body.detail, `GET ${path} (`);
  }
});

test('404 for a path of 8000 characters, of which it shows the start', async ({ gateway }) => {
  const answer = await gateway.request(`/v1/${'a'.repeat(8_000)}`);
  assertProblemAnswer(answer, 404, 'not_found');
  assert.ok(answer.body.detail.length < 300);
});

test('404 for a parameter that is longer than any id', async ({ gateway }) => {
  assertProblemAnswer(await gateway.request(`/v1/connect/rooms/${'a'.repeat(1025)}`), 404, 'not_found');
});

test('405 names exactly the methods that the contract gives the path, HEAD and OPTIONS', async ({ gateway }) => {
  const byPath = Map.groupBy(operations.values(), ({ path }) => path);
  for (const [path, there] of byPath) {
    const methods = there.map(({ method }) => method);
    const answer = await gateway.request(path.replace(/\{\w+\}/g, 'x'), { method: 'PUT', key: null });
    assertProblemAnswer(answer, 405, 'method_not_allowed', path);
    const allow = answer.headers.get('allow')?.split(', ').sort();
    assert.equal(allow, [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort(), path);
  }
});

test('405 for TRACE, and for a method that HTTP has and the contract has not', async ({ gateway }) => {
  for (const method of ['TRACE', 'QUERY', 'PROPFIND', 'PURGE']) {
    const { answers } = await exchange(gateway.url, `${method} /v1/health HTTP/1.1\r\nHost: x\r\n\r\n`, 1);
    assert.is(answers[0]?.status, 405, method);
    assert.is(answers[0]?.headers['allow'], 'GET, HEAD, OPTIONS', method);
  }
});

test('204 to OPTIONS on every path, without a key, with what it allows', async ({ gateway }) => {
  for (const { path, method } of operations.values()) {
    const answer = await gateway.request(path.replace(/\{\w+\}/g, 'x'), { method: 'OPTIONS', key: null });
    assert.is(answer.status, 204, path);
    assert.ok(answer.headers.get('allow')?.split(', ').includes(method), path);
  }
  assert.is((await gateway.request('/v1/nothing', { method: 'OPTIONS', key: null })).status, 404);
});

test('every GET answers HEAD with the same status, type and length, and without a body', async ({ gateway }) => {
  const paths = [...operations.values()]
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path.replace(/\{\w+\}/g, 'x'));
  const requestOf = (method: string, path: string) =>
    `${method} ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.sandboxKey}\r\n\r\n`;
  async function compare(path: string, triesLeft = 5): Promise<void> {
    // HEAD first: a body behind it would be taken for the answer to GET.
    const { answers } = await exchange(gateway.url, requestOf('HEAD', path) + requestOf('GET', path), 2);
    const [head, get] = answers;
    assert.is(head?.status, get?.status, path);
    assert.is(head?.headers['content-type'], get?.headers['content-type'], path);
    if (get?.status !== 200) return;
    const [ofHead, ofGet] = [head, get].map((answer) => answer?.headers['content-length']);
    // The request log and usage grow by these very requests, between the two as well.
    if (ofHead !== undefined && ofHead !== ofGet && triesLeft > 0) return compare(path, triesLeft - 1);
    assert.is(ofHead, ofGet, path);
  }
  await Promise.all(paths.map((path) => compare(path)));
});

test('a method in a header or in the query changes nothing', async ({ gateway }) => {
  const headers = { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'DELETE', 'X-Original-URL': '/v1/keys' };
  assert.is((await gateway.request('/v1/health', { headers })).body.gateway, 'tkawen-api');
});

test('a secret in a path is in no answer', async ({ gateway }) => {
  for (const method of ['GET', 'POST']) {
    for (const path of [`/v1/${gateway.liveKey}`, `/v1/connect/rooms/${gateway.liveKey}`, `/v1/health/?key=${gateway.liveKey}`]) {
      const { text } = await gateway.request(path, { method, key: null });
      assert.not.match(text, gateway.liveKey, `${method} ${path}`);
    }
  }
});

test.run();
