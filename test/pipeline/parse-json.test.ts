import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { assertProblemAnswer } from '../support/raw.ts';
import { startUpstream, type TestUpstream } from '../support/upstream.ts';

const test = suite<{ gateway: TestGateway; upstream: TestUpstream }>('parse-json');
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

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`;
}

const refused: [what: string, body: string | Buffer, detail: string][] = [
  ['bytes that are not UTF-8', Buffer.from('{"name":"\xff"}', 'latin1'), 'is not UTF-8'],
  ['Latin-1', Buffer.from('{"name":"café"}', 'latin1'), 'is not UTF-8'],
  ['UTF-16', Buffer.from('{"name":"x"}', 'utf16le'), 'is not JSON'],
  ['an overlong sequence', Buffer.from([0x22, 0xc0, 0xaf, 0x22]), 'is not UTF-8'],
  ['half a surrogate pair in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'is not UTF-8'],
  ['a byte order mark', '\ufeff{"name":"x"}', 'is not JSON'],
  ['white space alone', ' \n', 'is not JSON'],
  ['something behind it', '{"name":"x"}x', 'is not JSON'],
  ['two documents', '{"name":"x"}{"name":"y"}', 'is not JSON'],
  ['a null byte behind it', '{"name":"x"}\0', 'is not JSON'],
  ['a part of it', '{"name":"x"', 'is not JSON'],
  ['a string without an end', '{"name":"x', 'is not JSON'],
  ['a comma too many', '{"name":"x",}', 'is not JSON'],
  ['single quotes', "{'name':'x'}", 'is not JSON'],
  ['a name without quotes', '{name:"x"}', 'is not JSON'],
  ['a comment', '{"name":"x"/* y */}', 'is not JSON'],
  ['NaN', '{"max_participants":NaN}', 'is not JSON'],
  ['a hexadecimal number', '{"max_participants":0x10}', 'is not JSON'],
  ['a leading zero', '{"max_participants":010}', 'is not JSON'],
  ['a raw line break in a string', '{"name":"a\nb"}', 'is not JSON'],
  ['a bad escape', '{"name":"\\x41"}', 'is not JSON'],
  ['a form', 'name=x', 'is not JSON'],
  ['a repeated name', '{"name":"x","name":"y"}', 'has the property "name" twice'],
  ['a name repeated by an escape', '{"name":"x","n\\u0061me":"y"}', 'has the property "name" twice'],
  ['a name repeated deep inside', '{"name":"x","a":[{"b":{"c":1,"d":[],"c":2}}]}', 'has the property "c" twice'],
  ['an empty name repeated', '{"":1,"":2}', 'has the property "" twice'],
  ['__proto__', '{"name":"x","__proto__":{"max_participants":2}}', '__proto__'],
  ['__proto__ by an escape', '{"name":"x","__\\u0070roto__":{}}', '__proto__'],
  ['__proto__ in an array', '[{"a":[{"__proto__":[]}]}]', '__proto__'],
  ['a null character by an escape', '{"name":"a\\u0000b"}', 'holds \\u0000'],
  ['a null character in a name', '{"a\\u0000":1}', 'holds \\u0000'],
  ['half a surrogate pair by an escape', '{"name":"\\ud83d"}', 'surrogate'],
  ['a surrogate pair in the wrong order', '{"name":"\\udcc5\\ud83d"}', 'surrogate'],
  ['depth 65', nested(65), 'nested more than 64 deep'],
  ['depth 65 of objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'nested more than 64 deep'],
  ['half a million opening brackets', '['.repeat(500_000), 'nested more than 64 deep'],
  ['half a million values', `[${'0,'.repeat(500_000)}0]`, 'more than 50000 values'],
];
for (const [what, body, detail] of refused) {
  test(`400 for ${what}, which reaches no service`, async ({ gateway, upstream }) => {
    const answer = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body });
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.match(answer.body.detail, detail);
    assert.is(answer.body.errors[0].pointer, '/body');
    assert.is(upstream.received.length, 0);
  });
}

const taken: [what: string, body: string][] = [
  ['every escape', '{"name":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\udcc5"}'],
  ['a name that ends with a backslash', '{"name":"a\\\\"}'],
  ['structure inside of strings', '{"name":"[{\\"name\\":1,\\"name\\":2}]}}}"}'],
  ['an escaped backslash before u0000', '{"name":"\\\\u0000"}'],
  ['white space everywhere', ' {\r\n\t"name" : "x" } \n'],
  ['an integer with an exponent', '{"name":"x","max_participants":1e1}'],
];
for (const [what, body] of taken) {
  test(`${what} passes, byte for byte`, async ({ gateway, upstream }) => {
    assert.is((await gateway.request('/v1/connect/rooms', { method: 'POST', key: gateway.liveKey, body })).status, 204);
    assert.is(upstream.received[0]?.body.toString(), body);
  });
}

test('depth 64 is parsed, and then held against the schema', async ({ gateway }) => {
  const { status, body } = await gateway.call('connect.rooms.create', { body: nested(64) });
  assert.is(status, 400);
  assert.match(body.detail, 'object');
});

const huge = [
  '1e400',
  '-1e400',
  '9'.repeat(400),
  '123456789012345678901234567890',
  '1e308',
  '0.1',
  '-0.0000001',
  `1${'0'.repeat(100_000)}`,
];
for (const number of huge) {
  test(`400 for a count of ${number.slice(0, 40)} points to it`, async ({ gateway, upstream }) => {
    const body = `{"name":"x","max_participants":${number}}`;
    const answer = await gateway.call('connect.rooms.create', { key: gateway.liveKey, body });
    assertProblemAnswer(answer, 400, 'invalid_param');
    assert.is(answer.body.errors[0].pointer, '/body/max_participants');
    assert.is(upstream.received.length, 0);
  });
}

const slow: [what: string, body: string][] = [
  ['a string without an end, full of escaped quotes', `"${'\\"'.repeat(500_000)}`],
  ['backslashes without an end', `{"name":"${'\\'.repeat(1_000_001)}`],
  ['quotes', '"'.repeat(1_000_000)],
  ['escapes', `{"name":"${'\\n'.repeat(500_000)}"}`],
  ['one long name', JSON.stringify({ ['x'.repeat(1_000_000)]: 1 })],
  ['40000 unknown names', JSON.stringify(Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`p${i}`, 1])))],
];
test('no body takes much longer than another of its length, and others are answered meanwhile', async ({ gateway }) => {
  for (const [what, body] of slow) {
    const started = performance.now();
    const [answer] = await Promise.all([gateway.call('keys.create', { body }), gateway.call('health.check')]);
    assert.is(answer.status, 400, what);
    assert.ok(performance.now() - started < 3_000, what);
  }
});

test('10 MiB in one string, where an operation takes them, are parsed', async ({ gateway }) => {
  const body = `{"products":[{"name":"${'x'.repeat(10_000_000)}"}]}`;
  const answer = await gateway.call('commerce.products.bulk', { body });
  assert.is(answer.status, 400);
  assert.ok(answer.body.errors.some(({ pointer }: { pointer: string }) => pointer === '/body/products/0/name'));
});

test.run();
