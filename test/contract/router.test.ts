import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createRouter } from '../../src/contract/router.ts';
import { contract } from '../support/gateway.ts';

const test = suite('routing');
const match = createRouter(contract.operations);

test('every operation is found at its own path and method, with the parameters that are in it', () => {
  for (const operation of contract.operations) {
    const path = operation.path.replace(/\{(\w+)\}/g, 'x_$1');
    const hit = match(operation.method, path);
    assert.is(hit.found, 'operation', path);
    if (hit.found !== 'operation') continue;
    assert.is(hit.operation.id, operation.id);
    for (const [, name = ''] of operation.path.matchAll(/\{(\w+)\}/g)) assert.is(hit.params[name], `x_${name}`);
  }
});

test('a path with a suffix and one without are two operations', () => {
  const idOf = (path: string) => {
    const hit = match('GET', path);
    return hit.found === 'operation' ? [hit.operation.id, hit.params['id']] : [];
  };
  assert.equal(idOf('/v1/knowledge/certificates/cert_1'), ['knowledge.certificates.get', 'cert_1']);
  assert.equal(idOf('/v1/knowledge/certificates/cert_1.pdf'), ['knowledge.certificates.pdf', 'cert_1']);
});

test('a concrete path wins over a templated one', () => {
  const hit = match('POST', '/v1/identity/trust/events');
  assert.is(hit.found === 'operation' && hit.operation.id, 'identity.trust.events.create');
});

test('a path of the contract with another method says what it allows', () => {
  assert.equal(match('PUT', '/v1/keys'), { found: 'path', allow: ['GET', 'HEAD', 'POST', 'OPTIONS'] });
});

test('what is not in the contract is not found: prefixes, suffixes, another case', () => {
  for (const path of ['/v1', '/v1/keys/', '/V1/keys', '/v1/keys/a/b', '/v2/keys', '/v1/keysx', ''])
    assert.is(match('GET', path).found, 'nothing', path);
});

test.run();
