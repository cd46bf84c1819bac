import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigError, readConfig } from '../../src/config.ts';
import { allScopes } from '../support/gateway.ts';

const test = suite('OIDC configuration');

const issuer = 'https://identity.example/application/o/tkawen/';
const both = { OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'console' };

function problemsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
  return '';
}

test('without it no token opens anything', () => {
  assert.is(readConfig({}).oidc, undefined);
});

test('the issuer is kept letter by letter', () => {
  for (const text of [issuer, issuer.slice(0, -1), 'http://127.0.0.1:9000/', 'https://IDENTITY.example'])
    assert.is(readConfig({ ...both, OIDC_ISSUER: text }).oidc?.issuer, text);
});

test('the rest has defaults', () => {
  const { oidc } = readConfig({ ...both, OIDC_AUDIENCE: 'console, app' });
  assert.equal(oidc?.audiences, ['console', 'app']);
  assert.is(oidc?.clockSkewSeconds, 30);
  assert.is(oidc?.staleSeconds, 3600);
  assert.is(oidc?.groupScopes.size, 0);
});

test('issuer and audience are set both or neither, and the rest not without them', () => {
  assert.match(problemsOf({ OIDC_ISSUER: issuer }), 'OIDC_ISSUER is set, but OIDC_AUDIENCE is not');
  assert.match(problemsOf({ OIDC_AUDIENCE: 'console' }), 'OIDC_AUDIENCE is set, but OIDC_ISSUER is not');
  assert.match(problemsOf({ OIDC_GROUP_SCOPES: '{}' }), 'OIDC_GROUP_SCOPES is set, but OIDC_ISSUER and OIDC_AUDIENCE is not');
});

test('what cannot be used is refused, without its value', () => {
  for (const text of [
    'identity',
    'ftp://x',
    'https://u:hunter2@x/',
    'https://x/?hunter2',
    'https://x/#hunter2',
    'https://x/ y',
  ]) {
    const problems = problemsOf({ ...both, OIDC_ISSUER: text });
    assert.match(problems, 'OIDC_ISSUER must be a URL');
    assert.not.match(problems, 'hunter2');
  }
  assert.match(problemsOf({ ...both, OIDC_AUDIENCE: ' , ' }), 'OIDC_AUDIENCE must be client ids');
  assert.match(problemsOf({ ...both, OIDC_CLOCK_SKEW_SECONDS: '301' }), 'OIDC_CLOCK_SKEW_SECONDS must be');
  assert.match(problemsOf({ ...both, OIDC_STALE_SECONDS: '0' }), 'OIDC_STALE_SECONDS must be');
  assert.match(problemsOf({ ...both, OIDC_ISUER: issuer }), 'OIDC_ISUER is not known; OIDC_ISSUER is');
});

test('groups take scopes by name, by pillar, or all', () => {
  const text = JSON.stringify({
    owners: ['*'],
    cashiers: ['pay:*', 'usage:read', 'pay:read'],
    nobody: [],
    __proto__x: ['keys:*'],
  });
  const { oidc } = readConfig({ ...both, OIDC_GROUP_SCOPES: text });
  assert.equal(oidc?.groupScopes.get('owners'), allScopes.toSorted());
  assert.equal(oidc?.groupScopes.get('cashiers'), ['pay:read', 'pay:write', 'usage:read']);
  assert.equal(oidc?.groupScopes.get('nobody'), []);
  assert.equal(oidc?.groupScopes.get('__proto__x'), ['keys:read', 'keys:write']);
});

test('a scope or a shape that does not exist is refused', () => {
  for (const text of [
    'x',
    '7',
    '[]',
    'null',
    '{"a":"*"}',
    '{"a":[7]}',
    '{"a":["pay:wirte"]}',
    '{"a":["pay*"]}',
    '{"a":["pya:*"]}',
    '{"a":[""]}',
    '{"":["*"]}',
  ])
    assert.match(problemsOf({ ...both, OIDC_GROUP_SCOPES: text }), /^OIDC_GROUP_SCOPES (must|names)/, text);
});

test.run();
