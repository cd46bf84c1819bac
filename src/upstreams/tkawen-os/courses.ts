import { Problem } from '../../problem.ts';
import type { Adapted, ServiceSender } from '../adapter.ts';
import { readAt } from './api.ts';
import { fromCourseId } from './course-id.ts';
import { toCourse, toCourseDetail } from './course-shape.ts';
import { courseDetailIn, pageIn } from './models.ts';
import { readNumbered } from './numbered-pages.ts';
import { refused, unusable } from './refusals.ts';

/** What its courses are in. It does not refuse to be asked for another, but then gives all courses. */
const languages = new Set(['ar', 'en', 'fr']);

/** The academy shows what it has published to anybody, and nothing else to us. */
export const getCourse: Adapted<'knowledge.courses.get'> = async ({ path }, service) => {
  const slug = fromCourseId(path.course_id);
  const answer = slug === undefined ? undefined : await readAt(service, { path: coursePath(slug), showsToken: true });
  if (!answer || answer.status === 404) throw new Problem('not_found', 'There is no course with this id.');
  const course = courseDetailIn(answer.json);
  if (!course) throw unusable('The answer is no course.');
  return { status: 200, body: translated(() => toCourseDetail(course)) };
};

export const listCourses: Adapted<'knowledge.courses.list'> = async ({ query }, service) => {
  const { status = 'published', skill, language } = query;
  if (status !== 'published') throw refused('/query/status', 'is not shown by the academy', 'published');
  if (skill !== undefined) throw refused('/query/skill', 'cannot be asked for: the academy keeps no skills');
  const tag = language?.toLowerCase();
  const read =
    tag === undefined || languages.has(tag)
      ? (page: number, perPage: number) => readCatalogue(service, { sort: 'newest', language: tag, per_page: perPage, page })
      : async () => ({ items: [], total: 0 });
  const { data, ...rest } = await readNumbered(query, read);
  return { status: 200, body: { data: translated(() => data.map(toCourse)), ...rest } };
};

async function readCatalogue(service: ServiceSender, query: { per_page: number } & Record<string, string | number | undefined>) {
  const answer = await readAt(service, { path: '/courses', query, showsToken: true });
  if (answer.status === 404)
    throw unusable('There is no catalogue there: is the base URL that of the API, on the host of an academy?');
  const page = pageIn(answer.json);
  if (!page) throw unusable('The answer is no page of the catalogue.');
  // Courses would be left out, or come twice.
  if (page.perPage !== query.per_page) throw unusable(`The academy gives pages of ${page.perPage}, not of ${query.per_page}.`);
  return { items: page.courses, total: page.total };
}

function coursePath(slug: string): string {
  return `/courses/${encodeURIComponent(slug)}`;
}

function translated<T>(translate: () => T): T {
  try {
    return translate();
  } catch {
    throw unusable('A time of a course is none.');
  }
}
