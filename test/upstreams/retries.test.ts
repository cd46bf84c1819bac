import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createUpstreamClient, type UpstreamClient } from '../../src/upstreams/client.ts';
import { Leaving } from '../../src/upstreams/leaving.ts';
import { registry } from '../../src/upstreams/registry.ts';
import { createRetryBudget, retryDelayMs } from '../../src/upstreams/retries.ts';
import { freeAddress } from '../support/address.ts';
import { type FaultUpstream, fine, startFaultUpstream } from '../support/fault-upstream.ts';
import { operations, startGateway, type TestGateway } from '../support/gateway.ts';
import { type HttpCall, send } from '../support/http.ts';
import { labContract } from '../support/lab.ts';

const unit = suite('retry budget');

unit('ten in reserve, and one more for every ten calls', () => {
  const budget = createRetryBudget();
  let spent = 0;
  for (let call = 0; call < 200; call++) {
    budget.earn();
    for (let retry = 0; retry < 2; retry++) if (budget.spend()) spent++;
  }
  assert.ok(spent >= 28 && spent <= 30, `${spent} were spent`);
});

unit('what is not spent does not pile up', () => {
  const budget = createRetryBudget();
  for (let call = 0; call < 100_000; call++) budget.earn();
  let spent = 0;
  while (budget.spend()) spent++;
  assert.is(spent, 10);
});

unit('the delay is a random part of one that doubles', () => {
  for (const [retry, mostMs] of [
    [0, 50],
    [1, 100],
  ] as const) {
    const delays = Array.from({ length: 1000 }, () => retryDelayMs(retry));
    assert.ok(Math.min(...delays) < mostMs / 10 && Math.max(...delays) > mostMs * 0.9 && Math.max(...delays) <= mostMs);
  }
});

unit.run();

const metricsAddress = await freeAddress();

interface Fixture {
  gateway: TestGateway;
  upstream: FaultUpstream;
}

/** Each is a service of its own, and so has connections, a breaker and a budget of its own. */
const paths = [
  '/v1/connect/messages',
  '/v1/connect/rooms/rm_1/transcript',
  '/v1/identity/trust/usr_1',
  '/v1/commerce/templates',
  '/v1/knowledge/courses',
  '/v1/pay/refunds',
] as const;

const test = suite<Fixture>('retries');
test.before(async (context) => {
  context.upstream = await startFaultUpstream();
  const names = ['LIQAA', 'MESSAGES', 'TRANSCRIPTS', 'TRUST', 'MYSTOQ', 'TKAWEN_OS', 'TKAWEN_PAY'];
  context.gateway = await startGateway({
    contract: labContract({ first_byte_ms: 300, total_ms: 2_000 }),
    env: {
      ...Object.fromEntries(names.map((name) => [`UPSTREAM_${name}_URL`, context.upstream.url])),
      UPSTREAM_SMS_URL: 'http://127.0.0.1:1',
      TKAWEN_API_METRICS_ADDR: metricsAddress,
    },
  });
});
test.before.each(({ upstream }) => {
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await upstream.stop();
  await gateway.stop();
});

function call({ gateway }: Fixture, path: string, call: HttpCall = {}) {
  return send(`${gateway.url}${path}`, { key: gateway.liveKey, ...call });
}

function createRoom(context: Fixture, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ name: 'Weekly review' });
  return call(context, '/v1/connect/rooms', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

/** One connection, which the service closes just as the next request comes on it. The calls before keep the breaker closed. */
async function keepStaleConnection(context: Fixture): Promise<void> {
  const { upstream } = context;
  upstream.answer = (socket) => socket.write(fine);
  for (let i = 0; i < 5; i++) await call(context, '/v1/connect/files/a');
  upstream.answer = (socket, { turn }) => (turn === 1 ? socket.write(fine) : socket.destroy());
  upstream.received = [];
}

/** Of each try whether it was on the stale connection, or on a new one. */
function tries({ upstream }: Fixture): string[] {
  return upstream.received.map(({ turn }) => (turn === 1 ? 'new' : 'stale'));
}

test('a GET that meets a stale connection is made again, and succeeds', async (context) => {
  await keepStaleConnection(context);
  assert.is((await call(context, '/v1/connect/files/a')).status, 200);
  assert.equal(tries(context), ['stale', 'new']);
});

test('a POST without a key is made once: 502', async (context) => {
  await keepStaleConnection(context);
  assert.is((await createRoom(context)).status, 502);
  assert.equal(tries(context), ['stale']);
});

test('a POST with a key is made again, under the same key, which is the account’s own', async (context) => {
  await keepStaleConnection(context);
  assert.is((await createRoom(context, { 'Idempotency-Key': '"k-1"' })).status, 200);
  assert.equal(tries(context), ['stale', 'new']);
  const key = `\r\nidempotency-key: ${context.gateway.accountId}:k-1\r\n`;
  for (const { head } of context.upstream.received) assert.ok(head.includes(key), head);
});

test('a key at an operation that takes none makes nothing repeatable', async (context) => {
  await keepStaleConnection(context);
  const headers = { 'Idempotency-Key': 'k-1' };
  assert.is((await call(context, '/v1/connect/rooms/rm_1', { method: 'DELETE', headers })).status, 502);
  assert.equal(tries(context), ['stale']);
});

test('a body that streams is gone with the first try', async (context) => {
  await keepStaleConnection(context);
  const headers = { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': 'k-1' };
  assert.is((await call(context, '/v1/connect/files', { method: 'POST', body: 'abc', headers })).status, 502);
  assert.equal(tries(context), ['stale']);
});

const answers: [path: string, said: string, times: number][] = [
  [paths[0], 'HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n', 3],
  [paths[1], 'HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n', 3],
  [paths[2], 'HTTP/1.1 504 No\r\nContent-Length: 0\r\n\r\n', 3],
  [paths[3], 'HTTP/1.1 503 No\r\nContent-Length: 100000\r\n\r\n', 3],
  [paths[0], 'HTTP/1.1 503 No\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n', 1],
  [paths[1], 'HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n', 1],
  [paths[1], 'HTTP/1.1 429 No\r\nContent-Length: 0\r\n\r\n', 1],
  [paths[1], 'HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n', 1],
  [paths[2], '', 1],
];
for (const [path, said, times] of answers) {
  test(`a GET is made ${times} times where the service says "${said.split('\r\n', 2).join(', ')}"`, async (context) => {
    context.upstream.answer = (socket) => socket.write(said);
    await call(context, path);
    assert.is(context.upstream.received.length, times);
  });
}

test('what was never sent may be sent again, a POST without a key too, and it is counted', async (context) => {
  const body = JSON.stringify({ to: '+213555123456', body: 'x' });
  const headers = { 'Content-Type': 'application/json' };
  assert.is((await call(context, '/v1/connect/sms', { method: 'POST', body, headers })).status, 503);
  const metrics = await (await fetch(`http://${metricsAddress}/metrics`)).text();
  assert.match(metrics, 'tkawen_upstream_retries_total{upstream="sms",operation="connect.sms.send"} 2\n');
});

test('a service of which every third try fails gets few retries, and no caller waits for more than three', async (context) => {
  const { upstream } = context;
  const calls = 200;
  upstream.answer = (socket) => socket.write(upstream.received.length % 3 === 0 ? fine.replace('200', '503') : fine);
  const statuses: number[] = [];
  for (let i = 0; i < calls; i++) statuses.push((await call(context, paths[4])).status);
  const retries = upstream.received.length - calls;
  assert.ok(retries >= 25 && retries <= 31, `${retries} retries`);
  assert.equal([...new Set(statuses)].sort(), [200, 503]);
});

test('a service that is dead gets hardly any of 200 calls', async (context) => {
  context.upstream.answer = (socket) => socket.destroy();
  for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 10 }, () => call(context, paths[5])));
  assert.ok(context.upstream.received.length <= 30, `${context.upstream.received.length} tries`);
});

test.run();

const leaving = suite<{ upstream: FaultUpstream; client: UpstreamClient; leaving: Leaving; retries: number }>('leaving');
const operation = operations.get('connect.rooms.list');
const request = { method: 'GET', path: '/v1/rooms', headers: [], body: undefined, isRepeatable: true };

leaving.before.each(async (context) => {
  context.upstream = await startFaultUpstream();
  context.leaving = new Leaving();
  context.retries = 0;
  const [upstream] = registry;
  if (!upstream) throw new Error('The registry is empty.');
  context.client = createUpstreamClient({
    upstream,
    access: { baseUrl: context.upstream.url, credential: undefined, signingSecret: undefined, settings: {} },
    onRetry: () => {
      context.retries++;
      context.leaving.leave();
    },
    onBreaker: () => {},
  });
});
leaving.after.each(async ({ upstream, client }) => {
  await client.close();
  await upstream.stop();
});

async function sendFails({ client, leaving }: { client: UpstreamClient; leaving: Leaving }): Promise<void> {
  if (!operation) throw new Error('The contract has no such operation.');
  await client.send(operation, request, leaving).then(
    () => assert.unreachable('it was answered'),
    () => {},
  );
}

leaving('a caller that has left before the call makes none', async (context) => {
  context.leaving.leave();
  await sendFails(context);
  assert.is(context.upstream.received.length, 0);
});

leaving('a caller that leaves during a try makes no other', async (context) => {
  context.upstream.answer = (socket) => {
    context.leaving.leave();
    socket.destroy();
  };
  await sendFails(context);
  assert.is(context.retries, 0);
  assert.is(context.upstream.received.length, 1);
});

leaving('nor does one that leaves between two', async (context) => {
  context.upstream.answer = (socket) => socket.destroy();
  await sendFails(context);
  assert.is(context.retries, 1);
  assert.is(context.upstream.received.length, 1);
});

leaving('every call that is made for one caller is given up, and none that is over', async (context) => {
  const { client, upstream } = context;
  if (!operation) throw new Error('The contract has no such operation.');
  upstream.answer = (socket) => socket.write(fine);
  await client.send(operation, request, context.leaving);
  let closed = 0;
  upstream.answer = (socket) => socket.once('close', () => closed++);
  const calls = [1, 2, 3].map(() => sendFails(context));
  while (upstream.received.length < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  context.leaving.leave();
  await Promise.all(calls);
  while (closed < 3) await new Promise((resolve) => setTimeout(resolve, 5));
});

leaving.run();
