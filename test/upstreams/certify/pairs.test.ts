import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromCompact, fromRich } from '../../../src/upstreams/certify/verification.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const now = new Date('2026-11-22T10:00:00.000Z');

const test = suite('Certify: recorded pairs');

for (const file of globSync(new URL('pairs/*.json', import.meta.url).pathname).sort()) {
  const name = basename(file, '.json');
  const { certify, contract: said } = JSON.parse(readFileSync(file, 'utf8'));
  test(`${name}: what Certify gives is what the contract says`, () => {
    assert.equal(name.startsWith('rich') ? fromRich(certify, now) : fromCompact(certify, now), said);
    assert.equal(validator.response('knowledge.verify', 200, 'application/json', said), []);
  });
}

test.run();
