import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ConfigError, readConfig } from '../src/config.ts';

const test = suite('configuration');

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('nothing needs to be set', () => {
  const config = readConfig({});
  assert.equal(config.address, { host: '127.0.0.1', port: 9099 });
  assert.is(config.databaseUrl, undefined);
  assert.is(config.upstreams.size, 0);
});

test('every problem is listed at once, and no value with it', () => {
  const problems = problemsOf({
    TKAWEN_API_ADDR: 'nowhere',
    TKAWEN_API_DRAIN_SECONDS: '-1',
    DATABASE_URL: 'mysql://root:hunter2@db/app',
    UPSTREAM_LIQAA_URL: 'liqaa',
    UPSTREAM_TTS_CREDENTIAL: 'hunter2',
    TKAWEN_API_LOG_LEVEL: 'loud',
  });
  assert.is(problems.length, 6);
  assert.not.match(problems.join('\n'), 'hunter2');
});

test('a misspelt variable is refused, with the one that was meant', () => {
  assert.match(problemsOf({ UPSTREAM_LIQA_URL: 'http://127.0.0.1' })[0] ?? '', 'UPSTREAM_LIQAA_URL');
  assert.match(problemsOf({ TKAWEN_API_ADDRESS: '127.0.0.1:1' })[0] ?? '', 'is not known');
});

test("a client's variables and the machine's others are no business of ours", () => {
  assert.equal(problemsOf({ TKAWEN_KEY: 'sk', TKAWEN_BASE_URL: 'http://x', PATH: '/bin' }), []);
});

test('an upstream has an address, a credential and a signing secret', () => {
  const config = readConfig({
    UPSTREAM_TKAWEN_PAY_URL: 'https://pay.internal/base/',
    UPSTREAM_TKAWEN_PAY_CREDENTIAL: 'c',
    UPSTREAM_TKAWEN_PAY_SIGNING_SECRET: 's',
  });
  assert.equal(config.upstreams.get('tkawen-pay'), {
    baseUrl: 'https://pay.internal/base',
    credential: 'c',
    signingSecret: 's',
    settings: {},
  });
});

test('a name that people read may be in any letters, and is one line; other settings are without spaces', () => {
  const prefix = 'UPSTREAM_TKAWEN_OS_ACADEMY';
  const env = { [`${prefix}_URL`]: 'https://demo.tkawen.com/api/v1', [`${prefix}_NAME`]: 'أكاديمية تكوين' };
  assert.equal(readConfig(env).upstreams.get('tkawen-os-academy')?.settings, { NAME: 'أكاديمية تكوين' });
  assert.match(problemsOf({ ...env, [`${prefix}_NAME`]: 'a\nb' })[0] ?? '', `${prefix}_NAME must be one line`);
  assert.match(problemsOf({ ...env, [`${prefix}_HOST`]: 'a b' })[0] ?? '', `${prefix}_HOST must be printable ASCII`);
});

test('one Redis is a node, several addresses are a cluster', () => {
  assert.equal(readConfig({}).redisUrls, []);
  assert.equal(readConfig({ REDIS_URL: 'rediss://user:pass@redis:6380/' }).redisUrls, ['rediss://user:pass@redis:6380']);
  assert.equal(readConfig({ REDIS_URL: 'redis://a:1, redis://b:2' }).redisUrls, ['redis://a:1', 'redis://b:2']);
  assert.match(problemsOf({ REDIS_URL: 'redis://a:1,http://b' })[0] ?? '', 'REDIS_URL must be a URL that starts with redis://');
});

test('an IPv6 address is bracketed', () => {
  assert.equal(readConfig({ TKAWEN_API_ADDR: '[::1]:80' }).address, { host: '::1', port: 80 });
});

test.run();
