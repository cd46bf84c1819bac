import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, type Call, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('requests.get');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

/** The request behind an answer, once it is kept. */
async function kept(gateway: TestGateway, answer: Answer, key = gateway.liveKey) {
  const id = answer.headers.get('x-request-id') ?? '';
  const { body } = await eventually(
    () => gateway.call('requests.get', { path: { id }, key }),
    ({ status }) => status === 200,
  );
  return body;
}

function createRoom(gateway: TestGateway, call: Call = {}): Promise<Answer> {
  return gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body: { name: 'x' }, ...call });
}

test('200 shows headers and times, and no body unless the account has asked for it', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json', ETag: '"1"' }).end('{"room_id":"rm_1"}');
  const headers = { 'User-Agent': 'tkawen-js/1.0.0', 'Idempotency-Key': 'attempt-1', 'X-Unknown': 'x', Cookie: 'session=hidden' };
  const body = await kept(gateway, await createRoom(gateway, { headers }));
  assert.is(body.status, 201);
  assert.ok(body.duration_ms >= body.upstream_ms && body.upstream_ms > 0);
  assert.is(body.request_headers['user-agent'], 'tkawen-js/1.0.0');
  assert.is(body.request_headers['idempotency-key'], 'attempt-1');
  assert.is(body.request_headers['content-type'], 'application/json');
  assert.is(body.response_headers['x-tkawen-cost'], '0 USD');
  assert.is(body.response_headers.etag, '"1"');
  const names = Object.keys({ ...body.request_headers, ...body.response_headers });
  assert.not.ok(
    names.some((name) => /authorization|cookie|x-unknown|forwarded/.test(name)),
    names.join(),
  );
  assert.equal([body.request_body, body.response_body], [null, null]);
});

test('200 tells an answer that was repeated', async ({ gateway, upstream }) => {
  upstream.answer = (res) => res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"room_id":"rm_1"}');
  const headers = { 'Idempotency-Key': 'attempt-2' };
  assert.is((await kept(gateway, await createRoom(gateway, { headers }))).replayed, false);
  const repeated = await kept(gateway, await createRoom(gateway, { headers }));
  assert.is(repeated.replayed, true);
  assert.is(repeated.upstream_ms, null);
});

test('404 for an id of nobody, of another account, and of the other mode', async ({ gateway }) => {
  const { headers } = await gateway.call('connect.rooms.list');
  const id = headers.get('x-request-id') ?? '';
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  await kept(gateway, { headers } as Answer, gateway.sandboxKey);
  for (const key of [stranger, gateway.liveKey]) {
    assert.is((await gateway.call('requests.get', { path: { id }, key })).status, 404);
  }
  assert.is((await gateway.call('requests.get', { path: { id: 'req_01JD9Q3V7N8M5K2R4T6W8Y0Z1A' } })).status, 404);
});

test.run();
