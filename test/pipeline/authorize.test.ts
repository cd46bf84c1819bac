import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer } from '../support/raw.ts';

const test = suite<{ gateway: TestGateway }>('authorize');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

test('403 names the scope that is missing; a key that has it alone passes', async ({ gateway }) => {
  const refused = await gateway.call('connect.rooms.list', { key: await gateway.createKey({ scopes: ['pay:read'] }) });
  assertProblemAnswer(refused, 403, 'insufficient_scope');
  assert.match(refused.body.detail, 'connect:read');
  const key = await gateway.createKey({ scopes: ['connect:read'] });
  assert.is((await gateway.call('connect.rooms.list', { key })).status, 200);
});

test('to write does not mean to read, and to read does not mean to write', async ({ gateway }) => {
  const writer = await gateway.createKey({ scopes: ['connect:write'] });
  const reader = await gateway.createKey({ scopes: ['connect:read'] });
  assert.is((await gateway.call('connect.rooms.list', { key: writer })).status, 403);
  assert.is((await gateway.call('connect.rooms.create', { key: reader, body: { name: 'x' } })).status, 403);
  assert.is((await gateway.call('connect.rooms.create', { key: writer, body: { name: 'x' } })).status, 201);
});

test('a scope that looks like the one that is missing does not open it', async ({ gateway }) => {
  for (const scope of ['connect', 'connect:*', '*', 'CONNECT:READ', 'connect:read ', ' connect:read', 'connect:readx'])
    assert.is(
      (await gateway.call('connect.rooms.list', { key: await gateway.createKey({ scopes: [scope] }) })).status,
      403,
      scope,
    );
});

test('an operation of the account itself needs no scope', async ({ gateway }) => {
  assert.is((await gateway.call('identity.me', { key: await gateway.createKey({ scopes: [] }) })).status, 200);
});

test('403 before the body is looked at, and before a service is', async ({ gateway }) => {
  const key = await gateway.createKey({ mode: 'live', scopes: ['connect:read'] });
  for (const body of ['{', 'x'.repeat(2_000_000)]) {
    const answer = await gateway.call('connect.rooms.create', { key, body });
    assert.is(answer.body.error, 'insufficient_scope');
  }
});

test('HEAD needs what GET needs', async ({ gateway }) => {
  const key = await gateway.createKey({ scopes: [] });
  assert.is((await gateway.request('/v1/connect/rooms', { method: 'HEAD', key })).status, 403);
});

test.run();
