import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createValidator } from '../../../src/contract/validator.ts';
import { fromCourseId, toCourseId } from '../../../src/upstreams/tkawen-os/course-id.ts';
import { toCourse, toCourseDetail } from '../../../src/upstreams/tkawen-os/course-shape.ts';
import { courseDetailIn, pageIn, verdictIn } from '../../../src/upstreams/tkawen-os/models.ts';
import { toVerification } from '../../../src/upstreams/tkawen-os/verification.ts';
import { contract } from '../../support/gateway.ts';

const validator = createValidator(contract.document);
const issuer = { name: 'Demo Academy', page: 'https://demo.tkawen.com/certificates/verify/ACD-2026-1' };

function read(name: string) {
  return JSON.parse(readFileSync(new URL(`pairs/${name}.json`, import.meta.url), 'utf8'));
}

function pageOf(...data: unknown[]) {
  return { data, links: {}, meta: { total: data.length, per_page: 20 } };
}

function defined<T>(value: T | undefined): T {
  assert.ok(value);
  return value as T;
}

const test = suite('TKAWEN OS: recorded pairs');

for (const name of globSync(new URL('pairs/*.json', import.meta.url).pathname)
  .map((file) => basename(file, '.json'))
  .sort()) {
  const { academy, contract: said } = read(name);
  test(`${name}: what the academy gives is what the contract says`, () => {
    if (name.startsWith('course.')) {
      const page = { data: defined(pageIn(pageOf(academy))).courses.map(toCourse), has_more: false, next_cursor: null };
      assert.equal(page.data, [said]);
      assert.equal(validator.response('knowledge.courses.list', 200, 'application/json', page), []);
    } else if (name.startsWith('detail.')) {
      assert.equal(toCourseDetail(defined(courseDetailIn(academy))), said);
      assert.equal(validator.response('knowledge.courses.get', 200, 'application/json', said), []);
    } else {
      assert.equal(toVerification(defined(verdictIn(academy)), issuer), said);
      assert.equal(validator.response('knowledge.verify', 200, 'application/json', said), []);
    }
  });
}

test('a title and a description that are too long for the contract are cut, between letters', () => {
  const { academy } = read('course.full');
  const long = { ...academy, title: '𝕏'.repeat(201), description: 'ب'.repeat(6000) };
  const [course] = defined(pageIn(pageOf(long))).courses.map(toCourse);
  assert.is(course?.title, `${'𝕏'.repeat(199)}…`);
  assert.is(course?.description?.length, 5000);
  const page = { data: [course], has_more: false, next_cursor: null };
  assert.equal(validator.response('knowledge.courses.list', 200, 'application/json', page), []);
});

test('a language that is no tag, and one that is not told, are und', () => {
  const { academy } = read('course.full');
  for (const language of [null, '', 'français', 'ar_DZ', 7])
    assert.is(defined(pageIn(pageOf({ ...academy, language }))).courses.map(toCourse)[0]?.language, 'und');
});

test('a slug and the id of its course lead to each other, in any letters', () => {
  for (const slug of ['react', 'a-b-2', 'أساسيات-البرمجة', 'with_underscore', 'a.b', 'a/b', 'a b%2f', '𝕏', 'é']) {
    const id = toCourseId(slug);
    assert.match(id, /^crs_[0-9A-Za-z_-]{1,508}$/);
    assert.is(fromCourseId(id), slug);
  }
  assert.is(toCourseId('advanced-react-patterns'), 'crs_advanced-react-patterns');
});

test('what no slug becomes is the id of no course', () => {
  for (const id of ['crs__', 'crs__zz', 'crs__d8', 'crs__61', 'crs__2e', 'crs__2e_2e', 'crs__2D', 'crs__C3_A9'])
    assert.is(fromCourseId(id), undefined, id);
});

test('what is no course, no page and no verdict is not taken for one', () => {
  const { academy: course } = read('course.full');
  const { academy: detail } = read('detail.full');
  const { academy: verdict } = read('verdict.valid');
  for (const json of [undefined, null, [], 'x', {}, { data: {} }, { data: [], meta: {} }]) {
    assert.is(pageIn(json), undefined);
    assert.is(courseDetailIn(json), undefined);
    assert.is(verdictIn(json), undefined);
  }
  for (const field of ['slug', 'title', 'status', 'certificate_enabled'])
    assert.is(pageIn(pageOf(course, { ...course, [field]: null })), undefined, field);
  assert.is(courseDetailIn({ data: { ...detail.data, modules: undefined } }), undefined);
  for (const field of Object.keys(verdict)) assert.is(verdictIn({ ...verdict, [field]: null }), undefined, field);
});

test('a verdict that nobody knows holds for nothing', () => {
  const { academy } = read('verdict.valid');
  assert.throws(() => toVerification(defined(verdictIn({ ...academy, status: 'suspended' })), issuer), /verdict/);
  assert.throws(() => toVerification(defined(verdictIn({ ...academy, issued_at: 'yesterday' })), issuer));
});

test.run();
