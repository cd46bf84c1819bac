import { setTimeout as sleep } from 'node:timers/promises';
import type { Routes } from '../contract/serve.ts';
import { newId, now, refer } from '../contract/store.ts';

/** Between two parts of a streamed answer. */
const pauseMs = Number(process.env['TKAWEN_OS_TUTOR_PAUSE_MS'] ?? 150);

export const tutor: Routes = {
  'POST /v1/ai-tutor': ({ own, json, headers }) => {
    const course = refer(own('courses'), json['course_id'], 'course');
    const query_id = newId('aiq');
    const parts = [`About ${course['title']}: `, `${json['question']} `, 'is explained ', 'in its lessons.'];
    if (headers.accept?.includes('text/event-stream'))
      return {
        status: 200,
        headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
        parts: events(parts, query_id),
      };

    const sources = [...own(`lessons ${course['id']}`).values()].slice(0, 20).map(({ id, title }) => ({ lesson_id: id, title }));
    const language = json['language'] ?? course['language'];
    const about = { query_id, course_id: course['id'], language };
    return { status: 200, json: { ...about, answer: parts.join(''), in_scope: true, sources, created_at: now() } };
  },
};

async function* events(parts: readonly string[], query_id: string): AsyncGenerator<string> {
  for (const text of parts) {
    yield `data: ${JSON.stringify({ text })}\n\n`;
    await sleep(pauseMs);
  }
  yield `event: done\ndata: ${JSON.stringify({ query_id })}\n\n`;
}
