import { conflict, refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { issueCertificate } from './certificates.ts';
import { courses, lessonsOf, quizzesOf } from './courses.ts';

export type Enrollment = Schemas['Enrollment'] & {
  lessons_done: number;
  quizzes_passed: number;
  /** How often the quiz has been tried that comes next. */
  tries: number;
  last_activity_at: string | null;
  fate: string;
};

const stepSeconds = 60;
/** How long a student leaves a course alone that has nothing in it. */
const waitSeconds = 3_600;

export const enrollments: Resource<Enrollment, 'knowledge.enrollments.create'> = {
  collection: 'knowledge.enrollments',
  async made(enrollment, { body, wish = 'learns' }, world) {
    const course = await world.refer(courses, body.course_id, '/body/course_id');
    if (course.data.status !== 'published') throw conflict('The course is not published.');
    const others = (await world.all(enrollments)).filter((other) => other !== enrollment);
    const theirs = others.filter(({ data }) => data.student_id === body.student_id);
    if (theirs.some(({ data }) => data.course_id === course.id)) throw conflict('The student is enrolled in the course already.');
    if (theirs.length === 0) await world.claim('knowledge.students');
    if (body.expires_at !== undefined && new Date(body.expires_at) <= world.now) throw refused('/body/expires_at', 'is over');

    Object.assign(enrollment.data, {
      status: 'active',
      progress: 0,
      expires_at: body.expires_at === undefined ? null : new Date(body.expires_at).toISOString(),
      lessons_done: 0,
      quizzes_passed: 0,
      tries: 0,
      last_activity_at: null,
      fate: wish,
    } satisfies Partial<Enrollment>);
    world.emit('enrollment.created', eventOf(enrollment));
    if (wish !== 'idle') world.plan(enrollment, stepSeconds, 'learn');
    if (body.expires_at !== undefined) world.plan(enrollment, new Date(body.expires_at), 'expire');
  },
  steps: {
    learn,
    expire(enrollment) {
      enrollment.data.status = 'expired';
      enrollment.steps = [];
    },
  },
};

export const completeEnrollment: Rule<'knowledge.enrollments.complete'> = async ({ path, body = {} }, world) => {
  const enrollment = await world.get(enrollments, path.id);
  if (enrollment.data.status !== 'active') throw conflict(`The enrollment is ${enrollment.data.status}, and not active.`);
  const certificate = await complete(enrollment, body, true, world);
  return { ...enrollment.data, ...(certificate && { certificate: certificate.data }) };
};

export const enrollmentProgress: Rule<'knowledge.enrollments.progress'> = async ({ path }, world) => {
  const { id, data } = await world.get(enrollments, path.id);
  return {
    enrollment_id: id,
    course_id: data.course_id,
    student_id: data.student_id,
    status: data.status,
    percent: data.progress,
    lessons_completed: data.lessons_done,
    lessons_count: (await lessonsOf(data.course_id, world)).length,
    quizzes_passed: data.quizzes_passed,
    quizzes_count: (await quizzesOf(data.course_id, world)).length,
    last_activity_at: data.last_activity_at,
  };
};

/** The student does the next lesson, or the next quiz when there is none; with the last one the course is completed. */
async function learn(enrollment: Stored<Enrollment>, world: World): Promise<void> {
  const { data } = enrollment;
  const [lessonCount, quizzes] = [(await lessonsOf(data.course_id, world)).length, await quizzesOf(data.course_id, world)];
  const all = lessonCount + quizzes.length;
  const quiz = quizzes[data.quizzes_passed];
  if (data.lessons_done < lessonCount) data.lessons_done++;
  else if (quiz) submit(enrollment, quiz.data, world);
  data.progress = all === 0 ? 0 : Math.round((100 * (data.lessons_done + data.quizzes_passed)) / all);
  if (all > 0) data.last_activity_at = world.time();

  const isDone = all > 0 && data.lessons_done + data.quizzes_passed >= all;
  if (isDone) await complete(enrollment, {}, (await world.left('knowledge.certificates')) > 0, world);
  else world.plan(enrollment, all === 0 ? waitSeconds : stepSeconds, 'learn');
}

function submit({ id, data }: Stored<Enrollment>, quiz: Schemas['Quiz'], world: World): void {
  const passed = data.fate !== 'fails' || data.tries > 0;
  data.tries++;
  const submission = {
    submission_id: world.draw.id('qs'),
    quiz_id: quiz.id,
    course_id: data.course_id,
    enrollment_id: id,
    student_id: data.student_id,
    attempt: data.tries,
    score: passed ? 100 : Math.max(0, quiz.passing_score - 10),
    passing_score: quiz.passing_score,
    passed,
    submitted_at: world.time(),
  };
  world.emit('quiz.submitted', submission);
  if (!passed) return;
  world.emit('quiz.passed', submission);
  data.quizzes_passed++;
  data.tries = 0;
}

/** Ends the enrollment, and issues the certificate if the course has certificates. */
async function complete(
  enrollment: Stored<Enrollment>,
  sent: Schemas['EnrollmentComplete'],
  mayIssue: boolean,
  world: World,
): Promise<Stored<Schemas['Certificate']> | undefined> {
  const { id, data } = enrollment;
  const course = await world.get(courses, data.course_id);
  enrollment.steps = [];
  Object.assign(data, { status: 'completed', progress: 100, completed_at: world.time() } satisfies Partial<Enrollment>);
  const wording = { ...sent, title: sent.title ?? course.data.title, recipient_id: data.student_id, enrollment_id: id };
  const certificate = course.data.certificate_enabled && mayIssue ? await issueCertificate(wording, course, world) : undefined;
  data.certificate_id = certificate?.id ?? null;
  world.emit('enrollment.completed', eventOf(enrollment));
  return certificate;
}

function eventOf({ id, data }: Stored<Enrollment>): object {
  return { ...data, enrollment_id: id };
}
