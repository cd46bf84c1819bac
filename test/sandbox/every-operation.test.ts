import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { OperationId } from '../../generated/operations.ts';
import type { OperationObject } from '../../src/contract/document.ts';
import { operationObjects } from '../../src/contract/operation.ts';
import { allScopes, type Call, contract, operations, startGateway, type TestGateway } from '../support/gateway.ts';

const test = suite<{ gateway: TestGateway }>('every operation with a sandbox key');
test.before(async (context) => {
  context.gateway = await startGateway();
});
test.before.each(({ gateway }) => gateway.reset());
test.after(({ gateway }) => gateway.stop());

const objects = [...operationObjects(contract.document)].map(([, , object]) => object);

for (const object of objects) {
  const { operationId } = object;
  const operation = operations.get(operationId);
  const expected = operation?.kind === 'planned' ? '503, since it is not served yet' : 'a success that the contract describes';

  test(`${operationId} answers ${expected}`, async ({ gateway }) => {
    const call = await callOf(object, gateway);
    const answer = await gateway.call(operationId as OperationId, call);
    if (operation?.kind === 'planned') {
      assert.is(answer.status, 503);
      assert.is(answer.body.error, 'upstream_not_yet_implemented');
    } else if (operation?.kind === 'upstream' && operation.schemes.length === 0) {
      assert.is(answer.status, 200);
    } else {
      assert.ok(answer.status < 300, `${answer.status} ${answer.text}`);
    }
  });
}

test('every keyed operation refuses a call without a key, and one with a wrong one', async ({ gateway }) => {
  const stranger = `sk_sandbox_${'0'.repeat(38)}`;
  for (const object of objects.filter(({ operationId }) => operations.get(operationId)?.schemes.length)) {
    const call = await callOf(object, gateway);
    const id = object.operationId as OperationId;
    assert.is((await gateway.call(id, { ...call, key: null })).body.error, 'missing_authorization', id);
    assert.is((await gateway.call(id, { ...call, key: stranger })).body.error, 'invalid_token_shape', id);
  }
});

test('every operation refuses a key that has all scopes but its own, and names the one that is missing', async ({ gateway }) => {
  for (const object of objects) {
    const { operationId } = object;
    const scopes = operations.get(operationId)?.scopes ?? [];
    const [scope] = scopes;
    if (scope === undefined) continue;
    const key = await gateway.createKey({ scopes: allScopes.filter((other) => !scopes.includes(other)) });
    const answer = await gateway.call(operationId as OperationId, { ...(await callOf(object, gateway)), key });
    assert.is(answer.status, 403, operationId);
    assert.match(answer.body.detail, scope);
  }
});

test('a key with one scope opens the operations of that scope, and those that need none, and no other', async ({ gateway }) => {
  const calls = await Promise.all(
    objects.map(async (object) => ({ id: object.operationId as OperationId, call: await callOf(object, gateway) })),
  );
  for (const scope of allScopes) {
    const key = await gateway.createKey({ scopes: [scope] });
    for (const { id, call } of calls) {
      const needed = operations.get(id)?.scopes ?? [];
      const { status, body } = await gateway.call(id, { ...call, key });
      const opened = needed.every((need) => need === scope);
      // The key that the examples of keys.revoke and its like name is gone after the first call.
      if (opened) assert.not.ok(status === 403 && body.detail.startsWith('This key needs the scope'), `${scope} opens ${id}`);
      else assert.is(status, 403, `${scope} does not open ${id}`);
    }
  }
});

test("another account's id is answered like one that never was, by every operation of ours that takes one", async ({
  gateway,
}) => {
  const stranger = await gateway.createKey({ accountId: await gateway.createAccount() });
  const ours = objects.filter(
    ({ operationId, parameters }) =>
      operations.get(operationId)?.kind === 'gateway' && parameters?.some(({ in: place }) => place === 'path'),
  );
  assert.ok(ours.length > 0);
  for (const object of ours) {
    const call = await callOf(object, gateway);
    const id = object.operationId as OperationId;
    const before = await gateway.rows('key');
    const [theirs, nobodys] = [
      await gateway.call(id, { ...call, key: stranger }),
      await gateway.call(id, { ...call, key: stranger, path: { id: 'ak_nobody' } }),
    ];
    assert.is(theirs.status, 404, id);
    const { instance: _, request_id: __, ...same } = nobodys.body;
    assert.equal(
      { ...theirs.body, instance: undefined, request_id: undefined },
      { ...same, instance: undefined, request_id: undefined },
    );
    assert.equal(await gateway.rows('key'), before);
  }
});

/** The call that the contract's own examples make. A key that is named is one that is there. */
async function callOf({ operationId, parameters = [], requestBody }: OperationObject, gateway: TestGateway): Promise<Call> {
  const examplesIn = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === place && parameter.required)
        .map(({ name, example }) => [name, String(example)]),
    );
  const path = operationId.startsWith('keys.') ? { id: await existingKey(gateway) } : examplesIn('path');
  const content = Object.entries(requestBody?.content ?? {})[0];
  const [mediaType, media] = content ?? [];
  const body = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return { path, query: examplesIn('query'), ...(mediaType && { body, headers: { 'Content-Type': mediaType } }) };
}

async function existingKey(gateway: TestGateway): Promise<string> {
  const { body } = await gateway.call('keys.create', { body: { name: 'another', scopes: ['identity:read'] } });
  return body.key.id;
}

test.run();
