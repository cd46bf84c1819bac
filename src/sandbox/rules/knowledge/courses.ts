import { refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';

export type Course = Schemas['Course'];
export type Lesson = Schemas['Lesson'];
export type Quiz = Schemas['Quiz'];

export const courses: Resource<Course, 'knowledge.courses.create'> = {
  collection: 'knowledge.courses',
  made(course, _call, world) {
    const isPublished = course.data.status === 'published';
    course.data.created_at = world.time();
    if (isPublished) course.data.published_at = world.time();
    world.emit('course.created', { ...course.data, course_id: course.id });
    if (isPublished) world.emit('course.published', { ...course.data, course_id: course.id });
  },
  async details(course, world) {
    const where = { course_id: course.id };
    return {
      lessons_count: await world.count(lessons, where),
      quizzes_count: await world.count(quizzes, where),
      enrollments_count: await world.count({ collection: 'knowledge.enrollments' }, where),
    };
  },
};

export const lessons: Resource<Lesson, 'knowledge.lessons.create'> = {
  collection: 'knowledge.courses.lessons',
  async made(lesson, { body }, world) {
    const others = (await lessonsOf(lesson.data.course_id, world)).filter((other) => other !== lesson);
    const position = Math.min(body.position ?? others.length + 1, others.length + 1);
    for (const { data } of others) if (data.position >= position) data.position++;
    lesson.data.position = position;
  },
};

export const quizzes: Resource<Quiz, 'knowledge.quizzes.create'> = {
  collection: 'knowledge.courses.quizzes',
  async made(quiz, { body }, world) {
    if (body.lesson_id !== undefined) {
      const lesson = await world.find(lessons, body.lesson_id);
      if (lesson?.data.course_id !== quiz.data.course_id) await world.refer(lessons, '', '/body/lesson_id');
    }
    for (const [i, { type, options }] of body.questions.entries()) {
      const right = options.filter(({ correct }) => correct).length;
      if (right === 0) throw refused(`/body/questions/${i}/options`, 'has no correct option');
      if (type === 'single_choice' && right > 1)
        throw refused(`/body/questions/${i}/options`, 'has more than one correct option');
    }
  },
};

/** In the order in which they are taught. */
export async function lessonsOf(courseId: string, world: World): Promise<Stored<Lesson>[]> {
  const all = (await world.all(lessons)).filter(({ data }) => data.course_id === courseId);
  return all.sort((a, b) => a.data.position - b.data.position);
}

export async function quizzesOf(courseId: string, world: World): Promise<Stored<Quiz>[]> {
  return (await world.all(quizzes)).filter(({ data }) => data.course_id === courseId);
}

export const listLessons: Rule<'knowledge.lessons.list'> = async ({ path: { course_id: id } }, world) => {
  await world.get(courses, id);
  return (await lessonsOf(id, world)).map(({ data }) => data);
};

export const listQuizzes: Rule<'knowledge.quizzes.list'> = async ({ path: { course_id: id } }, world) => {
  await world.get(courses, id);
  return (await quizzesOf(id, world)).map(({ data }) => data);
};
