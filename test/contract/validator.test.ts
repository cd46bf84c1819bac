import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Document, Schema } from '../../src/contract/document.ts';
import { createValidator } from '../../src/contract/validator.ts';

const test = suite('validation');

/** Checks a body, and a query parameter `q`, against a schema. */
function check(schema: Schema) {
  const document: Document = {
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    components: {
      schemas: { Leaf: { type: 'object', unevaluatedProperties: false, properties: { leaf: { type: 'string', maxLength: 3 } } } },
    },
    paths: {
      '/x': {
        post: {
          operationId: 'x.create',
          tags: [],
          summary: '',
          description: '',
          parameters: [{ name: 'q', in: 'query', schema }],
          requestBody: { content: { 'application/json': { schema } } },
          responses: { '200': { description: '', content: { 'application/json': { schema } } }, '4XX': { description: '' } },
        },
      },
    },
  };
  return createValidator(JSON.parse(JSON.stringify(document)) as Document);
}

const bodies: [keyword: string, schema: Schema, valid: unknown, invalid: unknown, pointer: string, expected?: string][] = [
  ['type with null', { type: ['string', 'null'] }, null, 7, '/body', 'string or null'],
  ['const', { const: 'a' }, 'a', 'b', '/body', 'a'],
  ['exclusiveMinimum as a number', { type: 'number', exclusiveMinimum: 1 }, 1.5, 1, '/body', '> 1'],
  ['prefixItems', { type: 'array', prefixItems: [{ type: 'number' }], items: false }, [1], [1, 2], '/body'],
  ['prefixItems inside', { type: 'array', prefixItems: [{ type: 'number' }] }, [1], ['1'], '/body/0', 'number'],
  ['dependentRequired', { type: 'object', dependentRequired: { a: ['b'] } }, { a: 1, b: 1 }, { a: 1 }, '/body/b'],
  ['unevaluatedProperties', { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }, { a: 1 }, { b: 1 }, '/body/b'],
  ['a reference', { $ref: '#/components/schemas/Leaf' }, { leaf: 'abc' }, { leaf: 'abcd' }, '/body/leaf', '<= 3'],
  ['a name with a slash', { type: 'object', additionalProperties: false }, {}, { 'a/b~c': 1 }, '/body/a~1b~0c'],
  ['format email', { type: 'string', format: 'email' }, 'a@b.dz', 'a@', '/body', 'email'],
  [
    'format date-time',
    { type: 'string', format: 'date-time' },
    '2026-02-28T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '/body',
    'date-time',
  ],
  ['format date', { type: 'string', format: 'date' }, '2028-02-29', '2026-02-29', '/body', 'date'],
  ['format uri', { type: 'string', format: 'uri' }, 'https://a.dz/x', 'a b', '/body', 'uri'],
  ['format uuid', { type: 'string', format: 'uuid' }, '4f9c1e0a-2f0e-4b8e-9a53-0d9a4a1f3a77', '4f9c', '/body', 'uuid'],
  ['uniqueItems', { type: 'array', uniqueItems: true }, [1, 2], [1, 1], '/body'],
];
for (const [keyword, schema, valid, invalid, pointer, expected] of bodies) {
  test(`${keyword} is enforced, and a violation points to ${pointer}`, () => {
    const validator = check(schema);
    assert.equal(validator.body('x.create', valid), []);
    const [first] = validator.body('x.create', invalid);
    assert.is(first?.pointer, pointer);
    if (expected !== undefined) assert.is(first?.expected, expected);
    assert.ok(validator.response('x.create', 200, 'application/json', invalid).length > 0);
  });
}

test('a body is checked as it is; a parameter is turned into the type that its schema names', () => {
  const validator = check({ type: 'integer' });
  assert.is(validator.body('x.create', '7').length, 1);
  const values = { path: {}, query: { q: '7' }, header: {} };
  assert.equal(validator.parameters('x.create', values), []);
  assert.equal(values.query, { q: 7 } as never);
});

test('no more than 50 violations are told', () => {
  const validator = check({ type: 'array', items: { type: 'string' } });
  assert.is(
    validator.body(
      'x.create',
      Array.from({ length: 500 }, (_, i) => i),
    ).length,
    50,
  );
});

test('a status is allowed by its number, its class, or not', () => {
  const validator = check({});
  assert.ok(validator.allowsStatus('x.create', 200));
  assert.ok(validator.allowsStatus('x.create', 418));
  assert.not.ok(validator.allowsStatus('x.create', 500));
});

test.run();
