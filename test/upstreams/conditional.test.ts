import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const etag = '"v1"';
const long = 'a line of text\n'.repeat(500);

const test = suite<Fixture>('conditions and parts');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: labContract(), env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ upstream }) => {
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function ask({ gateway }: Fixture, headers: Record<string, string>, method = 'GET') {
  const call = { method, key: gateway.liveKey, headers };
  return send(`${gateway.url}/v1/connect/files/a`, call);
}

const asked = {
  range: 'bytes=0-9, 20-29',
  'if-range': '"v1"',
  'if-match': '"v1", "v2"',
  'if-none-match': 'W/"v1", "v2"',
  'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT',
  'if-unmodified-since': 'Sun, 22 Nov 2026 11:00:00 GMT',
};
test('every condition reaches the service as it was asked', async (context) => {
  await ask(context, asked);
  const headers = context.upstream.received[0]?.headers ?? {};
  for (const [name, value] of Object.entries(asked)) assert.is(headers[name], value, name);
});

const parts: [what: string, type: string, headers: Record<string, string>][] = [
  ['one part', 'text/plain', { 'Content-Range': `bytes 0-${long.length - 1}/100000` }],
  ['several parts', 'multipart/byteranges; boundary=part', {}],
  ['a part of JSON', 'application/json', { 'Content-Range': `bytes 0-${long.length - 1}/100000` }],
];
for (const [what, type, fields] of parts) {
  test(`206 gives ${what} as it comes, not compressed, nor read as a whole`, async (context) => {
    const { gateway, upstream } = context;
    gateway.logs.length = 0;
    upstream.answer = (res) =>
      res.writeHead(206, { 'Content-Type': type, ETag: etag, 'Accept-Ranges': 'bytes', ...fields }).end(long);
    const answer = await ask(context, { Range: 'bytes=0-', 'If-Range': etag, 'Accept-Encoding': 'br, gzip' });
    assert.is(answer.status, 206);
    assert.is(answer.text, long);
    assert.is(answer.headers['content-type'], type);
    assert.is(answer.headers['content-range'], fields['Content-Range']);
    assert.is(answer.headers['content-encoding'], undefined);
    assert.is(answer.headers.etag, etag);
    assert.is(answer.headers['accept-ranges'], 'bytes');
    assert.not.match(gateway.logs.join('\n'), 'breaks the contract');
  });
}

for (const method of ['GET', 'HEAD']) {
  test(`304 to ${method} keeps what tells of the answer, and has no body`, async (context) => {
    const fields = {
      ETag: etag,
      'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
      'Cache-Control': 'max-age=60',
      Vary: 'Accept',
    };
    context.upstream.answer = (res) => res.writeHead(304, fields).end();
    const { status, headers, bytes } = await ask(context, { 'If-None-Match': etag }, method);
    assert.is(status, 304);
    assert.is(bytes.byteLength, 0);
    assert.is(headers.etag, etag);
    assert.is(headers['last-modified'], fields['Last-Modified']);
    assert.is(headers['cache-control'], 'max-age=60');
    assert.match(headers.vary ?? '', /Accept-Encoding, Accept$/);
    assert.is(headers['content-length'], undefined);
  });
}

test('412 and 416 are told in words of ours; 416 says how long the whole is, if the service says it in the usual words', async (context) => {
  const told: [status: number, fields: Record<string, string>, code: string, range: string | undefined][] = [
    [412, { ETag: etag }, 'precondition_failed', undefined],
    [416, { 'Content-Range': 'bytes */100' }, 'range_not_satisfiable', 'bytes */100'],
    [416, {}, 'range_not_satisfiable', undefined],
    [416, { 'Content-Range': 'lines */secret' }, 'range_not_satisfiable', undefined],
  ];
  for (const [status, fields, code, range] of told) {
    context.upstream.answer = (res) => res.writeHead(status, { 'Content-Type': 'text/html', ...fields }).end('secret');
    const answer = await ask(context, { Range: 'bytes=200-' });
    assert.is(answer.status, status);
    assert.is(JSON.parse(answer.text).error, code);
    assert.is(answer.headers['content-range'], range);
    assert.not.match(JSON.stringify([answer.rawHeaders, answer.text]), 'secret');
  }
});

test('a refusal that already is a problem of the contract passes with its headers', async (context) => {
  const problem = JSON.stringify({ type: 'about:blank', title: 'Gone', status: 416, error: 'range_not_satisfiable' });
  const fields = { 'Content-Type': 'application/problem+json', 'Content-Range': 'bytes */100' };
  context.upstream.answer = (res) => res.writeHead(416, fields).end(problem);
  const answer = await ask(context, { Range: 'bytes=200-' });
  assert.is(answer.status, 416);
  assert.is(answer.text, problem);
  assert.is(answer.headers['content-range'], 'bytes */100');
});

test('a whole answer that is compressed on its way has no strong tag any more, nor its old length', async (context) => {
  context.upstream.answer = (res) =>
    res.writeHead(200, { 'Content-Type': 'text/plain', ETag: etag, 'Content-Length': long.length }).end(long);
  const { headers } = await ask(context, { 'Accept-Encoding': 'gzip' });
  assert.is(headers['content-encoding'], 'gzip');
  assert.is(headers.etag, `W/${etag}`);
  assert.is(headers['content-length'], undefined);
});

test('HEAD tells the length and the tag that GET would', async (context) => {
  context.upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'video/mp4', ETag: etag, 'Content-Length': 1e9 }).end();
  const { status, headers, bytes } = await ask(context, {}, 'HEAD');
  assert.is(status, 200);
  assert.is(headers['content-length'], '1000000000');
  assert.is(headers.etag, etag);
  assert.is(bytes.byteLength, 0);
  assert.is(context.upstream.received[0]?.method, 'HEAD');
});

test.run();
