import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { type HttpAnswer, open, send } from '../support/http.ts';
import { labContract, noteLimit } from '../support/lab.ts';
import { open as openRaw, readAnswers } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
}

const type = { 'Content-Type': 'application/octet-stream' };
const mebibyte = 1_048_576;

const test = suite<Fixture>('uploads');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ contract: labContract(), env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ gateway, upstream }) => {
  gateway.logs.length = 0;
  upstream.received = [];
  upstream.taken = 0;
  upstream.take = undefined;
  upstream.answer = (res, { body }) => {
    const text = `${body.byteLength} bytes`;
    res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': text.length }).end(text);
  };
});
test.after(async ({ gateway, upstream }) => {
  await upstream.stop();
  await gateway.stop();
});

function post({ gateway }: Fixture, path: string, body: Buffer | string | Readable, headers = {}): Promise<HttpAnswer> {
  return send(`${gateway.url}/v1/connect/${path}`, {
    method: 'POST',
    key: gateway.liveKey,
    body,
    headers: { ...type, ...headers },
  });
}

function codeOf({ text }: HttpAnswer): string {
  return JSON.parse(text).error;
}

/** So much that no buffer between here and the service holds it. */
function endless(): Readable {
  const chunk = Buffer.alloc(65_536);
  return Readable.from(
    (function* () {
      for (let sent = 0; sent < 512 * mebibyte; sent += chunk.byteLength) yield chunk;
    })(),
  );
}

function watchAbort(req: IncomingMessage): { isAborted: boolean } {
  const watch = { isAborted: false };
  req
    .on('error', () => {})
    .once('aborted', () => {
      watch.isAborted = true;
    });
  return watch;
}

test('an upload of exactly its limit arrives, with a length and without', async (context) => {
  const body = Buffer.alloc(noteLimit, 'x');
  for (const sent of [body, Readable.from([body])]) assert.is((await post(context, 'notes', sent)).text, `${noteLimit} bytes`);
});

test('413 before anything reaches the service, when the length says that it is too large', async (context) => {
  const answer = await post(context, 'notes', Buffer.alloc(noteLimit + 1));
  assert.is(answer.status, 413);
  assert.is(codeOf(answer), 'payload_too_large');
  assert.is(answer.headers.connection, 'close');
  assert.is(context.upstream.received.length, 0);
});

test('413 when it turns out to be too large, though its client goes on sending, and the service does not take it for whole', async (context) => {
  let watch = { isAborted: false };
  context.upstream.take = (req) => {
    watch = watchAbort(req.resume());
  };
  const answer = await post(context, 'notes', endless());
  assert.is(answer.status, 413);
  assert.is(codeOf(answer), 'payload_too_large');
  await eventually(() => watch.isAborted, Boolean, 1_000);
});

for (const length of [{}, { 'Content-Length': 512 * mebibyte }]) {
  test(`an answer that comes while the upload still runs is delivered, and the connection closed (${JSON.stringify(length)})`, async (context) => {
    context.upstream.take = (_req, res) => res.writeHead(403, { 'Content-Type': 'text/plain', 'Content-Length': 5 }).end('never');
    const answer = await post(context, 'files', endless(), length);
    assert.is(answer.status, 502);
    assert.is(codeOf(answer), 'upstream_error');
    context.upstream.take = (_req, res) => res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': 5 }).end('early');
    const early = await post(context, 'files', endless(), length);
    assert.is(early.status, 200);
    assert.is(early.text, 'early');
    assert.is(early.headers.connection, 'close');
  });
}

test('an answer may stream while its upload does', async ({ gateway, upstream }) => {
  upstream.take = (req, res) => void req.pipe(res.writeHead(200, { 'Content-Type': 'video/mp4' }));
  const request = open(`${gateway.url}/v1/connect/files`, { method: 'POST', key: gateway.liveKey, headers: type });
  request.write('one ');
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  const arrivals = answer.setEncoding('utf8')[Symbol.asyncIterator]();
  for (const text of ['one ', 'two ', 'three']) {
    assert.is((await arrivals.next()).value, text);
    if (text === 'one ') request.write('two ');
    else if (text === 'two ') request.end('three');
  }
  assert.ok((await arrivals.next()).done);
  assert.ok(answer.complete);
});

test('the connection of an upload that was read whole is used again', async ({ gateway }) => {
  const socket = openRaw(gateway.url);
  const head = `POST /v1/connect/files HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\nContent-Type: application/octet-stream\r\n`;
  const reading = readAnswers(socket, 2);
  socket.write(`${head}Content-Length: 3\r\n\r\nabc${head}Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n`);
  const { answers } = await reading;
  assert.equal(
    answers.map(({ body }) => body),
    ['3 bytes', '2 bytes'],
  );
  socket.destroy();
});

test('a client that asks first is told to go on once its request is right, and not before', async ({ gateway, upstream }) => {
  const head = `POST /v1/connect/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\nContent-Type: application/octet-stream\r\nExpect: 100-continue\r\n`;
  const socket = openRaw(gateway.url);
  const reading = readAnswers(socket, 1);
  socket.write(`${head}Content-Length: 3\r\n\r\n`);
  socket.once('data', () => socket.write('abc'));
  const { interim, answers } = await reading;
  assert.equal(interim, [100]);
  assert.is(answers[0]?.body, '3 bytes');
  socket.destroy();

  const refused = openRaw(gateway.url);
  const refusal = readAnswers(refused, 'closed');
  refused.write(`${head}Content-Length: ${noteLimit + 1}\r\n\r\n`);
  const seen = await refusal;
  assert.equal(seen.interim, []);
  assert.is(seen.answers[0]?.status, 413);
  assert.is(upstream.received.length, 1);
});

test('a repeated upload gets the first answer; 422 for another body, be it shorter, longer or of the same length', async (context) => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const first = await post(context, 'files', Buffer.from('abc'), headers);
  const again = await post(context, 'files', Readable.from([Buffer.from('a'), Buffer.from('bc')]), headers);
  assert.is(again.text, first.text);
  assert.is(again.headers['idempotent-replayed'], 'true');
  for (const other of ['abd', 'ab', 'abcd', '']) {
    assert.is(codeOf(await post(context, 'files', other, headers)), 'idempotency_key_reused', other);
  }
  assert.is(context.upstream.received.length, 1);
});

test('409 while the first upload runs, before it has come and while the service works', async (context) => {
  const { gateway, upstream } = context;
  const headers = { ...type, 'Idempotency-Key': crypto.randomUUID() };
  let finish = () => {};
  upstream.answer = (res) => {
    finish = () => res.writeHead(200, { 'Content-Type': 'text/plain' }).end('done');
  };
  const first = open(`${gateway.url}/v1/connect/files`, { method: 'POST', key: gateway.liveKey, headers });
  first.write('abc');
  await eventually(
    () => gateway.rows('idempotency'),
    (rows) => rows.some(({ key }) => key === headers['Idempotency-Key']),
  );
  assert.is(codeOf(await post(context, 'files', 'abc', headers)), 'idempotency_in_flight');
  const answered = once(first, 'response') as Promise<[IncomingMessage]>;
  first.end();
  await eventually(
    () => upstream.received.length,
    (count) => count === 1,
  );
  assert.is(codeOf(await post(context, 'files', 'abc', headers)), 'idempotency_in_flight');
  finish();
  const [answer] = await answered;
  assert.is((await answer.setEncoding('utf8').toArray()).join(''), 'done');
  assert.is((await post(context, 'files', 'abc', headers)).text, 'done');
});

const unfinished: [
  what: string,
  status: number,
  fail: (context: Fixture, headers: Record<string, string>) => Promise<HttpAnswer>,
][] = [
  [
    'is answered before it was read',
    200,
    (context, headers) => {
      context.upstream.take = (_req, res) => res.end('early');
      return post(context, 'files', endless(), headers);
    },
  ],
  ['is too large', 413, (context, headers) => post(context, 'notes', Readable.from([Buffer.alloc(2 * noteLimit)]), headers)],
  [
    'is cut by its client',
    0,
    (context, headers) => {
      context.upstream.take = (req) => req.socket.once('data', () => {});
      const length = { 'Content-Length': '100', ...headers };
      const cut = new Readable({ read() {} });
      cut.push('abc');
      const sent = post(context, 'files', cut, length);
      void eventually(
        () => context.upstream.taken,
        (count) => count > 0,
      ).then(() => cut.destroy());
      return sent;
    },
  ],
];
for (const [what, status, fail] of unfinished) {
  test(`an upload that ${what} leaves its key free, and nothing to complain of`, async (context) => {
    const { gateway, upstream } = context;
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    assert.is((await fail(context, headers)).status, status);
    await eventually(
      () => gateway.rows('idempotency'),
      (rows) => !rows.some(({ key }) => key === headers['Idempotency-Key']),
    );
    upstream.take = undefined;
    const again = await post(context, 'files', 'abc', headers);
    assert.is(again.text, '3 bytes');
    assert.not.match(gateway.logs.join('\n'), '"level":"error"');
  });
}

test('a kept answer that the service has coded is repeated as coded', async (context) => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  const coded = Buffer.from('\x1f\x8bcoded', 'latin1');
  context.upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Encoding': 'gzip' }).end(coded);
  for (let i = 0; i < 2; i++) {
    const answer = await post(context, 'files', 'abc', headers);
    assert.is(answer.headers['content-encoding'], 'gzip');
    assert.ok(answer.bytes.equals(coded));
  }
  assert.is(context.upstream.received.length, 1);
});

test('an answer that is cut while it is kept is no fault of ours', async (context) => {
  const { gateway, upstream } = context;
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'video/mp4' }).write('abc', () => res.destroy());
  };
  assert.is((await post(context, 'files', 'abc', headers)).isCut, true);
  const lines = await eventually(
    () => gateway.logs.join('\n'),
    (text) => text.includes('"msg":"request"'),
  );
  assert.match(lines, '"error":"upstream_error"');
  assert.not.match(lines, '"error":"internal"');
});

test.run();
