import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromSessionCreate } from '../../../src/upstreams/authentik/grants.ts';
import { sealTokens, unsealTokens } from '../../../src/upstreams/authentik/sealed-tokens.ts';
import { readTokens, subjectOf, toSession, userIdOf } from '../../../src/upstreams/authentik/session-shape.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const operation = 'identity.sessions.create';
const at = new Date('2026-11-22T10:00:00Z');

const test = suite('Authentik: recorded pairs');

for (const name of ['session.code', 'session.refresh', 'session.service-account']) {
  test(`${name}: what is asked for is what Authentik is told, and what it gives is what the contract says`, () => {
    const { request, answer } = JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8'));
    assert.equal(validator.body(operation, request.contract), []);
    assert.equal(fromSessionCreate(request.contract), request.authentik);
    const tokens = readTokens(answer.authentik);
    const session = toSession(tokens, {
      sessionId: 'sess_01JD9Q5B2C3D4E5F6G7H8J9K0M',
      subject: subjectOf(tokens.access_token) ?? '',
      scope: tokens.scope ?? '',
      createdAt: at,
      now: at,
    });
    assert.equal(session, answer.contract);
    assert.equal(validator.response(operation, 201, 'application/json', session), []);
  });
}

test('each subject is one user id, whatever Authentik makes subjects of', () => {
  const subjects = ['f'.repeat(64), '0'.repeat(64), '42', '7f1c2f9e-5a51-4f1c-9a53-000000000000', 'amina@example.com', 'أمينة'];
  const ids = subjects.map(userIdOf);
  assert.is(new Set(ids).size, subjects.length);
  for (const id of ids) assert.match(id, /^usr_[0-9A-Za-z]{1,60}$/);
});

test('tokens are sealed: only the secret that sealed them opens them, and no two seals are alike', () => {
  const tokens = { access: 'a', refresh: 'r' };
  const sealed = sealTokens(tokens, 'secret');
  assert.equal(unsealTokens(sealed, 'secret'), tokens);
  assert.is(unsealTokens(sealed, 'another'), undefined);
  assert.is.not(sealTokens(tokens, 'secret'), sealed);
});

test('an answer without an access token, or with one that never ends, cannot be used', () => {
  for (const answer of [{}, { access_token: 'a' }, { access_token: 'a', expires_in: 0 }, { access_token: 1, expires_in: 60 }])
    assert.throws(() => readTokens(answer), 'could not be used');
});

test.run();
