import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createSecret } from '../../src/keys/secret.ts';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { accessLog } from '../../src/pipeline/access-log.ts';
import { Application } from '../../src/pipeline/koa.ts';
import { problem } from '../../src/pipeline/problem.ts';
import { readBody } from '../../src/pipeline/read-body.ts';
import { requestId } from '../../src/pipeline/request-id.ts';
import type { Stage } from '../../src/pipeline/stage.ts';
import { unambiguous } from '../../src/pipeline/unambiguous.ts';
import { createKeptBodies } from '../../src/requests/kept-bodies.ts';
import { listen, type ServerLimits } from '../../src/server.ts';
import { MovableClock } from '../support/clock.ts';
import { contract, eventually, operations, startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblem, exchange, open, readAnswers } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

interface Fixture {
  gateway: TestGateway;
  upstream: TestUpstream;
  quick: QuickServer;
}

const test = suite<Fixture>('server');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
  context.quick = await startQuickServer({ headersMs: 150, requestMs: 300, keepAliveMs: 50, stalledMs: 500, checkMs: 20 });
});
test.before.each(({ gateway, upstream, quick }) => {
  gateway.logs.length = 0;
  quick.logs.length = 0;
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(204).end();
});
test.after(async ({ gateway, upstream, quick }) => {
  await gateway.stop();
  await upstream.stop();
  quick.server.closeAllConnections();
  quick.server.close();
});

interface QuickServer {
  url: string;
  server: Server;
  logs: string[];
}

/** Our server with little patience, in front of the stages that read requests. What is sent to it comes back. */
async function startQuickServer(limits: Partial<ServerLimits>): Promise<QuickServer> {
  const logs: string[] = [];
  const log = createLog('info', new Writable({ write: (chunk, _, done) => done(void logs.push(String(chunk))) }));
  const operation = operations.get('connect.rooms.create');
  const receive: Stage = async (ctx, next) => {
    ctx.state.operation = ctx.method === 'POST' ? operation : undefined;
    if (ctx.method === 'POST') return readBody(ctx, next);
    ctx.body = ctx.path === '/long' ? Buffer.alloc(64_000_000) : 'ok';
  };
  const stages: Stage[] = [
    requestId(new MovableClock(), () => ''),
    accessLog(log, { appendRequest: () => {} }, createMetrics(), createKeptBodies(contract.document)),
    problem(log),
    unambiguous,
    receive,
    async (ctx) => {
      ctx.body = ctx.state.rawBody;
    },
  ];
  const server = await listen(new Application(stages), { host: '127.0.0.1', port: 0 }, limits);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, logs };
}

const post = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

const slow: [what: string, bytes: string][] = [
  ['a request line that does not end', 'GET /v1/hea'],
  ['headers that do not end', 'GET /v1/health HTTP/1.1\r\nHost: x\r\nX-A: b\r\n'],
  ['a body that does not come', `${post}Content-Length: 20\r\n\r\n`],
  ['a body that does not end', `${post}Content-Length: 20\r\n\r\n{"name":`],
  ['chunks that do not end', `${post}Transfer-Encoding: chunked\r\n\r\n5\r\n{"nam`],
  ['a body that was asked for', `${post}Expect: 100-continue\r\nContent-Length: 20\r\n\r\n`],
];
for (const [what, bytes] of slow) {
  test(`408 for ${what}; the connection is closed, and there is one line of it`, async ({ quick }) => {
    const { answers, closed } = await exchange(quick.url, bytes);
    assert.ok(closed);
    assert.is(answers.length, 1);
    assertProblem(answers[0], 408, 'request_timeout');
    assert.is(answers[0]?.headers['connection'], 'close');
    const lines = quick.logs.map((line) => JSON.parse(line));
    assert.is(lines.length, 1, quick.logs.join(''));
    assert.is(lines[0].status, 408);
    assert.is(lines[0].error, 'request_timeout');
  });
}

test('408 for headers and for a body that drip: it is the whole that has to arrive in time', async ({ quick }) => {
  for (const start of ['GET / HTTP/1.1\r\nHost: x\r\nX: ', `${post}Content-Length: 1000\r\n\r\n`]) {
    const socket = open(quick.url);
    const reading = readAnswers(socket, 'closed');
    socket.write(start);
    const drip = setInterval(() => socket.write('1'), 20);
    const { answers } = await reading;
    clearInterval(drip);
    assertProblem(answers[0], 408, 'request_timeout');
  }
});

test('the second request of a connection has the same limits as the first', async ({ quick }) => {
  const { answers, closed } = await exchange(quick.url, `GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HT`);
  assert.ok(closed);
  assert.equal(
    answers.map(({ status }) => status),
    [200, 408],
  );
});

test('a body that nobody reads and that never comes holds its connection no longer than another; it is answered once', async () => {
  const { url, server, logs } = await startQuickServer({ headersMs: 100, requestMs: 200, checkMs: 20 });
  const { answers, closed } = await exchange(url, `${post.replace('POST', 'PUT')}Content-Length: 20\r\n\r\n{`);
  assert.ok(closed);
  assert.is(answers.length, 1);
  assert.is(logs.length, 1);
  server.close();
});

test('a broken body behind a request that is refused for something else closes the connection behind that answer', async ({
  gateway,
}) => {
  const unknown = createSecret('secret', 'live');
  const request = `${post.replace('/', '/v1/keys')}Authorization: Bearer ${unknown}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`;
  const { answers, closed } = await exchange(gateway.url, request);
  assert.ok(closed);
  assert.is(answers.length, 1);
  assertProblem(answers[0], 401, 'invalid_key');
});

test('a connection that never sends a byte is closed without an answer or a line, and so is an idle one', async ({ quick }) => {
  const silent = await exchange(quick.url, '');
  assert.ok(silent.closed);
  assert.is(silent.answers.length, 0);
  assert.is(quick.logs.length, 0);
  const idle = await exchange(quick.url, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  assert.ok(idle.closed);
  assert.is(idle.answers.length, 1);
  assert.is(quick.logs.length, 1);
});

test('a client that does not read its answer is cut off', async ({ quick }) => {
  const socket = open(quick.url);
  socket.write('GET /long HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.pause();
  await eventually(
    () => quick.logs.length,
    (count) => count === 1,
  );
  assert.is(JSON.parse(quick.logs[0] ?? '').aborted, true, quick.logs.join(''));
  socket.destroy();
});

test('a client that reads slowly, but reads, gets all of its answer', async ({ quick }) => {
  const response = await fetch(`${quick.url}/long`);
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes % 16 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  assert.is(bytes, 64_000_000);
});

test('more connections than the limit are closed at once, and there is room again when others leave', async () => {
  const { url, server } = await startQuickServer({ connections: 5 });
  const sockets = Array.from({ length: 5 }, () => open(url).resume());
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const refused = await exchange(url, request);
  assert.ok(refused.closed);
  assert.is(refused.answers.length, 0);
  sockets.pop()?.destroy();
  await eventually(
    () => exchange(url, request, 1),
    ({ answers }) => answers[0]?.status === 200,
  );
  server.closeAllConnections();
  server.close();
});

test('a thousand idle connections do not keep others from their answers', async ({ gateway }) => {
  const sockets = Array.from({ length: 1_000 }, (_, i) => {
    const socket = open(gateway.url).resume();
    if (i % 2) socket.write('GET /v1/health HTTP/1.1\r\nHost: x\r\nX: ');
    return socket;
  });
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (let i = 0; i < 50; i++) {
    const started = performance.now();
    assert.is((await gateway.call('identity.me')).status, 200);
    assert.ok(performance.now() - started < 1_000);
  }
  for (const socket of sockets) socket.destroy();
});

test('requests that are sent ahead are answered in order, one after the other', async ({ gateway, upstream }) => {
  let running = 0;
  let most = 0;
  upstream.answer = (res, { url }) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': url.length }).end(url);
    }, 2);
  };
  const ids = Array.from({ length: 30 }, (_, i) => `rm_${i}`);
  const requests = ids.map(
    (id) => `GET /v1/connect/rooms/${id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`,
  );
  const { answers } = await exchange(gateway.url, requests.join(''), ids.length);
  assert.equal(
    answers.map(({ body }) => body),
    ids.map((id) => `/v1/rooms/${id}`),
  );
  assert.is(most, 1);
});

test('what is sent behind a request that closes the connection is not answered, and does not spoil its answer', async ({
  gateway,
  upstream,
}) => {
  const first = `GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\nConnection: close\r\n\r\n`;
  for (const behind of [first, 'garbage\r\n\r\n', '\0'.repeat(1_000)]) {
    upstream.received = [];
    const { answers, closed } = await exchange(gateway.url, first + behind);
    assert.equal(
      answers.map(({ status }) => status),
      [204],
    );
    assert.ok(closed);
    assert.is(upstream.received.length, 1);
  }
});

test('garbage behind a request is refused behind its answer', async ({ gateway, upstream }) => {
  upstream.answer = (res) => setTimeout(() => res.writeHead(204).end(), 20);
  const first = `GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`;
  const { answers, closed } = await exchange(gateway.url, `${first}garbage\r\n\r\n`);
  assert.is(answers[0]?.status, 204);
  assertProblem(answers[1], 400, 'invalid_param');
  assert.is(answers.length, 2);
  assert.ok(closed);
});

test('a connection that sends far ahead is cut, and little of it reaches a service', async ({ gateway, upstream }) => {
  upstream.answer = () => {};
  const request = `GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`;
  const { answers, closed } = await exchange(gateway.url, request.repeat(500));
  assert.ok(closed);
  assert.is(answers.length, 0);
  assert.ok(upstream.received.length <= 1);
});

test('a connection goes on after a problem, and after a protocol that it asked for and does not get', async ({ gateway }) => {
  for (const first of [
    'GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /v1/keys HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n',
    'GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n',
  ]) {
    const socket = open(gateway.url);
    const reading = readAnswers(socket, 2);
    socket.write(first);
    await once(socket, 'data');
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    const { answers } = await reading;
    assert.not.equal(answers[0]?.status, 101);
    assert.is(answers[1]?.body, 'ok', first);
    socket.destroy();
  }
});

test('a client that has said all, and waits, gets its answer', async ({ gateway }) => {
  const socket = open(gateway.url);
  const reading = readAnswers(socket, 'closed');
  socket.end('GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n');
  assert.is((await reading).answers[0]?.status, 200);
});

test('whatever bytes come, each connection gets a problem or nothing, and the process lives', async ({ gateway }) => {
  const starts = ['', 'GET ', 'GET / HTTP/1.1\r\n', 'POST /v1/keys HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n'];
  const attempts = Array.from({ length: 200 }, async (_, i) => {
    const socket = open(gateway.url);
    const reading = readAnswers(socket, 'closed');
    socket.end(Buffer.concat([Buffer.from(starts[i % starts.length] ?? ''), randomBytes(1 + i * 10)]));
    const { answers } = await reading;
    for (const answer of answers) assert.match(answer.headers['content-type'] ?? '', 'application/problem+json');
  });
  await Promise.all(attempts);
  assert.is((await gateway.call('health.check')).status, 200);
  assert.not.match(gateway.logs.join('\n'), '"level":"error"');
});

test.run();
