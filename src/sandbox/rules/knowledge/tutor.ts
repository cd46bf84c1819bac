import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Rule, Schemas } from '../../resource.ts';
import type { World } from '../../world.ts';
import { courses, type Lesson, lessonsOf } from './courses.ts';

const pieces = 6;
const pauseMs = 180;
const longestQuote = 300;
const mostSources = 3;
const json = 'application/json';
const stream = 'text/event-stream';

/** Quotes the course's lessons. A course that has none covers nothing. */
export const ask: Rule<'knowledge.ai_tutor.ask'> = async ({ body, wish, accepts }, world) => {
  const course = await world.refer(courses, body.course_id, '/body/course_id');
  await world.claim('knowledge.ai_tutor');
  const lessons = (await lessonsOf(course.id, world)).map(({ data }) => data);
  const inScope = wish !== 'out_of_scope' && lessons.length > 0;
  const answer: Schemas['AiTutorAnswer'] = {
    query_id: world.draw.id('aiq'),
    course_id: course.id,
    answer: inScope ? textOf(course.data.title, lessons) : `“${course.data.title}” does not cover this.`,
    language: body.language ?? course.data.language,
    in_scope: inScope,
    sources: inScope ? lessons.slice(0, mostSources).map(({ id, title }) => ({ lesson_id: id, title })) : [],
    created_at: world.time(),
  };
  emitQuery(body, answer, world);
  return accepts([json, stream]) === stream ? Readable.from(spoken(answer), { objectMode: false }) : answer;
};

function emitQuery(
  { question, student_id: student }: Schemas['AiTutorAsk'],
  answer: Schemas['AiTutorAnswer'],
  world: World,
): void {
  world.emit('ai_tutor.queried', { ...answer, question, student_id: student ?? null });
}

function textOf(title: string, lessons: readonly Lesson[]): string {
  const quotes = lessons.slice(0, mostSources).map((lesson) => {
    const text = (lesson.content ?? '').replaceAll(/\s+/g, ' ').trim();
    return text === ''
      ? `See the lesson “${lesson.title}”.`
      : `The lesson “${lesson.title}” says: ${text.slice(0, longestQuote).toWellFormed()}`;
  });
  return `In “${title}” you find this. ${quotes.join(' ')}`;
}

/** The answer as it is written, piece by piece, in about a second. */
async function* spoken({ answer, query_id }: Schemas['AiTutorAnswer']): AsyncGenerator<Buffer> {
  const words = answer.match(/\S+\s*/g) ?? [];
  const perPiece = Math.ceil(words.length / pieces);
  for (let i = 0; i < words.length; i += perPiece) {
    yield Buffer.from(`data: ${JSON.stringify({ text: words.slice(i, i + perPiece).join('') })}\n\n`);
    await sleep(pauseMs);
  }
  yield Buffer.from(`event: done\ndata: ${JSON.stringify({ query_id })}\n\n`);
}
