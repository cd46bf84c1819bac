import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, type Call, contract, eventually, startGateway, type TestGateway } from '../support/gateway.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('requests.settings');
test.before(async (context) => {
  context.upstream = await startUpstream();
  const { url } = context.upstream;
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: url, UPSTREAM_KYC_URL: url, UPSTREAM_TTS_URL: url } });
});
test.before.each(({ gateway }) => gateway.reset());
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

async function keepBodies(gateway: TestGateway, bodies: boolean, key = gateway.liveKey): Promise<void> {
  const answer = await gateway.call('requests.settings.update', { body: { bodies }, key });
  assert.equal([answer.status, answer.body], [200, { bodies }]);
}

async function kept(gateway: TestGateway, answer: Answer, key = gateway.liveKey) {
  const id = answer.headers.get('x-request-id') ?? '';
  const { body } = await eventually(
    () => gateway.call('requests.get', { path: { id }, key }),
    ({ status }) => status === 200,
  );
  return body;
}

function answerJson(upstream: TestUpstream, status: number, json: unknown): void {
  upstream.answer = (res) => res.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(json));
}

function exampleOf(path: string): { body: unknown; answer: Record<string, unknown> } {
  const object = contract.document.paths[path]?.post;
  const answer = Object.values(object?.responses ?? {})[0]?.content?.['application/json']?.example;
  return { body: object?.requestBody?.content['application/json']?.example, answer: answer as Record<string, unknown> };
}

test('200 keeps no bodies until it is told to, and none from when it is told not to', async ({ gateway, upstream }) => {
  answerJson(upstream, 201, exampleOf('/v1/connect/rooms').answer);
  const call: Call = { method: 'POST', key: gateway.liveKey, body: '{ "name": "Weekly review" }' };
  assert.equal((await gateway.call('requests.settings.get')).body, { bodies: false });
  await keepBodies(gateway, true);
  const after = await kept(gateway, await gateway.request('/v1/connect/rooms', call));
  assert.is(after.request_body, '{"name":"Weekly review"}');
  assert.match(after.response_body, /"room_id":"rm_/);
  await keepBodies(gateway, false);
  const last = await kept(gateway, await gateway.request('/v1/connect/rooms', call));
  assert.equal([last.request_body, last.response_body], [null, null]);
});

test('200 holds for the mode of the key alone, and for all keys in it', async ({ gateway }) => {
  await keepBodies(gateway, true, gateway.sandboxKey);
  assert.equal((await gateway.call('requests.settings.get', { key: gateway.liveKey })).body, { bodies: false });
  const other = await gateway.createKey({ mode: 'sandbox' });
  const answer = await gateway.request('/v1/connect/rooms', { method: 'POST', key: other, body: { name: 'x' } });
  assert.is((await kept(gateway, answer, gateway.sandboxKey)).request_body, '{"name":"x"}');
  await keepBodies(gateway, true);
  await keepBodies(gateway, false, gateway.sandboxKey);
  assert.equal((await gateway.call('requests.settings.get', { key: gateway.liveKey })).body, { bodies: true });
});

test('200 notes who changed it', async ({ gateway }) => {
  await keepBodies(gateway, true);
  await keepBodies(gateway, true);
  const events = (await gateway.rows('audit_event')).filter(({ account_id }) => account_id === gateway.accountId);
  assert.equal(
    events.map(({ action, before, after }) => [action, before, after]),
    [['requests.settings', { mode: 'live', bodies: false }, { mode: 'live', bodies: true }]],
  );
});

test('403 without requests:write', async ({ gateway }) => {
  const key = await gateway.createKey({ scopes: ['requests:read'] });
  assert.is((await gateway.call('requests.settings.update', { key, body: { bodies: true } })).status, 403);
});

test('what the contract calls sensitive is kept of no body, on neither way, nor are secrets elsewhere', async ({
  gateway,
  upstream,
}) => {
  await keepBodies(gateway, true);
  const verification = exampleOf('/v1/identity/verify');
  answerJson(upstream, 200, { ...verification.answer, note: `uses ${gateway.liveKey}`, deep: { national_id: '1', other: [1] } });
  const body = { ...(verification.body as object), national_id: '1098765432109876', first_name: 'Amina-Hidden' };
  const answer = await gateway.request('/v1/identity/verify', { method: 'POST', key: gateway.liveKey, body });
  assert.is(answer.status, 200, answer.text);
  const entry = await kept(gateway, answer);
  assert.is(JSON.parse(entry.request_body).national_id, '[redacted]');
  for (const text of ['1098765432109876', 'Amina-Hidden', gateway.liveKey]) assert.not.match(JSON.stringify(entry), text);
  assert.equal(JSON.parse(entry.response_body).deep.other, [1]);

  const created = await gateway.call('keys.create', { key: gateway.liveKey, body: { name: 'ci', scopes: ['keys:read'] } });
  const { response_body } = await kept(gateway, created);
  assert.is(JSON.parse(response_body).secret, '[redacted]');
  assert.is(JSON.parse(response_body).key.name, 'ci');
  const stored = JSON.stringify(await gateway.rows('request_log'));
  assert.not.match(stored, created.body.secret.slice(8));
});

test('a refusal is kept as it was answered, and a body that is broken is not', async ({ gateway }) => {
  await keepBodies(gateway, true);
  const wrong = await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body: { colour: 'red' } });
  const entry = await kept(gateway, wrong);
  assert.is(entry.request_body, '{"colour":"red"}');
  assert.is(JSON.parse(entry.response_body).error, 'invalid_param');
  const broken = await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body: '{"name":"x' });
  assert.is((await kept(gateway, broken)).request_body, null);
});

test('compressed answers are kept as they were before; bytes, and more than 64 KiB, are not', async ({ gateway, upstream }) => {
  await keepBodies(gateway, true);
  const room = exampleOf('/v1/connect/rooms').answer;
  const read = async (filler: number) => {
    answerJson(upstream, 200, { ...room, filler: 'x'.repeat(filler) });
    const call = { key: gateway.liveKey, headers: { 'Accept-Encoding': 'gzip' } };
    const answer = await gateway.request('/v1/connect/rooms/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A', call);
    return (await kept(gateway, answer)).response_body;
  };
  assert.is(JSON.parse(await read(30_000)).filler.length, 30_000);
  assert.is(await read(70_000), null);

  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'video/mp4', 'Content-Length': 3 }).end('mp4');
  const path = '/v1/connect/rooms/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A/recording';
  assert.is((await kept(gateway, await gateway.request(path, { key: gateway.liveKey }))).response_body, null);
});

test('text that the database cannot hold keeps no record out', async ({ gateway, upstream }) => {
  await keepBodies(gateway, true);
  upstream.answer = (res) => res.writeHead(200, { 'Content-Type': 'text/plain' }).end('a\0b');
  const answer = await gateway.request('/v1/connect/rooms/rm_01JD9Q3V7N8M5K2R4T6W8Y0Z1A', { key: gateway.liveKey });
  assert.is((await kept(gateway, answer)).status, 200);
  answerJson(upstream, 201, { a: '\0', b: '\ud800' });
  const call = { method: 'POST', key: gateway.liveKey, body: String.raw`{"name":"a\u0000\ud800"}` };
  assert.is((await kept(gateway, await gateway.request('/v1/connect/rooms', call))).method, 'POST');
});

test.run();
