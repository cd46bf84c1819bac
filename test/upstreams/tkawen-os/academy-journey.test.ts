import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';
import { type Academy, startAcademy } from './academy.ts';

const test = suite<Travellers & { academy: Academy }>("an academy's journey through the gateway and TKAWEN OS, a process each");
test.before(async (context) => {
  context.academy = await startAcademy();
  Object.assign(context, await startJourney(context.academy.environment));
});
test.after(async ({ gateway, academy }) => {
  gateway.child.kill('SIGKILL');
  await academy.standIn.stop();
});

test('a course that the academy has published is found in its list, read by its id, and is the same for everybody', async (school) => {
  const { academy, gateway, key, stranger } = school;
  const id = await academy.add({ title: 'Made today', language: 'en', level: 'beginner', duration_hours: 3 });
  const { body: page } = await callProcess(gateway, key, 'knowledge.courses.list', { query: { limit: 2 } });
  assert.equal([page.data[0].id, page.has_more], [id, true]);
  const rest = await callProcess(gateway, key, 'knowledge.courses.list', { query: { limit: 2, cursor: page.next_cursor } });
  assert.equal(rest.body.has_more, false);
  for (const caller of [key, stranger]) {
    for (const course of [...page.data, ...rest.body.data]) {
      const found = await callProcess(gateway, caller, 'knowledge.courses.get', { path: { course_id: course.id } });
      const { lessons_count, quizzes_count, enrollments_count, ...same } = found.body;
      assert.equal(same, course);
      assert.ok(lessons_count >= 0 && quizzes_count >= 0 && enrollments_count === null);
    }
  }
});

test('anybody without a key is told what a certificate of the academy is worth', async ({ gateway }) => {
  const asked = { path: { qr_token: 'DEMO-TAMPERED' } };
  const { status, body } = await callProcess(gateway, null, 'knowledge.verify', asked);
  assert.equal([status, body.status, body.is_valid], [200, 'invalid', false]);
});

test('the academy is told of in the health of knowledge', async ({ gateway }) => {
  const health = await (await fetch(`${gateway.url}/v1/health`)).json();
  const names = (health as { pillars: { knowledge: { upstreams: { name: string }[] } } }).pillars.knowledge.upstreams;
  assert.ok(names.some(({ name }) => name === 'tkawen-os-academy'));
});

test('the gateway stops cleanly, its answers kept the contract, and the token of the academy is not in its log', async (school) => {
  const { gateway, academy } = school;
  assert.is(await gateway.stop(), 0);
  const token = academy.environment['UPSTREAM_TKAWEN_OS_ACADEMY_CREDENTIAL'] ?? '';
  assert.match(token, /^7\|/);
  assert.not.match(gateway.output(), token.slice(2));
  assert.not.match(gateway.output(), 'an answer breaks the contract');
});
test.run();

const both = suite<Travellers & { academy: Academy }>('a TKAWEN OS that speaks the contract, beside its published API');
both.before(async (context) => {
  context.academy = await startAcademy();
  Object.assign(context, await startJourney(context.academy.standIn.environment));
});
both.after(async ({ gateway, academy }) => {
  gateway.child.kill('SIGKILL');
  await academy.standIn.stop();
});

both('answers itself: drafts too, whole, and to the account alone that made them', async ({ gateway, key, stranger }) => {
  const made = await callProcess(gateway, key, 'knowledge.courses.create', {
    body: { title: 'Draft', language: 'en', status: 'draft', skills: ['react_advanced'] },
  });
  const path = { course_id: made.body.id };
  const found = await callProcess(gateway, key, 'knowledge.courses.get', { path });
  assert.equal([found.body.enrollments_count, found.body.created_at], [0, made.body.created_at]);
  const listed = await callProcess(gateway, key, 'knowledge.courses.list', {
    query: { skill: 'react_advanced', status: 'draft' },
  });
  assert.equal(listed.body.data, [made.body]);
  assert.is((await callProcess(gateway, stranger, 'knowledge.courses.get', { path })).status, 404);
  assert.is((await callProcess(gateway, null, 'knowledge.verify', { path: { qr_token: 'DEMO-VALID' } })).body.status, 'live');
});
both.run();
