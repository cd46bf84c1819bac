import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('compression');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

interface Compressed {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  /** As it came. */
  bytes: Buffer;
}

/** fetch unpacks what it gets, and node:http does not. */
function fetchRaw(gateway: TestGateway, path: string, headers: Record<string, string>, method = 'GET'): Promise<Compressed> {
  return new Promise((resolve, reject) => {
    const authorization = `Bearer ${gateway.liveKey}`;
    get(`${gateway.url}${path}`, { method, headers: { authorization, ...headers } }, async (res) => {
      const bytes = Buffer.concat(await Array.fromAsync(res as AsyncIterable<Buffer>));
      resolve({ status: res.statusCode, headers: res.headers, bytes });
    })
      .once('error', reject)
      .end();
  });
}

const negotiated: [accepted: string, coding: string | undefined][] = [
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['*', 'gzip'],
  ['gzip;q=0', undefined],
  ['gzip;q=0, br;q=0', undefined],
  ['identity;q=0', undefined],
  ['*;q=0', undefined],
  ['identity', undefined],
  ['deflate', undefined],
  ['zstd', undefined],
  ['nonsense', undefined],
  [',;q=,', undefined],
];
for (const [accepted, coding] of negotiated) {
  test(`"${accepted}" gets ${coding ?? 'no coding'}, and the same text`, async ({ gateway }) => {
    const plain = await fetchRaw(gateway, '/openapi.json', {});
    const { headers, bytes } = await fetchRaw(gateway, '/openapi.json', { 'accept-encoding': accepted });
    assert.is(headers['content-encoding'], coding);
    const text = coding === 'gzip' ? gunzipSync(bytes) : coding === 'br' ? brotliDecompressSync(bytes) : bytes;
    assert.ok(text.equals(plain.bytes));
    assert.match(headers.vary ?? '', /accept-encoding/i);
    if (coding) assert.ok(bytes.byteLength < plain.bytes.byteLength / 4);
  });
}

test('whoever names no coding gets none', async ({ gateway }) => {
  const { headers, bytes } = await fetchRaw(gateway, '/openapi.json', {});
  assert.is(headers['content-encoding'], undefined);
  assert.is(Number(headers['content-length']), bytes.byteLength);
  assert.match(headers.vary ?? '', /accept-encoding/i);
});

test('a short answer is not compressed, nor is one without a body; all of them vary', async ({ gateway }) => {
  const gzip = { 'accept-encoding': 'gzip' };
  const answers = [
    await fetchRaw(gateway, '/healthz', gzip),
    await fetchRaw(gateway, '/v1/nothing', gzip),
    await fetchRaw(gateway, '/openapi.json', gzip, 'HEAD'),
    await fetchRaw(gateway, '/openapi.json', gzip, 'OPTIONS'),
    await fetchRaw(gateway, '/openapi.json', { ...gzip, 'if-none-match': '*' }),
  ];
  assert.equal(
    answers.map(({ status }) => status),
    [200, 404, 200, 204, 304],
  );
  for (const { headers } of answers) {
    assert.is(headers['content-encoding'], undefined);
    assert.match(headers.vary ?? '', /accept-encoding/i);
  }
});

test('a long problem is compressed, and still a problem', async ({ gateway }) => {
  const query = Array.from({ length: 60 }, (_, i) => `unknown_${i}=1`).join('&');
  const { status, headers, bytes } = await fetchRaw(gateway, `/v1/keys?${query}`, { 'accept-encoding': 'gzip' });
  assert.is(status, 400);
  assert.is(headers['content-encoding'], 'gzip');
  assert.match(headers['content-type'] ?? '', 'application/problem+json');
  assert.is(JSON.parse(gunzipSync(bytes).toString()).error, 'invalid_param');
});

const forwarded: [what: string, type: string, length: number, coding: string | undefined][] = [
  ['JSON', 'application/json', 20_000, 'gzip'],
  ['short JSON', 'application/json', 200, undefined],
  ['a picture', 'image/png', 20_000, undefined],
  ['a stream of events', 'text/event-stream', 20_000, undefined],
];
for (const [what, type, length, coding] of forwarded) {
  test(`${what} of a service is ${coding ? 'compressed' : 'left as it is'}, and asked for without a coding`, async ({
    gateway,
    upstream,
  }) => {
    const body = `"${'x'.repeat(length - 2)}"`;
    upstream.answer = (res) => res.writeHead(200, { 'Content-Type': type, 'Content-Length': length }).end(body);
    const { headers, bytes } = await fetchRaw(gateway, '/v1/connect/rooms/rm_1', { 'accept-encoding': 'gzip' });
    assert.is(headers['content-encoding'], coding);
    assert.is((coding ? gunzipSync(bytes) : bytes).toString(), body);
    assert.is(upstream.received.at(-1)?.headers['accept-encoding'], 'identity');
  });
}

test.run();
