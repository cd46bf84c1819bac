import type { components } from '../../../generated/contract.ts';
import { toTime } from '../laravel-time.ts';
import { toCourseId } from './course-id.ts';
import type { AcademyCourse, AcademyCourseDetail } from './models.ts';

type Schemas = components['schemas'];

const longestTitle = 200;
const longestDescription = 5000;
/** That a language is not known, in BCP 47. */
const unknownLanguage = 'und';

/** An academy keeps no skills, and does not tell when a course was created. */
export function toCourse(course: AcademyCourse): Schemas['Course'] {
  const { slug, title, level, language, duration_hours, status, certificate_enabled, published_at } = course;
  const description = course.description ?? course.short_description;
  return {
    id: toCourseId(slug),
    title: shortened(title, longestTitle),
    description: description === null ? null : shortened(description, longestDescription),
    language: language !== null && /^[A-Za-z]{2}[A-Za-z0-9-]{0,33}$/.test(language) ? language : unknownLanguage,
    level,
    duration_hours,
    skills: [],
    status,
    certificate_enabled,
    created_at: null,
    published_at: published_at === null ? null : toTime(published_at),
  };
}

/** To the academy a quiz is a lesson too. It does not tell how many are enrolled. */
export function toCourseDetail(course: AcademyCourseDetail): Schemas['CourseDetail'] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const quizzes = lessons.filter(({ type }) => type === 'quiz');
  return {
    ...toCourse(course),
    lessons_count: lessons.length - quizzes.length,
    quizzes_count: quizzes.length,
    enrollments_count: null,
  };
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
