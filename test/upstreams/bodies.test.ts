import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { open, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const test = suite<Fixture>('bodies');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: labContract(), env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ upstream }) => {
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(204).end();
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

const kibibyte64 = 65_536;
const bodies: [what: string, bytes: Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['one null byte', Buffer.alloc(1)],
  ['every value of a byte', Buffer.from(Array.from({ length: 256 }, (_, value) => value))],
  ['what is not UTF-8', Buffer.from([0xc3, 0x28, 0xa0, 0xa1, 0xf8, 0x88, 0xed, 0xa0, 0x80, 0xff, 0xfe])],
  ['a byte order mark', Buffer.from('\ufeff{"a":1}')],
  ['what looks like the end of a chunked body', Buffer.from('0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n')],
  ['64 KiB less one', randomBytes(kibibyte64 - 1)],
  ['64 KiB', randomBytes(kibibyte64)],
  ['64 KiB and one', randomBytes(kibibyte64 + 1)],
  ['1 MiB and one', randomBytes(1_048_577)],
];

/** Sends each byte, or each so many, in a chunk of its own. */
function inChunks(bytes: Buffer): Readable {
  const size = bytes.byteLength > 1000 ? 7919 : 1;
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.byteLength / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)),
  );
}

function put({ gateway }: Fixture, body: Buffer | Readable, headers: Record<string, string | number> = {}) {
  return send(`${gateway.url}/v1/connect/files/a`, {
    method: 'PUT',
    key: gateway.liveKey,
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
    body,
  });
}

for (const [what, bytes] of bodies) {
  test(`${what} arrives byte for byte, with a length and in chunks`, async (context) => {
    const sent = [
      put(context, bytes),
      put(context, inChunks(bytes)),
      put(context, inChunks(bytes), { 'Content-Length': bytes.length }),
    ];
    for (const sending of sent) assert.is((await sending).status, 204);
    assert.is(context.upstream.received.length, 3);
    for (const { body } of context.upstream.received) assert.ok(body.equals(bytes), `${body.byteLength} of ${bytes.byteLength}`);
  });

  for (const type of ['application/octet-stream', 'application/json']) {
    test(`${what} comes back byte for byte as ${type}, with a length and in chunks`, async (context) => {
      const { gateway, upstream } = context;
      const ways: TestUpstream['answer'][] = [
        (res) => res.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.byteLength }).end(bytes),
        (res) => inChunks(bytes).pipe(res.writeHead(200, { 'Content-Type': type })),
        (res) => res.writeHead(200, { 'Content-Type': type, Connection: 'close' }).end(bytes),
      ];
      for (const way of ways) {
        upstream.answer = way;
        const answer = await send(`${gateway.url}/v1/connect/files/a`, { key: gateway.liveKey });
        assert.is(answer.status, 200);
        assert.not.ok(answer.isCut);
        assert.is(answer.headers['content-type'], type);
        assert.ok(answer.bytes.equals(bytes), `${answer.bytes.byteLength} of ${bytes.byteLength}`);
      }
    });
  }
}

test('an upload that is a byte shorter or longer than it says is no upload', async ({ gateway, upstream }) => {
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': '10' };
  const request = open(`${gateway.url}/v1/connect/files/a`, { method: 'PUT', key: gateway.liveKey, headers });
  const closed = new Promise((resolve) => request.once('close', resolve));
  request.on('error', () => {}).write('123456789', () => request.destroy());
  await closed;
  const answer = await send(`${gateway.url}/v1/connect/files/b`, {
    method: 'PUT',
    key: gateway.liveKey,
    headers,
    body: '1234567890',
  });
  assert.is(answer.status, 204);
  assert.equal(
    upstream.received.map(({ url, body }) => [url, body.toString()]),
    [['/v1/files/b', '1234567890']],
  );
});

const documents: [what: string, text: string][] = [
  ['odd spacing', '\r\n\t { "name"\n:\t"x" ,\r"max_participants" : 1e1 } \n\n'],
  ['names and values in escapes', '{"\\u006eame":"\\u00e9\\ud83d\\udcc5\\/\\"\\\\"}'],
  ['text that is not ASCII', '{"name":"réunion 📅 لقاء"}'],
  ['numbers that JavaScript would write in another way', '{"name":"x","max_participants":1.0E+1}'],
];
for (const [what, text] of documents) {
  test(`JSON with ${what} arrives byte for byte, and so it comes back`, async ({ gateway, upstream }) => {
    upstream.answer = (res, { body }) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(body);
    const answer = await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body: text });
    assert.is(answer.status, 201, answer.text);
    assert.is(upstream.received[0]?.body.toString(), text);
    assert.is(answer.text, text);
  });
}

test.run();
