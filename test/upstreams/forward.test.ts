import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { freeAddress } from '../support/address.ts';
import { eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const room = {
  room_id: 'rm_1',
  name: 'Weekly review',
  status: 'open',
  max_participants: 10,
  join_url: 'https://meet.liqaa.io/rm_1',
  created_at: '2026-11-22T10:00:00.000Z',
  expires_at: '2026-11-22T11:00:00.000Z',
};
const created = { ...room, sdk_token: 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln' };
const metricsAddress = await freeAddress();

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('forwarding');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({
    env: {
      UPSTREAM_LIQAA_URL: `${context.upstream.url}/base`,
      UPSTREAM_LIQAA_CREDENTIAL: 'liqaa-credential',
      UPSTREAM_LIQAA_SIGNING_SECRET: 'signing-secret',
      TKAWEN_API_METRICS_ADDR: metricsAddress,
    },
  });
});
test.before.each(async ({ gateway, upstream }) => {
  await gateway.reset();
  upstream.received = [];
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(created));
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

test('a live key reaches the service, at its own path, and its answer comes back byte for byte', async ({
  gateway,
  upstream,
}) => {
  const odd = `{ "room_id":"rm_1",${JSON.stringify(created).slice(1)} `.replace('"room_id":"rm_1",{', '{');
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end(odd);
  const answer = await gateway.request('/v1/connect/rooms', {
    method: 'POST',
    key: gateway.liveKey,
    body: { name: 'Weekly review' },
  });
  assert.is(answer.status, 201);
  assert.is(answer.text, odd);
  assert.is(upstream.received[0]?.method, 'POST');
  assert.is(upstream.received[0]?.url, '/base/v1/rooms');
});

test("the service's credential takes the place of the caller's key, which goes nowhere", async ({ gateway, upstream }) => {
  await gateway.call('connect.rooms.create', {
    key: gateway.liveKey,
    body: { name: 'x' },
    headers: { Cookie: 'session=1', 'X-Api-Key': gateway.liveKey },
  });
  const [request] = upstream.received;
  assert.is(request?.headers.authorization, 'Bearer liqaa-credential');
  assert.not.match(JSON.stringify(request?.rawHeaders), gateway.liveKey);
  assert.is(request?.headers.cookie, undefined);
});

test('the body arrives byte for byte', async ({ gateway, upstream }) => {
  const body = '{\n  "name" : "r\\u00e9union \u{1F4C5}",\t"max_participants":1e1 }\r\n';
  assert.is((await gateway.call('connect.rooms.create', { key: gateway.liveKey, body })).status, 201);
  assert.is(upstream.received[0]?.body.toString(), body);
});

test('who is calling is told in signed headers, and a forged one does not pass', async ({ gateway, upstream }) => {
  await gateway.call('connect.rooms.create', {
    key: gateway.liveKey,
    body: { name: 'x' },
    headers: {
      'X-TKAWEN-Account-Id': 'acc_forged',
      'X-Forwarded-For': '1.2.3.4',
      Forwarded: 'for=1.2.3.4',
      'X-Request-Id': 'mine',
      Via: '1.1 me',
    },
  });
  const headers = upstream.received[0]?.headers ?? {};
  assert.is(headers['x-tkawen-account-id'], gateway.accountId);
  assert.is(headers['x-forwarded-for'], undefined);
  assert.is(headers['forwarded'], 'for=127.0.0.1');
  assert.match(String(headers['x-request-id']), /^req_/);
  const lines = [
    headers['x-tkawen-timestamp'],
    headers['x-request-id'],
    gateway.accountId,
    headers['x-tkawen-caller-id'],
    'live',
    'POST',
    '/v1/rooms',
  ].join('\n');
  assert.is(headers['x-tkawen-identity-signature'], `v1=${createHmac('sha256', 'signing-secret').update(lines).digest('hex')}`);
});

test('path and query parameters are validated, and encoded anew', async ({ gateway, upstream }) => {
  upstream.answer = (res) =>
    res
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ data: [room], has_more: false, next_cursor: null }));
  assert.is(
    (await gateway.call('connect.rooms.list', { key: gateway.liveKey, query: { limit: 5, status: 'open' } })).status,
    200,
  );
  assert.is(upstream.received[0]?.url, '/base/v1/rooms?limit=5&status=open');
  assert.is((await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1?x=1' } })).status, 400);
  assert.is(upstream.received.length, 1);
});

test('HEAD is asked for as HEAD, and answers without a body', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '42' }).end();
  const answer = await gateway.request('/v1/connect/rooms/rm_1', { method: 'HEAD', key: gateway.liveKey });
  assert.is(answer.status, 200);
  assert.is(answer.headers.get('content-length'), '42');
  assert.is(upstream.received[0]?.method, 'HEAD');
});

test('a 204 passes, and so does a 404 that is a problem of the contract', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(204).end();
  assert.is((await gateway.call('connect.rooms.end', { key: gateway.liveKey, path: { id: 'rm_1' } })).status, 204);
  const problem = {
    type: 'https://developer.tkawen.com/errors/not_found',
    title: 'Not found',
    status: 404,
    detail: 'No room has this id.',
    instance: '/',
    error: 'not_found',
    request_id: 'r',
  };
  upstream.answer = (res) => res.writeHead(404, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
  const { body } = await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1' } });
  assert.equal(body, problem);
});

test('what tells of the service stays here: Set-Cookie, Server, its CORS and hop-by-hop headers', async ({
  gateway,
  upstream,
}) => {
  upstream.answer = (res) =>
    res
      .writeHead(201, {
        'Content-Type': 'application/json',
        'Set-Cookie': 'a=b',
        Server: 'liqaa/1',
        'X-Powered-By': 'x',
        'Access-Control-Allow-Origin': 'https://liqaa.io',
        'X-TKAWEN-Cost': '99 EUR',
        Connection: 'X-Hop',
        'X-Hop': '1',
        'X-Kept': '1',
      })
      .end(JSON.stringify(created));
  const { headers } = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x' } });
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'x-hop']) assert.is(headers.get(name), null, name);
  assert.is(headers.get('x-tkawen-cost'), '0 USD');
  assert.is(headers.get('access-control-allow-origin'), '*');
  assert.is(headers.get('x-kept'), '1');
});

test('an answer that breaks the contract is delivered, logged and counted', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"room_id":7}');
  const answer = await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body: { name: 'x' } });
  assert.is(answer.status, 201);
  assert.is(answer.text, '{"room_id":7}');
  const lines = await eventually(
    () => gateway.logs,
    (logs) => logs.some((line) => line.includes('breaks the contract')),
  );
  assert.match(lines.join('\n'), 'connect.rooms.create');
  const metrics = await (await fetch(`http://${metricsAddress}/metrics`)).text();
  assert.match(metrics, /tkawen_upstream_contract_mismatches_total\{upstream="liqaa",operation="connect\.rooms\.create"\} [1-9]/);
});

const refusals: [what: string, status: number, expected: number, error: string][] = [
  ['refuses our credential', 401, 502, 'upstream_error'],
  ['forbids us', 403, 502, 'upstream_error'],
  ['limits us', 429, 503, 'upstream_unavailable'],
  ['fails', 500, 502, 'upstream_error'],
  ['is overloaded', 503, 503, 'upstream_unavailable'],
  ['redirects', 302, 502, 'upstream_error'],
  ['does not know the room, in words of its own', 404, 404, 'not_found'],
];
for (const [what, status, expected, error] of refusals) {
  test(`${expected} ${error} when the service ${what}`, async ({ gateway, upstream }) => {
    upstream.answer = (res) =>
      res.writeHead(status, { 'Content-Type': 'text/html', Location: 'http://169.254.169.254/' }).end('<h1>internal secret</h1>');
    const answer = await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1' } });
    assert.is(answer.status, expected);
    assert.is(answer.body.error, error);
    assert.is(answer.body.pillar, 'connect');
    assert.not.match(answer.text, 'internal secret');
  });
}

test('502 when the service hangs up without an answer', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.destroy();
  assert.is(
    (await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1' } })).body.error,
    'upstream_error',
  );
});

test('502 when a small body is cut: none of it has left', async ({ gateway, upstream }) => {
  upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    res.write('{"room_id":', () => res.destroy());
  };
  const answer = await gateway.call('connect.rooms.get', { key: gateway.liveKey, path: { id: 'rm_1' } });
  assert.is(answer.body.error, 'upstream_error');
});

test('a large body that is cut resets the connection instead of ending it', async ({ gateway, upstream }) => {
  upstream.answer = (res) => {
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100000' });
    res.write('{"room_id":', () => res.destroy());
  };
  await gateway.request('/v1/connect/rooms/rm_1', { key: gateway.liveKey }).then(
    () => assert.unreachable('the answer looked complete'),
    () => {},
  );
});

test('a caller that leaves aborts the call of the service', async ({ gateway, upstream }) => {
  let aborted = false;
  upstream.answer = (res) => {
    res.once('close', () => {
      aborted = true;
    });
  };
  const { port } = new URL(gateway.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`GET /v1/connect/rooms/rm_1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${gateway.liveKey}\r\n\r\n`);
  await eventually(
    () => upstream.received.length,
    (count) => count === 1,
  );
  socket.destroy();
  await eventually(() => aborted, Boolean, 1_000);
});

test('a sandbox key never reaches the service', async ({ gateway, upstream }) => {
  assert.is((await gateway.call('connect.rooms.create', { body: { name: 'x' } })).status, 201);
  assert.is(upstream.received.length, 0);
});

test.run();
