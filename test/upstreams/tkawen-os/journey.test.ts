import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type StandIn, startStandIn } from '../../../scripts/stand-ins.ts';
import type { Call } from '../../support/gateway.ts';
import { eventually } from '../../support/gateway.ts';
import { startJourney, type Travellers } from '../../support/journey.ts';
import { callProcess } from '../../support/operations.ts';

interface School extends Travellers {
  certify: StandIn;
  os: StandIn;
  courseId: string;
  enrollmentId: string;
  certificateId: string;
}

const pauseMs = 400;

const test = suite<School>("a course's journey through the gateway, TKAWEN OS and Certify, a process each");
test.before(async (context) => {
  context.certify = await startStandIn('certify');
  context.os = await startStandIn('tkawen-os', { ...context.certify.environment, TKAWEN_OS_TUTOR_PAUSE_MS: String(pauseMs) });
  Object.assign(context, await startJourney({ ...context.certify.environment, ...context.os.environment }));
});
test.after(async ({ gateway, certify, os }) => {
  gateway.child.kill('SIGKILL');
  await Promise.all([certify.stop(), os.stop()]);
});

function ask({ gateway, key }: School, id: string, call: Call = {}) {
  return callProcess(gateway, key, id, call);
}

test('a course is made, taught, completed by a student, and certified', async (school) => {
  const made = await ask(school, 'knowledge.courses.create', {
    body: { title: 'Advanced React Patterns', language: 'en', skills: ['react_advanced'] },
  });
  assert.is(made.status, 201);
  school.courseId = made.body.id;
  const path = { course_id: school.courseId };
  const lesson = await ask(school, 'knowledge.lessons.create', { path, body: { title: 'useReducer in practice' } });
  await ask(school, 'knowledge.lessons.create', { path, body: { title: 'Before it', position: 1 } });
  const questions = [
    { prompt: 'What does a reducer return?', options: [{ text: 'A state', correct: true }, { text: 'An action' }] },
  ];
  await ask(school, 'knowledge.quizzes.create', { path, body: { title: 'Reducers', lesson_id: lesson.body.id, questions } });
  const lessons = await ask(school, 'knowledge.lessons.list', { path });
  assert.equal(
    lessons.body.data.map(({ title }: { title: string }) => title),
    ['Before it', 'useReducer in practice'],
  );
  assert.is((await ask(school, 'knowledge.quizzes.list', { path })).body.data.length, 1);
  assert.is((await ask(school, 'knowledge.courses.get', { path })).body.lessons_count, 2);
  const bySkill = await ask(school, 'knowledge.skills.courses', { path: { slug: 'programming' } });
  assert.equal(bySkill.body.data, [made.body]);

  const body = { ...path, student_id: 'usr_8xk2' };
  const enrolled = await ask(school, 'knowledge.enrollments.create', { body });
  assert.is((await ask(school, 'knowledge.enrollments.create', { body })).status, 409);
  school.enrollmentId = enrolled.body.id;
  const id = { id: school.enrollmentId };
  assert.is((await ask(school, 'knowledge.enrollments.progress', { path: id })).body.percent, 0);
  const completed = await ask(school, 'knowledge.enrollments.complete', { path: id, body: {} });
  assert.is(completed.body.status, 'completed');
  school.certificateId = completed.body.certificate_id;
  assert.is((await ask(school, 'knowledge.enrollments.progress', { path: id })).body.percent, 100);
  assert.is((await ask(school, 'knowledge.certificates.list', { query: { recipient_id: 'usr_8xk2' } })).body.data.length, 1);
});

test('anybody without a key is told that the certificate holds, by Certify, until it is revoked', async (school) => {
  const { gateway, certificateId } = school;
  const verify = () => callProcess(gateway, null, 'knowledge.verify', { path: { qr_token: certificateId } });
  const found = await eventually(verify, ({ status }) => status === 200);
  assert.is(found.body.certificate_id, certificateId);
  assert.is(found.body.status, 'live');

  const path = { id: certificateId };
  const revoked = await ask(school, 'knowledge.certificates.revoke', { path, body: { reason: 'Wrong person.' } });
  assert.is(revoked.body.status, 'revoked');
  const after = await eventually(verify, ({ body }) => body.status === 'revoked');
  assert.is(after.body.is_valid, false);
  assert.is(after.body.revoked_at.slice(0, 19), revoked.body.revoked_at.slice(0, 19));
  assert.not.match(after.text, 'Wrong person');
});

test('the PDF comes whole, in part, and not again', async (school) => {
  const path = { id: school.certificateId };
  const whole = await ask(school, 'knowledge.certificates.pdf', { path });
  assert.is(whole.headers.get('content-type'), 'application/pdf');
  assert.match(whole.text, /^%PDF-1\.4/);
  const etag = whole.headers.get('etag') ?? '';
  const part = await ask(school, 'knowledge.certificates.pdf', { path, headers: { Range: 'bytes=5-7', 'If-Range': etag } });
  assert.equal([part.status, part.text], [206, '1.4']);
  assert.is((await ask(school, 'knowledge.certificates.pdf', { path, headers: { 'If-None-Match': etag } })).status, 304);
  assert.is((await ask(school, 'knowledge.certificates.pdf', { path, headers: { Range: 'bytes=99999-' } })).status, 416);
});

test('the AI tutor answers at once, or event by event while it writes', async (school) => {
  const body = { course_id: school.courseId, question: 'What is a reducer?' };
  const whole = await ask(school, 'knowledge.ai_tutor.ask', { body });
  assert.is(whole.body.sources.length, 2);

  const response = await fetch(`${school.gateway.url}/v1/knowledge/ai-tutor`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${school.key}`, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
  });
  assert.is(response.headers.get('content-type'), 'text/event-stream');
  const started = performance.now();
  let text = '';
  let firstMs = Number.POSITIVE_INFINITY;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    firstMs = Math.min(firstMs, performance.now() - started);
  }
  const takenMs = performance.now() - started;
  assert.ok(firstMs < pauseMs && takenMs > 3 * pauseMs, `the first event came after ${firstMs} ms, the last after ${takenMs}`);
  const events = text.trimEnd().split('\n\n');
  assert.match(events.at(-1) ?? '', /^event: done\ndata: \{"query_id":"aiq_/);
  const said = events.slice(0, -1).map((event) => JSON.parse(event.replace('data: ', '')).text);
  assert.is(said.join(''), whole.body.answer);
});

test('404 or 400 for whatever another account has made', async (school) => {
  const { gateway, stranger, courseId, enrollmentId, certificateId } = school;
  const course = { course_id: courseId };
  const certificate = { id: certificateId };
  const enrollment = { id: enrollmentId };
  const question = { prompt: 'x', options: [{ text: 'a', correct: true }, { text: 'b' }] };
  const calls: [id: string, call: Call][] = [
    ['knowledge.courses.get', { path: course }],
    ['knowledge.lessons.list', { path: course }],
    ['knowledge.lessons.create', { path: course, body: { title: 'x' } }],
    ['knowledge.quizzes.list', { path: course }],
    ['knowledge.quizzes.create', { path: course, body: { title: 'x', questions: [question] } }],
    ['knowledge.enrollments.progress', { path: enrollment }],
    ['knowledge.enrollments.complete', { path: enrollment, body: {} }],
    ['knowledge.certificates.get', { path: certificate }],
    ['knowledge.certificates.pdf', { path: certificate }],
    ['knowledge.certificates.revoke', { path: certificate, body: {} }],
  ];
  for (const [id, call] of calls) assert.is((await callProcess(gateway, stranger, id, call)).status, 404, id);
  // What a body names is not found with 400: the path itself is there.
  const named: [id: string, call: Call][] = [
    ['knowledge.enrollments.create', { body: { ...course, student_id: 'usr_1' } }],
    ['knowledge.ai_tutor.ask', { body: { ...course, question: 'What?' } }],
    ['knowledge.certificates.issue', { body: { ...course, recipient_id: 'usr_1', title: 'x' } }],
  ];
  for (const [id, call] of named) assert.is((await callProcess(gateway, stranger, id, call)).status, 400, id);
  assert.equal((await callProcess(gateway, stranger, 'knowledge.courses.list')).body.data, []);
});

test('the gateway stops cleanly, and the token of TKAWEN OS is not in its log', async ({ gateway, os }) => {
  assert.is(await gateway.stop(), 0);
  assert.not.match(gateway.output(), os.environment['UPSTREAM_TKAWEN_OS_CREDENTIAL'] ?? '');
  assert.not.match(gateway.output(), 'an answer breaks the contract');
});

test.run();
