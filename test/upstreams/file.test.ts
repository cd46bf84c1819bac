import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const etag = '"v1"';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>("a service's file");
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(async ({ gateway, upstream }) => {
  await gateway.reset();
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

function download(gateway: TestGateway, headers: Record<string, string>) {
  return gateway.call('connect.rooms.recording', { key: gateway.liveKey, path: { id: 'rm_1' }, headers });
}

test('206 gives the part that is asked for, and says which it is', async ({ gateway, upstream }) => {
  upstream.answer = (res) =>
    res.writeHead(206, { 'Content-Type': 'video/mp4', 'Content-Range': 'bytes 2-4/10', ETag: etag }).end('cde');
  const { status, headers, text } = await download(gateway, { Range: 'bytes=2-4', 'If-Range': etag });
  assert.is(status, 206);
  assert.is(text, 'cde');
  assert.is(headers.get('content-range'), 'bytes 2-4/10');
  assert.is(headers.get('etag'), etag);
  assert.is(upstream.received[0]?.headers.range, 'bytes=2-4');
  assert.is(upstream.received[0]?.headers['if-range'], etag);
});

test('304 has no body, and keeps the ETag', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(304, { ETag: etag }).end();
  const { status, headers, text } = await download(gateway, { 'If-None-Match': etag });
  assert.is(status, 304);
  assert.is(text, '');
  assert.is(headers.get('etag'), etag);
  assert.is(upstream.received[0]?.headers['if-none-match'], etag);
});

const refusals: [status: number, error: string, headers: Record<string, string>][] = [
  [412, 'precondition_failed', { 'If-Match': '"v0"' }],
  [416, 'range_not_satisfiable', { Range: 'bytes=100-' }],
];
for (const [expected, error, sent] of refusals) {
  test(`${expected} ${error}, in words of ours`, async ({ gateway, upstream }) => {
    upstream.answer = (res) => res.writeHead(expected, { 'Content-Type': 'text/html' }).end('<h1>nginx</h1>');
    const { status, body, text } = await download(gateway, sent);
    assert.is(status, expected);
    assert.is(body.error, error);
    assert.is(body.pillar, 'connect');
    assert.not.match(text, 'nginx');
  });
}

test.run();
