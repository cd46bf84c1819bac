import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('validate');
test.before(async (context) => {
  context.upstream = await startUpstream();
  context.gateway = await startGateway({ env: { UPSTREAM_LIQAA_URL: context.upstream.url } });
});
test.before.each(({ upstream }) => {
  upstream.received = [];
});
test.after(async ({ gateway, upstream }) => {
  await gateway.stop();
  await upstream.stop();
});

const refusedQueries: [query: string, pointer: string][] = [
  ['limit=0', '/query/limit'],
  ['limit=101', '/query/limit'],
  ['limit=1.5', '/query/limit'],
  ['limit=1e1x', '/query/limit'],
  ['limit=', '/query/limit'],
  ['limit=5?x=1', '/query/limit'],
  ['limit=5&limit=5', '/query/limit'],
  ['limit=5&lim%69t=6', '/query/limit'],
  ['status=opened', '/query/status'],
  ['status[]=open', '/query/status[]'],
  ['Limit=5', '/query/Limit'],
  ['colour=red', '/query/colour'],
  ['__proto__=x', '/query/__proto__'],
  ['constructor=x', '/query/constructor'],
  ['a/b~c=1&a/b~c=1', '/query/a~1b~0c'],
];
for (const [query, pointer] of refusedQueries) {
  test(`400 for ?${query} points to ${pointer}`, async ({ gateway, upstream }) => {
    const answer = await gateway.request(`/v1/connect/rooms?${query}`, { key: gateway.liveKey });
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.ok(
      answer.body.errors.some((error: { pointer: string }) => error.pointer === pointer),
      answer.text,
    );
    assert.is(upstream.received.length, 0);
  });
}

test('400 for a cursor with a question mark in it: a value goes on to the next &', async ({ gateway, upstream }) => {
  const answer = await gateway.request('/v1/connect/rooms?cursor=abc?limit=1', { key: gateway.liveKey });
  assert.is(answer.body.errors[0].pointer, '/query/cursor');
  assert.is(upstream.received.length, 0);
});

test('a query of nothing but names is refused once for each, and no more often than the contract lists', async ({ gateway }) => {
  const names = Array.from({ length: 600 }, (_, i) => `n${i}&n${i}`).join('&');
  for (const query of ['a&'.repeat(3_000), names]) {
    const answer = await gateway.request(`/v1/connect/rooms?${query}`);
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.ok(answer.body.errors.length <= 100);
  }
});

test('a name is shown as far as a pointer may reach', async ({ gateway }) => {
  const name = 'a'.repeat(3_000);
  const answer = await gateway.request(`/v1/connect/rooms?${name}&${name}`);
  assertProblemAnswer(answer, 400, 'invalid_param');
});

test('a secret in a name is in no answer', async ({ gateway }) => {
  const { liveKey } = gateway;
  const answers = [
    await gateway.request(`/v1/connect/rooms?${liveKey}=1`),
    await gateway.request(`/v1/connect/rooms?${liveKey}&${liveKey}`),
    await gateway.request('/v1/connect/rooms', { method: 'POST', body: { name: 'x', [liveKey]: 1 } }),
    await gateway.request('/v1/connect/rooms', { method: 'POST', body: `{"${liveKey}":1,"${liveKey}":2}` }),
    await gateway.request('/v1/connect/rooms', { method: 'POST', body: { name: { [liveKey]: liveKey } } }),
  ];
  for (const answer of answers) {
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.not.match(answer.text, liveKey);
  }
});

test('all that is wrong is told at once: the parameters, and the body', async ({ gateway }) => {
  const { body } = await gateway.request('/v1/connect/rooms?colour=red', {
    method: 'POST',
    body: { name: 7, max_participants: 'ten', mode: 'live' },
    headers: { 'Idempotency-Key': 'x'.repeat(300) },
  });
  const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
  for (const pointer of ['/query/colour', '/body/name', '/body/max_participants', '/body/mode'])
    assert.ok(pointers.includes(pointer), pointer);
  assert.ok(
    pointers.some((pointer: string) => /^\/header\/idempotency-key$/i.test(pointer)),
    String(pointers),
  );
});

test('what is wrong with a value is told without the value', async ({ gateway }) => {
  const { text } = await gateway.call('connect.rooms.create', { body: { name: 'x', max_participants: 'hunter2' } });
  assert.not.match(text, 'hunter2');
});

test('400 for a path parameter that no id can be', async ({ gateway, upstream }) => {
  for (const id of ['x', 'rm_%20', 'rm_1%27--', '%e2%80%ae', '-']) {
    const answer = await gateway.request(`/v1/connect/rooms/${id}`, { key: gateway.liveKey });
    assertProblemAnswer(answer, 400, 'invalid_param', id);
    assert.is(answer.body.errors[0].pointer, '/path/id');
  }
  assert.is(upstream.received.length, 0);
});

const otherDocuments: [what: string, body: string][] = [
  ['null', 'null'],
  ['a number', '1'],
  ['a string', '"x"'],
  ['a boolean', 'true'],
  ['an array', '[]'],
  ['an array with the object in it', '[{"name":"x"}]'],
  ['an empty object', '{}'],
];
for (const [what, body] of otherDocuments) {
  test(`400 where the body is ${what}`, async ({ gateway, upstream }) => {
    const answer = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body });
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.match(answer.body.errors[0].pointer, /^\/body/);
    assert.is(upstream.received.length, 0);
  });
}

test.run();
