import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import { operations, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('services that are not there');
test.before(async (context) => {
  context.gateway = await startGateway({ env: { UPSTREAM_TKAWEN_OS_URL: 'http://127.0.0.1:1' } });
});
test.after(({ gateway }) => gateway.stop());

test('503 upstream_not_yet_implemented, with the pillar and where to read on, when no service is configured', async ({
  gateway,
}) => {
  const { status, body } = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body: { name: 'x' } });
  assert.is(status, 503);
  assert.is(body.error, 'upstream_not_yet_implemented');
  assert.is(body.pillar, 'connect');
  assert.is(body.developer_docs, 'https://developer.tkawen.com/connect');
});

test('the same for a public operation', async ({ gateway }) => {
  const { body } = await gateway.call('identity.oidc.discovery', { key: null });
  assert.is(body.error, 'upstream_not_yet_implemented');
});

test('503 upstream_unavailable, with Retry-After, when the service refuses the connection', async ({ gateway }) => {
  const { status, body, headers } = await gateway.call('knowledge.courses.list', { key: gateway.liveKey });
  assert.is(status, 503);
  assert.is(body.error, 'upstream_unavailable');
  assert.is(headers.get('retry-after'), '5');
});

test('503 for each operation that is published but not served yet, in both modes', async ({ gateway }) => {
  const planned = [...operations.values()].filter(({ kind, method }) => kind === 'planned' && method === 'GET');
  assert.ok(planned.length > 0);
  for (const { id, path } of planned) {
    const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'we_1']));
    for (const key of [gateway.sandboxKey, gateway.liveKey])
      assert.is((await gateway.call(id as OperationId, { key, path: params })).status, 503, id);
  }
});

test.run();
