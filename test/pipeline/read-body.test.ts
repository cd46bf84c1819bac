import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { send } from '../support/http.ts';
import { assertProblem, assertProblemAnswer, exchange, open, readAnswers } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const limit = 1_048_576;
const small = '{"name":"x"}';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream; head: string }>('read-body');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
  context.head = `POST /v1/connect/rooms HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${context.gateway.liveKey}\r\nContent-Type: application/json\r\n`;
});
test.before.each(({ upstream }) => {
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function chunk(bytes: string): string {
  return `${bytes.length.toString(16)}\r\n${bytes}\r\n`;
}

test('413 for a longer body than the operation takes, before it is read', async ({ gateway, upstream, head }) => {
  const { answers, closed } = await exchange(gateway.url, `${head}Content-Length: ${limit + 1}\r\n\r\n`);
  assertProblem(answers[0], 413, 'payload_too_large');
  assert.match(answers[0]?.body ?? '', String(limit));
  assert.ok(closed);
  assert.is(upstream.received.length, 0);
});

test('413 as soon as a body without a length has become too long', async ({ gateway, upstream, head }) => {
  const bytes = `${head}Transfer-Encoding: chunked\r\n\r\n${chunk(' '.repeat(65_536)).repeat(17)}`;
  const { answers, closed } = await exchange(gateway.url, bytes);
  assertProblem(answers[0], 413, 'payload_too_large');
  assert.ok(closed);
  assert.is(upstream.received.length, 0);
});

test('413 reaches a client that goes on sending', async ({ gateway }) => {
  const long = Buffer.alloc(8 * limit, ' ');
  for (const body of [long, new Blob([long]).stream()]) {
    const response = await fetch(`${gateway.url}/v1/keys`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${gateway.liveKey}`, 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.is(response.status, 413);
    await response.arrayBuffer();
  }
});

test('413 reaches a client that stops only when it is cut, with a length and without', async ({ gateway }) => {
  const json = { 'Content-Type': 'application/json' };
  const length = { 'Content-Length': 32 * limit };
  const calls: [path: string, headers: Record<string, string | number>][] = [
    ['/v1/keys', json],
    ['/v1/keys', { ...json, ...length }],
    ['/v1/commerce/products/bulk', { 'Content-Type': 'text/csv', ...length }],
  ];
  for (const [path, headers] of calls) {
    const body = Readable.from(Array.from({ length: 512 }, () => Buffer.alloc(65_536, ' ')));
    const answer = await send(`${gateway.url}${path}`, { method: 'POST', key: gateway.sandboxKey, headers, body });
    assert.is(answer.status, 413, path);
    assert.is(answer.headers.connection, 'close');
  }
});

test('a body of exactly the limit is read, with a length and without', async ({ gateway, upstream, head }) => {
  const body = small.padEnd(limit);
  for (const bytes of [`Content-Length: ${limit}\r\n\r\n${body}`, `Transfer-Encoding: chunked\r\n\r\n${chunk(body)}0\r\n\r\n`]) {
    assert.is((await exchange(gateway.url, head + bytes, 1)).answers[0]?.status, 204);
    assert.is(upstream.received.at(-1)?.body.toString(), body);
  }
});

test("the limit is the operation's own", async ({ gateway }) => {
  const body = JSON.stringify({ products: [{ name: 'x'.repeat(2 * limit) }] });
  assertProblemAnswer(await gateway.request('/v1/commerce/products/bulk', { method: 'POST', body }), 400, 'invalid_param');
  const longer = { method: 'POST', body: ' '.repeat(10 * limit + 1) };
  assertProblemAnswer(await gateway.request('/v1/commerce/products/bulk', longer), 413, 'payload_too_large');
});

test('415 for a compressed body, however small, and memory stays flat', async ({ gateway, upstream }) => {
  const bomb = gzipSync(Buffer.alloc(100_000_000));
  const before = process.memoryUsage().rss;
  for (const encoding of ['gzip', 'br', 'deflate', 'zstd', 'GZIP', 'gzip, gzip', 'x-unknown']) {
    const answer = await gateway.call('connect.rooms.create', {
      key: gateway.liveKey,
      body: bomb,
      headers: { 'Content-Encoding': encoding },
    });
    assertProblemAnswer(answer, 415, 'unsupported_media_type', encoding);
  }
  assert.ok(process.memoryUsage().rss - before < 50_000_000);
  assert.is(upstream.received.length, 0);
});

const types: [type: string, status: number][] = [
  ['application/json', 204],
  ['APPLICATION/JSON', 204],
  ['application/json; charset=utf-8', 204],
  ['application/json;charset="UTF-8"', 204],
  ['application/x-www-form-urlencoded', 204],
  ['application/json; charset=utf-16', 415],
  ['application/json; charset=latin1', 415],
  ['application/jsonx', 415],
  ['application/json, text/plain', 415],
  ['text/json', 415],
  ['text/plain', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/problem+json', 415],
  ['', 415],
  ['json', 415],
];
for (const [type, status] of types) {
  test(`${status} for the content type "${type}"`, async ({ gateway, upstream, head }) => {
    const bytes = `${head.replace('application/json', type)}Content-Length: 12\r\n\r\n${small}`;
    const [answer] = (await exchange(gateway.url, bytes, 1)).answers;
    assert.is(answer?.status, status, answer?.body);
    if (status === 415) {
      assertProblem(answer, 415, 'unsupported_media_type');
      assert.is(upstream.received.length, 0);
    } else {
      assert.is(upstream.received[0]?.headers['content-type'], 'application/json');
    }
  });
}

test('a body without a content type is JSON', async ({ gateway, head }) => {
  const bytes = `${head.replace('Content-Type: application/json\r\n', '')}Content-Length: 12\r\n\r\n${small}`;
  assert.is((await exchange(gateway.url, bytes, 1)).answers[0]?.status, 204);
});

test('415 tells the types that the operation takes', async ({ gateway }) => {
  const { headers } = await gateway.call('connect.rooms.create', { body: 'x', headers: { 'Content-Type': 'text/csv' } });
  assert.is(headers.get('accept'), 'application/json');
});

test('400 where a body is needed and none comes', async ({ gateway, head }) => {
  for (const bytes of ['Content-Length: 0\r\n\r\n', '\r\n', 'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n'])
    assertProblem((await exchange(gateway.url, head + bytes, 1)).answers[0], 400, 'invalid_param', bytes);
});

test('400 for a body that the operation does not take, and what follows it is not answered', async ({
  gateway,
  upstream,
  head,
}) => {
  const get = head.replace('POST', 'GET');
  for (const bytes of [`Content-Length: 12\r\n\r\n${small}`, `Transfer-Encoding: chunked\r\n\r\n${chunk(small)}0\r\n\r\n`]) {
    const { answers, closed } = await exchange(gateway.url, `${get}${bytes}${get}\r\n`);
    assert.is(answers.length, 1);
    assertProblem(answers[0], 400, 'invalid_param');
    assert.ok(closed);
    assert.is(upstream.received.length, 0);
  }
});

test('a client that asks first is told to go on when everything before the body is right', async ({ gateway, head }) => {
  const socket = open(gateway.url);
  const reading = readAnswers(socket, 1);
  socket.write(`${head}Expect: 100-continue\r\nContent-Length: 12\r\n\r\n`);
  socket.once('data', () => socket.write(small));
  const { interim, answers } = await reading;
  assert.equal(interim, [100]);
  assert.is(answers[0]?.status, 204);
  socket.destroy();
});

test('a client that asks first is refused without being told to go on', async ({ gateway, head }) => {
  const asking = `${head}Expect: 100-continue\r\n`;
  const refusals: [bytes: string, status: number, code: string][] = [
    [`${asking}Content-Length: ${limit + 1}\r\n\r\n`, 413, 'payload_too_large'],
    [`${asking.replace('application/json', 'text/csv')}Content-Length: 12\r\n\r\n`, 415, 'unsupported_media_type'],
    [`${asking.replace(gateway.liveKey, 'x')}Content-Length: 12\r\n\r\n`, 401, 'invalid_token_shape'],
    [`${asking.replace('/rooms', '/nothing')}Content-Length: 12\r\n\r\n`, 404, 'not_found'],
  ];
  for (const [bytes, status, code] of refusals) {
    const { answers, interim, closed } = await exchange(gateway.url, bytes);
    assertProblem(answers[0], status, code);
    assert.equal(interim, []);
    assert.ok(closed);
  }
});

test('HTTP/1.0 is never answered with 100, and an expectation that nobody knows is passed over', async ({ gateway, head }) => {
  for (const start of [`${head.replace('1.1', '1.0')}Expect: 100-continue\r\n`, `${head}Expect: the-best\r\n`]) {
    const { answers, interim } = await exchange(gateway.url, `${start}Content-Length: 12\r\n\r\n${small}`, 1);
    assert.is(answers[0]?.status, 204);
    assert.equal(interim, []);
  }
});

test('a body that is cut never reaches the service, and is no failure of ours', async ({ gateway, upstream, head }) => {
  gateway.logs.length = 0;
  for (const cut of ['end', 'destroy', 'resetAndDestroy'] as const) {
    const socket = open(gateway.url);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.resume();
    socket.write(`${head}Content-Length: 12\r\n\r\n{"name"`, () => socket[cut]());
    await closed;
  }
  assert.is((await gateway.call('health.check')).status, 200);
  assert.is(upstream.received.length, 0);
  assert.not.match(gateway.logs.join('\n'), '"level":"error"');
});

test.run();
