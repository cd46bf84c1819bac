import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contract } from '../../src/contract/contract.ts';
import type { Document, OperationObject } from '../../src/contract/document.ts';
import { readOperations } from '../../src/contract/operation.ts';
import { contract, startGateway } from '../support/gateway.ts';

const test = suite('the contract and the program');

/** What the start says of a contract that was changed. */
async function startWith(change: (document: Document) => void): Promise<string> {
  const document = structuredClone(contract.document);
  change(document);
  const changed: Contract = { ...contract, document, operations: readOperations(document) };
  try {
    await (await startGateway({ contract: changed })).stop();
  } catch (error) {
    return (error as Error).message;
  }
  return 'started';
}

function operationAt(document: Document, path: string, method: 'get' | 'post' | 'delete'): OperationObject {
  const object = document.paths[path]?.[method];
  if (!object) throw new Error(`${method} ${path} is not there`);
  return object;
}

test('the gateway starts when they fit', async () => {
  assert.is(await startWith(() => {}), 'started');
});

test('an operation without a handler refuses the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/keys', 'get').operationId = 'keys.show';
  });
  assert.match(said, 'The operation keys.show has no handler.');
  assert.match(said, 'The handler keys.list has no operation.');
});

test('an upstream that is not in the registry refuses the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/connect/rooms', 'post')['x-upstream'] = { name: 'liqqa', path: '/v1/rooms' };
  });
  assert.match(said, 'The upstream liqqa is not in the registry.');
});

test('a limit policy that limits.yaml lacks refuses the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/keys', 'get')['x-rate-limit'] = { policy: 'keys' };
    operationAt(document, '/v1/connect/rooms', 'post')['x-concurrency'] = { policy: 'rooms', release: 'id' };
  });
  assert.match(said, 'The limit policy keys is not in limits.yaml.');
  assert.match(said, 'The limit policy rooms is not in limits.yaml.');
});

test('a meter that prices.yaml lacks, or that no operation counts, refuses the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/identity/verify', 'post')['x-meter'] = { name: 'identity.verified' };
    operationAt(document, '/v1/connect/rooms', 'post')['x-meter'] = { name: 'connect.video' };
  });
  assert.match(said, 'The meter identity.verified is not among those of prices.yaml that count calls.');
  assert.match(said, 'The meter connect.video is not among those of prices.yaml that count calls.');
  assert.match(said, 'The meter identity.verify counts calls, but no operation names it.');
});

test('a security scheme without a verifier refuses the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/keys', 'get').security = [{ magic: ['keys:read'] }];
  });
  assert.match(said, 'The security scheme magic has no verifier.');
});

test('two operations of one name refuse the start', async () => {
  const said = await startWith((document) => {
    operationAt(document, '/v1/keys', 'get').operationId = 'keys.create';
  });
  assert.match(said, 'The operation keys.create is there twice.');
});

test('a published operation needs nothing but YAML to be forwarded', async () => {
  const said = await startWith((document) => {
    const rooms = operationAt(document, '/v1/connect/rooms', 'get');
    document.paths['/v1/connect/halls'] = { get: { ...rooms, operationId: 'connect.halls.list' } };
  });
  assert.is(said, 'started');
});

test.run();
