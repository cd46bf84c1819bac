import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { type Academy, startAcademy } from './academy.ts';

const made = 55;
const test = suite<{ academy: Academy; gateway: TestGateway; ids: string[] }>("an academy's courses");
test.before(async (context) => {
  context.academy = await startAcademy();
  context.gateway = await startGateway({ env: context.academy.environment });
  context.ids = [];
  for (let i = 0; i < made; i++) {
    const language = i % 5 === 0 ? 'fr' : 'ar';
    context.ids.unshift(await context.academy.add({ title: `Course ${i}`, language }));
  }
});
test.after(async ({ academy, gateway }) => {
  await gateway.stop();
  await academy.standIn.stop();
});

async function list(gateway: TestGateway, query: Record<string, string | number>) {
  const { status, body } = await gateway.call('knowledge.courses.list', { key: gateway.liveKey, query });
  assert.is(status, 200);
  return body as { data: { id: string; language: string; skills: string[] }[]; has_more: boolean; next_cursor: string | null };
}

async function listAll(gateway: TestGateway, query: Record<string, string | number>) {
  const pages: string[][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await list(gateway, { ...query, ...(cursor && { cursor }) });
    assert.is(page.has_more, page.next_cursor !== null);
    pages.push(page.data.map(({ id }) => id));
    cursor = page.next_cursor;
  }
  return pages;
}

for (const limit of [7, 20, 29, 58, 60, 100]) {
  test(`pages of ${limit} hold each published course once, newest first`, async ({ academy, gateway, ids }) => {
    await academy.advance(60);
    const pages = await listAll(gateway, { limit });
    const seen = pages.flat();
    assert.is(seen.length, made + 3);
    assert.equal(seen.slice(0, made), ids);
    assert.equal(seen.slice(-2), ['crs_advanced-react-patterns', 'crs_bare']);
    assert.is(pages.length, Math.ceil((made + 3) / limit));
  });
}

test('drafts are not shown, and cannot be asked for', async ({ academy, gateway }) => {
  await academy.advance(60);
  const draft = await academy.add({ title: 'Draft', language: 'fr', status: 'draft' });
  const all = (await listAll(gateway, { status: 'published', limit: 100 })).flat();
  assert.is(all.length, made + 3);
  assert.not.ok(all.includes(draft));
  assert.is((await gateway.call('knowledge.courses.get', { key: gateway.liveKey, path: { course_id: draft } })).status, 404);
  for (const status of ['draft', 'pending', 'archived']) {
    const { status: told, body } = await gateway.call('knowledge.courses.list', { key: gateway.liveKey, query: { status } });
    assert.equal([told, body.error, body.errors[0].pointer], [400, 'invalid_param', '/query/status']);
  }
});

test('courses of one language, whatever its case; none of a language that the academy has not', async ({ academy, gateway }) => {
  await academy.advance(60);
  for (const language of ['fr', 'FR']) {
    const { data, has_more } = await list(gateway, { language, limit: 50 });
    assert.equal([data.length, has_more], [11, false]);
    assert.ok(data.every((course) => course.language === 'fr'));
  }
  // The academy itself would give all of them.
  assert.is((await academy.ask('GET', '/api/v1/courses?language=de')).json.meta.total, made + 3);
  assert.equal(await list(gateway, { language: 'de' }), { data: [], has_more: false, next_cursor: null });
});

test('400 for a skill, since the academy keeps none, and for a cursor of another list', async ({ gateway }) => {
  const cursor = Buffer.from(JSON.stringify({ a: 'crs_1' })).toString('base64url');
  for (const [query, pointer] of [
    [{ skill: 'react_advanced' }, '/query/skill'],
    [{ cursor }, '/query/cursor'],
    [{ cursor: 'x' }, '/query/cursor'],
  ] as const) {
    const { status, body } = await gateway.call('knowledge.courses.list', { key: gateway.liveKey, query });
    assert.equal([status, body.errors[0].pointer], [400, pointer]);
  }
});

test('a course by its id, in Arabic letters too: quizzes are counted apart, what is not known is null', async ({ gateway }) => {
  const { data } = await list(gateway, { language: 'ar', limit: 100 });
  const id = data.at(-1)?.id ?? '';
  assert.match(id, /^crs__d8_a3/);
  const { status, body } = await gateway.call('knowledge.courses.get', { key: gateway.liveKey, path: { course_id: id } });
  assert.is(status, 200);
  assert.equal([body.id, body.title], [id, 'أساسيات البرمجة']);
  assert.equal([body.lessons_count, body.quizzes_count, body.enrollments_count], [3, 1, null]);
  assert.equal([body.created_at, body.skills], [null, []]);
});

test('404 for an id that no course has, of which the academy hears nothing where none could have it', async ({ gateway }) => {
  for (const course_id of ['crs_nothing', 'crs__2e_2e', 'crs__']) {
    const { status, body } = await gateway.call('knowledge.courses.get', { key: gateway.liveKey, path: { course_id } });
    assert.equal([status, body.error], [404, 'not_found']);
  }
});

test('503 upstream_not_yet_implemented for what the published API has no call for', async ({ gateway, ids }) => {
  const course = { path: { course_id: ids[0] ?? '' } };
  const calls = [
    ['knowledge.courses.create', { body: { title: 'x', language: 'en' } }],
    ['knowledge.lessons.list', course],
    ['knowledge.quizzes.list', course],
    ['knowledge.skills.list', {}],
    ['knowledge.enrollments.list', {}],
    ['knowledge.certificates.list', {}],
  ] as const;
  for (const [id, call] of calls) {
    const { status, body } = await gateway.call(id, { key: gateway.liveKey, ...call });
    assert.equal([status, body.error], [503, 'upstream_not_yet_implemented'], id);
  }
});

test('a sandbox key never reaches the academy', async ({ gateway, ids }) => {
  const { status } = await gateway.call('knowledge.courses.get', { path: { course_id: ids[0] ?? '' } });
  assert.is(status, 404);
});

test.run();
