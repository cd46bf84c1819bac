import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type FaultUpstream, fine, startFaultUpstream } from '../support/fault-upstream.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { type HttpAnswer, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';
import { open as connect } from '../support/raw.ts';

/** Stands in everything that a broken service says, and must not reach a caller. */
const inside = 'db-7.internal';
const totalMs = 1_000;
const lab = labContract({ first_byte_ms: 150, total_ms: totalMs });

const test = suite<{ gateway: TestGateway; upstream: FaultUpstream; notTls: Server }>('faults of a service');
test.before(async (context) => {
  context.upstream = await startFaultUpstream();
  context.notTls = await listen((socket) => socket.on('error', () => {}).end(`${inside} speaks no TLS\r\n`.repeat(20)));
  context.gateway = await startGateway({
    contract: lab,
    env: {
      UPSTREAM_LIQAA_URL: context.upstream.url,
      UPSTREAM_MESSAGES_URL: 'http://127.0.0.1:1',
      UPSTREAM_TRANSCRIPTS_URL: 'http://no-such-host.invalid',
      UPSTREAM_TKAWEN_OS_URL: `https://${addressOf(context.notTls)}`,
    },
  });
});
test.before.each(async (context) => {
  const { upstream } = context;
  upstream.answer = (socket) => socket.write(fine);
  // As many that succeed as keep the breaker closed and the retries coming, whatever the next one does.
  for (let i = 0; i < 10; i++) await get(context);
  upstream.received = [];
});
test.after(async ({ gateway, upstream, notTls }) => {
  await gateway.stop();
  await upstream.stop();
  notTls.close();
});

async function listen(onConnection: (socket: Socket) => void): Promise<Server> {
  const server = createServer(onConnection);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function get({ gateway }: { gateway: TestGateway }, path = '/v1/connect/files/a'): Promise<HttpAnswer> {
  return send(`${gateway.url}${path}`, { key: gateway.liveKey });
}

/** A head that ends, with a marker of the service in it. */
function head(status: string, ...fields: string[]): string {
  return `HTTP/1.1 ${status}\r\nX-Served-By: here\r\n${fields.map((field) => `${field}\r\n`).join('')}\r\n`;
}

const json = 'Content-Type: application/json';
const video = 'Content-Type: video/mp4';
const chunked = 'Transfer-Encoding: chunked';

function assertRefusal(answer: HttpAnswer, status: number, code: string, retryAfter?: string): void {
  assert.is(answer.status, status, answer.text);
  assert.not.ok(answer.isCut);
  assert.is(answer.headers['content-type'], 'application/problem+json');
  const body = JSON.parse(answer.text);
  assert.is(body.error, code);
  assert.is(body.request_id, answer.headers['x-request-id']);
  assert.is(answer.headers['retry-after'], retryAfter);
  assert.not.match(JSON.stringify([answer.rawHeaders, answer.text]), inside);
}

/** Writes the first part, and the second when the first has arrived. */
function inTwo(socket: Socket, first: string, then: () => void): void {
  socket.write(first, () => setTimeout(then, 20));
}

function drip(socket: Socket, bytes: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.destroyed || sent === bytes.length) clearInterval(timer);
    else socket.write(bytes[sent++] ?? '');
  }, 20);
}

type Say = (socket: Socket) => void;

const late: [what: string, say: Say][] = [
  ['never answers', () => {}],
  ['stops in its headers', (s) => s.write(`HTTP/1.1 200 ${inside}\r\nContent-`)],
  ['says nothing but blank lines', (s) => s.write('\r\n\r\n')],
  ['drips its headers', (s) => drip(s, `HTTP/1.1 200 ${inside.repeat(20)}`)],
  ['stops in a small body', (s) => s.write(`${head('200 OK', json, 'Content-Length: 50')}"${inside}`)],
  [
    'drips a body for longer than a call may take',
    (s) => {
      s.write(head('200 OK', json, 'Content-Length: 1000'));
      drip(s, ' '.repeat(1000));
    },
  ],
];
for (const [what, say] of late) {
  test(`504 when the service ${what}, which is not tried again`, async (context) => {
    context.upstream.answer = say;
    const started = performance.now();
    assertRefusal(await get(context), 504, 'upstream_timeout');
    assert.ok(performance.now() - started < totalMs + 400);
    assert.is(context.upstream.received.length, 1);
  });
}

const broken: [what: string, say: Say][] = [
  ['closes the connection', (s) => s.end()],
  ['resets the connection', (s) => s.resetAndDestroy()],
  [
    'resets it in a small body',
    (s) => inTwo(s, `${head('200 OK', json, 'Content-Length: 50')}"${inside}`, () => s.resetAndDestroy()),
  ],
  ['sends a shorter body than it says', (s) => s.end(`${head('200 OK', json, 'Content-Length: 50')}"${inside}"`)],
  ['leaves out the last chunk', (s) => s.end(`${head('200 OK', json, chunked)}d\r\n${inside}\r\n`)],
  ['changes to another protocol', (s) => s.write(head('101 Other', 'Connection: upgrade', `Upgrade: ${inside}`))],
  // undici takes this one for a fault, although a service may say it unasked (RFC 9110, section 15.2).
  ['tells to go on, unasked', (s) => s.write(`HTTP/1.1 100 Continue\r\n\r\n${fine}`)],
];
for (const [what, say] of broken) {
  test(`502 when the service ${what} three times`, async (context) => {
    context.upstream.answer = say;
    assertRefusal(await get(context), 502, 'upstream_error');
    assert.is(context.upstream.received.length, 3);
  });
}

const garbled: [what: string, say: Say][] = [
  ['is no HTTP server', (s) => s.end(`SSH-2.0-OpenSSH_9.9 ${inside}\r\n`)],
  ['speaks HTTP/0.9', (s) => s.end(`<html>${inside}</html>`)],
  ['speaks HTTP/2 in letters', (s) => s.write(fine.replace('/1.1', '/2'))],
  ['sends bytes that are no text', (s) => s.end(Buffer.alloc(1000, 0xff))],
  ['has headers of 20 KiB', (s) => s.write(head('200 OK', `X: ${inside.repeat(1600)}`))],
  ['tells two lengths', (s) => s.write(`${head('200 OK', 'Content-Length: 2', 'Content-Length: 20')}{}${inside}`)],
  ['tells the same length twice', (s) => s.write(`${head('200 OK', 'Content-Length: 2', 'Content-Length: 2')}{}`)],
  ['tells a negative length', (s) => s.write(`${head('200 OK', 'Content-Length: -2')}{}`)],
  ['tells a length beyond all numbers', (s) => s.write(`${head('200 OK', `Content-Length: ${'9'.repeat(30)}`)}{}`)],
  ['tells a length of chunks', (s) => s.write(`${head('200 OK', 'Content-Length: 2', chunked)}2\r\n{}\r\n0\r\n\r\n`)],
  ['has a chunk size that is no number', (s) => s.write(`${head('200 OK', json, chunked)}${inside}\r\n`)],
  ['has a chunk beyond all numbers', (s) => s.write(`${head('200 OK', json, chunked)}${'f'.repeat(20)}\r\n`)],
  ['codes the transfer though nobody has asked', (s) => s.end(`${head('200 OK', json, 'Transfer-Encoding: gzip')}{}`)],
  ['codes the chunks too', (s) => s.end(`${head('200 OK', json, `${chunked}, gzip`)}2\r\n{}\r\n0\r\n\r\n`)],
  ['has two content types', (s) => s.write(`${head('200 OK', json, 'Content-Type: text/html', 'Content-Length: 2')}{}`)],
  ['has a control character in a header', (s) => s.write(head('200 OK', `X: ${inside}\x01`, 'Content-Length: 0'))],
  ['has a null character in a header', (s) => s.write(head('200 OK', `X: ${inside}\0`, 'Content-Length: 0'))],
  ['folds a header', (s) => s.write(head('200 OK', `X: a\r\n ${inside}`, 'Content-Length: 0'))],
  ['ends its lines with line feeds alone', (s) => s.write(fine.replaceAll('\r', ''))],
  ['has a status of two digits', (s) => s.write(fine.replace('200', '20'))],
  ['has the status 000', (s) => s.write(fine.replace('200', '000'))],
  [
    'resets a connection that would end a small body',
    (s) => inTwo(s, `${head('200 OK', json)}{"half":"${inside}"`, () => s.resetAndDestroy()),
  ],
];
for (const [what, say] of garbled) {
  test(`502 when the service ${what}, which is not tried again`, async (context) => {
    context.upstream.answer = say;
    assertRefusal(await get(context), 502, 'upstream_error');
    assert.is(context.upstream.received.length, 1);
  });
}

interface Refusal {
  as: [status: number, code: string, retryAfter?: string];
  tries: number;
}
const unusable: Refusal = { as: [502, 'upstream_error'], tries: 1 };
const busy: Refusal = { as: [503, 'upstream_unavailable', '5'], tries: 1 };
const refusals: [said: string, fields: string[], told: Refusal][] = [
  ['401 No', [`WWW-Authenticate: ${inside}`], unusable],
  ['403 No', [], unusable],
  ['407 No', [`Proxy-Authenticate: ${inside}`], unusable],
  ['302 Found', [`Location: http://${inside}/`], unusable],
  ['500 No', [], unusable],
  ['600 No', [], unusable],
  ['502 No', [], { ...unusable, tries: 3 }],
  ['504 No', [], { as: [504, 'upstream_timeout'], tries: 3 }],
  ['429 No', [], busy],
  ['429 No', ['Retry-After: 17'], { ...busy, as: [503, 'upstream_unavailable', '17'] }],
  ['503 No', [], { ...busy, tries: 3 }],
  ['503 No', ['Retry-After: 18'], { ...busy, as: [503, 'upstream_unavailable', '18'] }],
  ['503 No', [`Retry-After: ${inside}`], busy],
  ['404 No', [], { as: [404, 'not_found'], tries: 1 }],
  ['409 No', [], { as: [409, 'conflict'], tries: 1 }],
];
for (const [said, fields, { as, tries }] of refusals) {
  test(`${as.slice(0, 2).join(' ')} for ${said} (${fields}), in words of ours, after ${tries} tries`, async (context) => {
    const { upstream } = context;
    upstream.answer = (socket) => socket.write(`${head(said, ...fields, `Content-Length: ${inside.length}`)}${inside}`);
    assertRefusal(await get(context), ...as);
    assert.is(upstream.received.length, tries);
  });
}

test('the first byte is waited for no longer than its own budget, though the whole may take longer', async (context) => {
  context.upstream.answer = () => {};
  const started = performance.now();
  assertRefusal(await get(context), 504, 'upstream_timeout');
  assert.ok(performance.now() - started < totalMs - 50);
});

function upload({ gateway }: { gateway: TestGateway }, body: Readable): Promise<HttpAnswer> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return send(`${gateway.url}/v1/connect/files/a`, { method: 'PUT', key: gateway.liveKey, headers, body });
}

test('a caller who uploads for longer than a service may take to its first byte is waited for', async (context) => {
  const slow = Readable.from(
    (async function* () {
      for (let i = 0; i < 12; i++) {
        yield 'abc';
        await sleep(20);
      }
    })(),
  );
  assert.is((await upload(context, slow)).status, 200);
  context.upstream.answer = () => {};
  assertRefusal(await upload(context, Readable.from(['abc'])), 504, 'upstream_timeout');
});

test('504 when the service does not read what it is sent', async (context) => {
  const deaf = await listen((socket) => socket.on('error', () => {}).pause());
  const contract = labContract({ first_byte_ms: 150, total_ms: 10_000 });
  const gateway = await startGateway({ contract, env: { UPSTREAM_LIQAA_URL: `http://${addressOf(deaf)}` } });
  const started = performance.now();
  const endless = Readable.from(Array.from({ length: 1000 }, () => Buffer.alloc(65_536)));
  assertRefusal(await upload({ ...context, gateway }, endless), 504, 'upstream_timeout');
  assert.ok(performance.now() - started < 5_000);
  await gateway.stop();
  deaf.close();
});

test('503 with Retry-After when the service refuses the connection, and when its name is unknown', async (context) => {
  for (const path of ['/v1/connect/messages', '/v1/connect/rooms/rm_1/transcript'])
    assertRefusal(await get(context, path), 503, 'upstream_unavailable', '5');
});

test('502 when the service speaks no TLS where it should', async (context) => {
  assertRefusal(await get(context, '/v1/knowledge/courses'), 502, 'upstream_error');
});

const cut: [what: string, text: string, say: Say][] = [
  ['stops in it', 'abc', (s) => s.write(`${head('200 OK', video, 'Content-Length: 100000')}abc`)],
  ['stops between chunks', 'abc', (s) => s.write(`${head('200 OK', video, chunked)}3\r\nabc\r\n`)],
  [
    'drips it for longer than a call may take',
    'abc',
    (s) => {
      s.write(`${head('200 OK', video, 'Content-Length: 100000')}abc`);
      drip(s, ' '.repeat(1000));
    },
  ],
  ['closes the connection', 'abc', (s) => s.end(`${head('200 OK', video, 'Content-Length: 100000')}abc`)],
  [
    'resets the connection',
    'abc',
    (s) => inTwo(s, `${head('200 OK', video, 'Content-Length: 100000')}abc`, () => s.resetAndDestroy()),
  ],
  ['resets a connection that would end it', 'abc', (s) => inTwo(s, `${head('200 OK', video)}abc`, () => s.resetAndDestroy())],
  ['leaves out the last chunk', 'abc', (s) => s.end(`${head('200 OK', video, chunked)}3\r\nabc\r\n`)],
  ['goes on with garbage', 'abc', (s) => inTwo(s, `${head('200 OK', video, chunked)}3\r\nabc\r\n`, () => s.write(inside))],
];
for (const [what, text, say] of cut) {
  test(`a large answer is cut, not ended, when the service ${what}`, async (context) => {
    context.upstream.answer = say;
    const answer = await get(context);
    assert.is(answer.status, 200);
    assert.ok(answer.isCut);
    assert.is(answer.text.slice(0, 3), text);
    assert.not.match(answer.text, inside);
    assert.is(context.upstream.received.length, 1);
  });
}

test('a cut is no end where only the connection tells the end: HTTP/1.0', async (context) => {
  const { gateway, upstream } = context;
  upstream.answer = (socket) => inTwo(socket, `${head('200 OK', video, chunked)}3\r\nabc\r\n`, () => socket.destroy());
  const socket = connect(gateway.url);
  const failed = new Promise<NodeJS.ErrnoException>((resolve) => socket.once('error', resolve));
  socket.once('end', () => socket.destroy(new Error('It ended as if that were all.')));
  socket.resume().write(`GET /v1/connect/files/a HTTP/1.0\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`);
  assert.is((await failed).code, 'ECONNRESET');
});

test('an answer that nobody has asked for is not the next one', async (context) => {
  const { upstream } = context;
  let isSaid = false;
  upstream.answer = (socket) =>
    inTwo(socket, fine, () => {
      socket.write(fine.replace('{}', '[]'), () => {
        isSaid = true;
      });
    });
  assert.is((await get(context)).text, '{}');
  await eventually(() => isSaid, Boolean);
  upstream.answer = (socket) => socket.write(fine);
  for (let i = 0; i < 3; i++) assert.is((await get(context)).text, '{}');
});

const delivered: [what: string, text: string, say: Say][] = [
  [
    'drips it within its time',
    '{ } ',
    (s) => {
      s.write(head('200 OK', json, 'Content-Length: 4'));
      drip(s, '{ } ');
    },
  ],
  ['hints at it before', '{}', (s) => s.write(`${head('103 Early Hints', `Link: <${inside}>`)}${head('102 Processing')}${fine}`)],
  ['sends more than it says', '{}', (s) => s.write(`${fine}${fine.replace('{}', inside)}`)],
  ['ends it with the connection', 'abc', (s) => s.end(`${head('200 OK', video)}abc`)],
  ['speaks HTTP/1.0', '{}', (s) => s.end(`HTTP/1.0 200 OK\r\n${json}\r\n\r\n{}`)],
  ['leaves out the reason', '{}', (s) => s.write(fine.replace(' OK', ''))],
  [
    'has headers that mean something to JavaScript',
    '{}',
    (s) => s.write(fine.replace('\r\n', '\r\n__proto__: x\r\nconstructor: y\r\n')),
  ],
  [
    'has trailers',
    'abc',
    (s) => s.write(`${head('200 OK', video, chunked, 'Trailer: X-Sum')}3\r\nabc\r\n0\r\nX-Sum: ${inside}\r\n\r\n`),
  ],
];
for (const [what, text, say] of delivered) {
  test(`200 with the answer when the service ${what}, and the next call gets its own`, async (context) => {
    context.upstream.answer = say;
    const answer = await get(context);
    assert.is(answer.status, 200);
    assert.not.ok(answer.isCut);
    assert.is(answer.text, text);
    assert.not.match(JSON.stringify(answer.rawHeaders), inside);
    context.upstream.answer = (socket) => socket.write(fine.replace('{}', '[]'));
    for (let i = 0; i < 3; i++) assert.is((await get(context)).text, '[]');
  });
}

const bodiless: [status: number, method: string, field: string][] = [
  [200, 'HEAD', 'Content-Length: 13'],
  [200, 'HEAD', chunked],
  [204, 'GET', 'Content-Length: 13'],
  [205, 'GET', 'Content-Length: 13'],
  [304, 'GET', 'Content-Length: 13'],
];
for (const [status, method, field] of bodiless) {
  test(`${status} to ${method} stays without a body though the service sends one (${field}), and the next call gets its own`, async (context) => {
    const { gateway, upstream } = context;
    upstream.answer = (socket) => socket.write(`${head(`${status} OK`, video, field)}${inside}`);
    const answer = await send(`${gateway.url}/v1/connect/files/a`, { method, key: gateway.liveKey });
    assert.is(answer.status, status);
    assert.is(answer.text, '');
    upstream.answer = (socket) => socket.write(fine);
    for (let i = 0; i < 3; i++) assert.is((await get(context)).text, '{}');
  });
}

test('an answer that is coded although nobody asked arrives as it is, and says so', async (context) => {
  const coded = '\x1f\x8b\x08\x00broken';
  context.upstream.answer = (socket) =>
    socket.write(`${head('200 OK', json, 'Content-Encoding: gzip', `Content-Length: ${coded.length}`)}${coded}`, 'latin1');
  const answer = await get(context);
  assert.is(answer.headers['content-encoding'], 'gzip');
  assert.ok(answer.bytes.equals(Buffer.from(coded, 'latin1')));
});

for (const size of [0, 1_000, 200_000]) {
  test(`a header that is not ASCII arrives byte for byte, and so does the body of ${size} bytes behind it`, async (context) => {
    const name = 'attachment; filename="réunion 📅.pdf"';
    const body = 'x'.repeat(size);
    for (const fields of [
      [`Content-Length: ${size}`, `Content-Disposition: ${name}`],
      [`Content-Disposition: ${name}`, `Content-Length: ${size}`],
    ]) {
      context.upstream.answer = (socket) => socket.write(`${head('200 OK', 'Content-Type: application/pdf', ...fields)}${body}`);
      for (const coding of ['identity', 'gzip']) {
        const { status, headers, text } = await send(`${context.gateway.url}/v1/connect/files/a`, {
          key: context.gateway.liveKey,
          headers: { 'Accept-Encoding': coding },
        });
        assert.is(status, 200);
        assert.is(Buffer.from(headers['content-disposition'] ?? '', 'latin1').toString(), name);
        assert.is(text, body);
      }
    }
  });
}

test('a cut answer is in the access log with its error, and the gateway goes on', async (context) => {
  const { gateway, upstream } = context;
  gateway.logs.length = 0;
  upstream.answer = (socket) => inTwo(socket, `${head('200 OK', video)}abc`, () => socket.resetAndDestroy());
  await get(context);
  const line = gateway.logs.map((text) => JSON.parse(text)).find(({ msg }) => msg === 'request');
  assert.is(line.error, 'upstream_error');
  assert.is(line.aborted, true);
  assert.is((await send(`${gateway.url}/v1/health`)).status, 200);
});

test.run();
