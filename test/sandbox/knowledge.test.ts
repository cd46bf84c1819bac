import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type CutOffGateway, manner, startCutOffGateway } from '../support/cut-off.ts';
import { assertEvents } from '../support/sandbox-events.ts';

const test = suite<{ gateway: CutOffGateway }>(`the sandbox of knowledge, ${manner}`);
test.before(async (context) => {
  context.gateway = await startCutOffGateway();
});
test.before.each(({ gateway }) => gateway.renew());
test.after.each(async ({ gateway }) => assertEvents(await gateway.events()));
test.after(({ gateway }) => gateway.stop());

const minute = 60;
const day = 86_400;
const course = {
  title: 'Advanced React Patterns',
  language: 'en',
  duration_hours: 12,
  skills: ['react_advanced', 'state_management'],
};
const question = {
  prompt: 'What does a reducer return?',
  options: [{ text: 'The next state', correct: true }, { text: 'An action' }],
};

test('a course is published at once unless it is a draft, and counts what it holds', async ({ gateway }) => {
  const { status, body: made } = await gateway.call('knowledge.courses.create', { body: course });
  assert.equal(
    [status, made.status, made.level, made.certificate_enabled, made.published_at],
    [201, 'published', null, true, made.created_at],
  );
  const { body: draft } = await gateway.call('knowledge.courses.create', {
    body: { ...course, title: 'Draft', status: 'draft', skills: [] },
  });
  assert.is(draft.published_at, null);
  await gateway.call('knowledge.lessons.create', { path: { course_id: made.id }, body: { title: 'One' } });
  const read = (await gateway.call('knowledge.courses.get', { path: { course_id: made.id } })).body;
  assert.equal([read.lessons_count, read.quizzes_count, read.enrollments_count], [1, 0, 0]);

  const titles = async (query: Record<string, string>) =>
    (await gateway.call('knowledge.courses.list', { query })).body.data.map(({ title }: { title: string }) => title);
  assert.equal(await titles({}), ['Draft', course.title]);
  assert.equal(await titles({ status: 'published' }), [course.title]);
  assert.equal(await titles({ skill: 'state_management' }), [course.title]);
  assert.equal(await titles({ language: 'fr' }), []);
  assert.equal(types(await gateway.events()), ['course.created', 'course.published', 'course.created']);
});

test('lessons keep their order when one is put between; quizzes have answers', async ({ gateway }) => {
  const path = { course_id: await createCourse(gateway) };
  for (const body of [{ title: 'First' }, { title: 'Third' }, { title: 'Second', position: 2 }, { title: 'Last', position: 99 }])
    await gateway.call('knowledge.lessons.create', { path, body });
  const { body: page } = await gateway.call('knowledge.lessons.list', { path, query: { limit: 3 } });
  assert.equal(
    page.data.map(({ title }: { title: string }) => title),
    ['First', 'Second', 'Third'],
  );
  const { body: rest } = await gateway.call('knowledge.lessons.list', { path, query: { limit: 3, cursor: page.next_cursor } });
  assert.equal(
    rest.data.map(({ title, position }: { title: string; position: number }) => [title, position]),
    [['Last', 4]],
  );

  const lesson_id = page.data[0].id;
  const quiz = (body: object) =>
    gateway.call('knowledge.quizzes.create', { path, body: { title: 'Reducers', questions: [question], ...body } });
  const { status, body: made } = await quiz({ lesson_id });
  assert.equal([status, made.passing_score, made.max_attempts, made.questions[0].points], [201, 70, null, 1]);
  assert.equal(
    made.questions[0].options.map(({ correct }: { correct: boolean }) => correct),
    [true, false],
  );
  assert.match(made.questions[0].id, /^qq_/);
  assert.is((await quiz({ questions: [{ ...question, options: [{ text: 'a' }, { text: 'b' }] }] })).status, 400);
  const all = [
    { text: 'a', correct: true },
    { text: 'b', correct: true },
  ];
  assert.is((await quiz({ questions: [{ ...question, options: all }] })).body.errors[0].pointer, '/body/questions/0/options');
  assert.is((await quiz({ questions: [{ ...question, type: 'multiple_choice', options: all }] })).status, 201);
  assert.is((await quiz({ lesson_id: 'les_1' })).status, 404);
  assert.is((await gateway.call('knowledge.quizzes.list', { path })).body.data.length, 2);
});

test('a student does a step each minute, passes the quiz, completes the course, and gets a certificate', async ({ gateway }) => {
  const path = { course_id: await createCourse(gateway) };
  for (const title of ['One', 'Two']) await gateway.call('knowledge.lessons.create', { path, body: { title } });
  await gateway.call('knowledge.quizzes.create', { path, body: { title: 'Test', questions: [question] } });
  const enroll = (student_id: string, more: object = {}) =>
    gateway.call('knowledge.enrollments.create', { body: { ...path, student_id, ...more } });
  const { status, body: enrollment } = await enroll('usr_1');
  assert.equal([status, enrollment.status, enrollment.progress, enrollment.certificate_id], [201, 'active', 0, null]);
  assert.is((await enroll('usr_1')).status, 409);

  const progress = async () => (await gateway.call('knowledge.enrollments.progress', { path: { id: enrollment.id } })).body;
  const seen = [];
  for (let i = 0; i < 4; i++) {
    const { percent, lessons_completed, quizzes_passed, status } = await progress();
    seen.push([percent, lessons_completed, quizzes_passed, status]);
    await gateway.advance(minute);
  }
  assert.equal(seen, [
    [0, 0, 0, 'active'],
    [33, 1, 0, 'active'],
    [67, 2, 0, 'active'],
    [100, 2, 1, 'completed'],
  ]);
  assert.is((await gateway.call('knowledge.enrollments.complete', { path: { id: enrollment.id } })).status, 409);
  const [certificate] = (await gateway.call('knowledge.certificates.list', { query: { recipient_id: 'usr_1' } })).body.data;
  assert.equal([certificate.enrollment_id, certificate.title], [enrollment.id, course.title]);
  const [completed] = (await gateway.call('knowledge.enrollments.list', { query: { status: 'completed' } })).body.data;
  assert.is(completed.certificate_id, certificate.certificate_id);
  assert.equal(types(await gateway.events()).slice(2), [
    'enrollment.created',
    'quiz.submitted',
    'quiz.passed',
    'certificate.issued',
    'enrollment.completed',
  ]);
});

test('an enrollment is completed by a call, with a certificate if the course has them; access ends at its time', async ({
  gateway,
}) => {
  const path = { course_id: await createCourse(gateway) };
  const { body: first } = await gateway.call('knowledge.enrollments.create', { body: { ...path, student_id: 'usr_1' } });
  const body = { title: 'Completion', issued_by: 'Your Academy', issued_date: '2026-05-18' };
  const { body: done } = await gateway.call('knowledge.enrollments.complete', { path: { id: first.id }, body });
  assert.equal(
    [done.status, done.progress, done.certificate.title, done.certificate.issued_date],
    ['completed', 100, 'Completion', '2026-05-18'],
  );
  assert.is(done.certificate_id, done.certificate.certificate_id);

  const plain = { course_id: await createCourse(gateway, { certificate_enabled: false }) };
  const expires_at = new Date(Date.now() + 1000 * day).toISOString();
  const { body: second } = await gateway.call('knowledge.enrollments.create', {
    body: { ...plain, student_id: 'usr_1', expires_at },
  });
  await gateway.advance(1001 * day);
  assert.is((await gateway.call('knowledge.enrollments.progress', { path: { id: second.id } })).body.status, 'expired');
  assert.is((await gateway.call('knowledge.enrollments.complete', { path: { id: second.id } })).status, 409);
  const { body: third } = await gateway.call('knowledge.enrollments.create', { body: { ...plain, student_id: 'usr_2' } });
  const without = (await gateway.call('knowledge.enrollments.complete', { path: { id: third.id } })).body;
  assert.equal([without.status, without.certificate_id, without.certificate], ['completed', null, undefined]);

  const draft = { course_id: await createCourse(gateway, { status: 'draft' }) };
  assert.is((await gateway.call('knowledge.enrollments.create', { body: { ...draft, student_id: 'usr_1' } })).status, 409);
  const nowhere = await gateway.call('knowledge.enrollments.create', { body: { course_id: 'crs_1', student_id: 'usr_1' } });
  assert.is(nowhere.body.errors[0].pointer, '/body/course_id');
});

test('a certificate is issued, read, printed, verified, and revoked or expired', async ({ gateway }) => {
  const course_id = await createCourse(gateway);
  const issue = (more: object = {}) =>
    gateway.call('knowledge.certificates.issue', { body: { recipient_id: 'usr_1', course_id, title: 'Completion', ...more } });
  const { status, body: certificate } = await issue();
  assert.equal([status, certificate.status, certificate.issued_by, certificate.skills], [201, 'live', 'Test', course.skills]);
  const path = { id: certificate.certificate_id };
  assert.equal((await gateway.call('knowledge.certificates.get', { path })).body, certificate);
  assert.is(certificate.pdf_url, `https://api.tkawen.com/v1/knowledge/certificates/${path.id}.pdf`);
  const pdf = await gateway.call('knowledge.certificates.pdf', { path, headers: { Range: 'bytes=0-4' } });
  assert.equal([pdf.status, pdf.text], [206, '%PDF-']);

  const verify = (qr_token: string) => gateway.call('knowledge.verify', { path: { qr_token } });
  const verified = (await verify(certificate.qr_token)).body;
  assert.equal([verified.is_valid, verified.course_title, verified.hash_sha256], [true, course.title, certificate.hash_sha256]);
  assert.is((await verify('cert_1')).status, 404);

  const revoked = (await gateway.call('knowledge.certificates.revoke', { path, body: { reason: 'Wrong person.' } })).body;
  assert.equal([revoked.status, revoked.revocation_reason], ['revoked', 'Wrong person.']);
  assert.equal((await gateway.call('knowledge.certificates.revoke', { path })).body, revoked);
  assert.equal([(await verify(path.id)).body.is_valid, (await verify(path.id)).body.status], [false, 'revoked']);

  const verified_until = new Date(Date.now() + 2000 * day).toISOString().slice(0, 10);
  const { body: bounded } = await issue({ verified_until, recipient_name: 'Sara' });
  assert.is((await issue({ verified_until: '2020-02-29' })).body.status, 'expired');
  await gateway.advance(2002 * day);
  assert.is((await gateway.call('knowledge.certificates.get', { path: { id: bounded.certificate_id } })).body.status, 'expired');
  assert.is((await gateway.call('knowledge.certificates.list', { query: { status: 'live' } })).body.data.length, 0);
});

test('skills are a tree, and a skill leads to the published courses below it', async ({ gateway }) => {
  await createCourse(gateway);
  await createCourse(gateway, { title: 'Beside', skills: ['falconry'] });
  await createCourse(gateway, { status: 'draft' });
  const { body: children } = await gateway.call('knowledge.skills.list', { query: { parent: 'frontend' } });
  assert.equal(
    children.data.map(({ slug, depth, courses_count }: Record<string, unknown>) => [slug, depth, courses_count]),
    [
      ['html_css', 1, 0],
      ['react_advanced', 1, 1],
      ['state_management', 1, 1],
    ],
  );
  const courses = async (slug: string) => (await gateway.call('knowledge.skills.courses', { path: { slug } })).body.data?.length;
  assert.equal([await courses('frontend'), await courses('falconry'), await courses('accounting')], [1, 1, 0]);
  assert.is((await gateway.call('knowledge.skills.courses', { path: { slug: 'nothing' } })).status, 404);
});

test('the AI tutor answers from the lessons, whole or as events', async ({ gateway }) => {
  const course_id = await createCourse(gateway);
  const ask = (headers: Record<string, string> = {}) =>
    gateway.call('knowledge.ai_tutor.ask', { body: { course_id, question: 'Why?', student_id: 'usr_1' }, headers });
  assert.is((await ask()).body.in_scope, false);
  await gateway.call('knowledge.lessons.create', {
    path: { course_id },
    body: { title: 'Reducers', content: '# Intro\nOne place.' },
  });
  const { body: answer } = await ask();
  assert.equal([answer.in_scope, answer.sources.length, answer.language], [true, 1, 'en']);
  assert.match(answer.answer, 'One place.');

  const stream = await ask({ Accept: 'text/event-stream' });
  assert.match(stream.headers.get('content-type') ?? '', 'text/event-stream');
  const parts = [...stream.text.matchAll(/^data: (\{"text".*\})$/gm)].map(([, json = '']) => JSON.parse(json).text);
  assert.ok(parts.length > 1);
  assert.is(parts.join(''), answer.answer);
  assert.match(stream.text, /event: done\ndata: \{"query_id":"aiq_[0-9A-Z]+"\}\n\n$/);
  assert.is(types(await gateway.events()).filter((type) => type === 'ai_tutor.queried').length, 3);
});

async function createCourse(gateway: CutOffGateway, more: object = {}): Promise<string> {
  return (await gateway.call('knowledge.courses.create', { body: { ...course, ...more } })).body.id;
}

function types(events: readonly { type: string }[]): string[] {
  return events.map(({ type }) => type);
}

test.run();
