import { type Course, findCourse, findLesson, type Lesson } from './catalogue.ts';
import { invalid, notFound, Refused, refused } from './refusal.ts';
import type { User } from './tokens.ts';

const enrolled = new Set<string>();
const completed = new Set<string>();

export function enroll(user: User, slug: string): void {
  enrolled.add(`${user.id} ${slug}`);
}

/** A lesson that is neither a preview nor the caller's is not there at all. Its own are taken one after the other. */
export function showLesson(slug: string | undefined, user: User | undefined) {
  const { course, lesson } = openLesson(slug, user);
  const { duration_seconds, title, type, is_free_preview } = lesson;
  const json = {
    id: 1,
    slug: lesson.slug,
    title,
    type,
    video: null,
    content: isLearner(user, course) || is_free_preview ? `<p>${title}</p>` : null,
    poster: null,
    required_watch_pct: 0,
    duration_seconds,
    markers: [],
    course: { id: 1, slug: course.slug, title: course.title, notice: null },
    assets: [],
    live: null,
    scorm: null,
    xapi: null,
    assignment: null,
    progress: { watch_time: 0, last_position: 0, completed: isDone(user, lesson) },
  };
  return { status: 200, json };
}

export function recordProgress(slug: string | undefined, user: User, json: Record<string, unknown>) {
  const { course, lesson } = openLesson(slug, user);
  if (!isLearner(user, course)) throw notFound();
  const { seconds, completed: isCompleted } = json;
  if (seconds === undefined) throw invalid({ seconds: ['The seconds field is required.'] });
  if (!Number.isInteger(seconds) || Number(seconds) < 0 || Number(seconds) > 3600)
    throw invalid({ seconds: ['The seconds field must be between 0 and 3600.'] });
  // A quiz is completed by its result alone.
  if (isCompleted === true && lesson.type !== 'quiz') completed.add(doneKey(user, lesson));
  const done = course.lessons.filter((one) => isDone(user, one)).length;
  const progress = {
    watch_time: Math.min(60, Number(seconds)),
    last_position: Number(json['position'] ?? 0),
    required_watch_pct: 0,
    required_watch_seconds: 0,
    completed: isDone(user, lesson),
    course_progress: Math.round((100 * done) / course.lessons.length),
  };
  return { status: 200, json: progress };
}

export function review(slug: string | undefined, user: User, json: Record<string, unknown>) {
  const course = findCourse(slug);
  if (!isLearner(user, course)) throw refused(403, 'التقييم متاح للمسجّلين في هذا البرنامج فقط.');
  const { rating, comment = null } = json;
  if (rating === undefined) throw invalid({ rating: ['The rating field is required.'] });
  if (!Number.isInteger(rating) || Number(rating) < 1 || Number(rating) > 5)
    throw invalid({ rating: ['The rating field must be between 1 and 5.'] });
  const found = { rating, comment, state: 'pending', updated_at: null };
  return { status: 201, json: { review: found, message: 'شكرا، سيظهر تقييمك بعد المراجعة.' } };
}

function openLesson(slug: string | undefined, user: User | undefined) {
  const found = findLesson(slug);
  const { course, lesson } = found;
  if (!isLearner(user, course)) {
    if (lesson.is_free_preview) return found;
    throw notFound();
  }
  const before = course.lessons.slice(0, course.lessons.indexOf(lesson)).find((one) => !isDone(user, one));
  if (!before) return found;
  const message = `أكمل الدرس «${before.title}» أولا.`;
  throw new Refused(423, { message, error: 'lesson_locked', needs: before.title, needs_slug: before.slug });
}

function isLearner(user: User | undefined, { slug }: Course): boolean {
  return user !== undefined && enrolled.has(`${user.id} ${slug}`);
}

function isDone(user: User | undefined, lesson: Lesson): boolean {
  return user !== undefined && completed.has(doneKey(user, lesson));
}

function doneKey(user: User, { slug }: Lesson): string {
  return `${user.id} ${slug}`;
}
