import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Schema } from '../../src/contract/document.ts';
import { redact } from '../../src/requests/redaction.ts';

const test = suite('redaction');

const secret: Schema = { type: 'string', 'x-sensitive': true };
const password: Schema = { type: 'string', format: 'password' };
const text: Schema = { type: 'string' };
const hidden = '[redacted]';

const cases: [what: string, schema: Schema, value: unknown, kept: unknown][] = [
  [
    'properties, however deep',
    { properties: { a: { properties: { b: secret, c: text } } } },
    { a: { b: 'x', c: 'y' } },
    { a: { b: hidden, c: 'y' } },
  ],
  ['passwords', { properties: { a: password } }, { a: 'x' }, { a: hidden }],
  ['an object as a whole', { properties: { a: { 'x-sensitive': true } } }, { a: { b: [1] } }, { a: hidden }],
  ['numbers and null too', { properties: { a: { ...secret, type: 'integer' } } }, { a: 7 }, { a: hidden }],
  ['items', { items: { properties: { a: secret } } }, [{ a: 'x', b: 'y' }, { a: 'z' }], [{ a: hidden, b: 'y' }, { a: hidden }]],
  ['items by their place', { prefixItems: [text, secret], items: text }, ['a', 'b', 'c'], ['a', hidden, 'c']],
  [
    'parts of allOf',
    { allOf: [{ properties: { a: text } }, { properties: { b: secret } }] },
    { a: 'x', b: 'y' },
    { a: 'x', b: hidden },
  ],
  [
    'what one alternative calls sensitive',
    { oneOf: [{ properties: { a: text } }, { anyOf: [{ properties: { a: secret } }] }] },
    { a: 'x' },
    { a: hidden },
  ],
  ['conditions', { if: {}, else: { properties: { a: secret } } }, { a: 'x' }, { a: hidden }],
  ['values of maps', { properties: { a: text }, additionalProperties: secret }, { a: 'x', b: 'y' }, { a: 'x', b: hidden }],
  ['names by pattern', { patternProperties: { '^s_': secret } }, { s_a: 'x', b: 'y' }, { s_a: hidden, b: 'y' }],
  ['nothing that no schema knows', { properties: {} }, { a: ['x', 1, true, null] }, { a: ['x', 1, true, null] }],
  [
    'names that every object has',
    { properties: { a: text } },
    { constructor: 'x', toString: 'y' },
    { constructor: 'x', toString: 'y' },
  ],
];
for (const [what, schema, value, kept] of cases) {
  test(`replaces ${what}`, () => assert.equal(redact(value, [schema]), kept));
}

test('replaces secrets in what no schema knows, in names as well', () => {
  const key = `sk_live_${'a1'.repeat(19)}`;
  assert.equal(redact({ note: `key ${key}.`, [key]: [key] }, []), { note: 'key [redacted].', '[redacted]': ['[redacted]'] });
});

test('a schema that holds itself comes to an end, and so does a value of any depth', () => {
  const node: Schema = { properties: { secret } };
  Object.assign(node, { properties: { secret, next: node }, allOf: [node] });
  assert.equal(redact({ next: { next: { secret: 'x' } } }, [node]), { next: { next: { secret: hidden } } });
  const deep = JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
  assert.match(JSON.stringify(redact(deep, [])), hidden);
});

test.run();
