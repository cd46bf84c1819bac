import type { Routes } from '../contract/serve.ts';
import { find, newId, now, page, pick, refer } from '../contract/store.ts';

export const courses: Routes = {
  'POST /v1/courses': ({ own, json }) => {
    const time = now();
    const status = json['status'] ?? 'published';
    const course = {
      id: newId('crs'),
      ...pick(json, 'title', 'description', 'language', 'level', 'duration_hours'),
      skills: json['skills'] ?? [],
      status,
      certificate_enabled: json['certificate_enabled'] ?? true,
      created_at: time,
      published_at: status === 'published' ? time : null,
    };
    own('courses').set(course.id, course);
    return { status: 201, json: course };
  },
  'GET /v1/courses': ({ own, query }) =>
    page(own('courses').values(), query, { filters: { status: 'status', language: 'language', skill: 'skills' } }),
  'GET /v1/courses/{id}': ({ own, params: { id = '' } }) => {
    const course = find(own('courses'), id, 'course');
    const counts = {
      lessons_count: own(`lessons ${id}`).size,
      quizzes_count: own(`quizzes ${id}`).size,
      enrollments_count: own('enrollments')
        .values()
        .filter(({ course_id }) => course_id === id)
        .toArray().length,
    };
    return { status: 200, json: { ...course, ...counts } };
  },

  'POST /v1/courses/{id}/lessons': ({ own, params: { id = '' }, json }) => {
    find(own('courses'), id, 'course');
    const lessons = own(`lessons ${id}`);
    const position = Math.min(Number(json['position'] ?? lessons.size + 1), lessons.size + 1);
    for (const other of lessons.values())
      if (Number(other['position']) >= position) other['position'] = Number(other['position']) + 1;
    const lesson = {
      id: newId('les'),
      course_id: id,
      ...pick(json, 'title', 'content', 'video_url', 'duration_seconds'),
      position,
      is_free_preview: json['is_free_preview'] ?? false,
      created_at: now(),
    };
    lessons.set(lesson.id, lesson);
    return { status: 201, json: lesson };
  },
  'GET /v1/courses/{id}/lessons': ({ own, params: { id = '' }, query }) => {
    find(own('courses'), id, 'course');
    const inOrder = [...own(`lessons ${id}`).values()].sort((a, b) => Number(a['position']) - Number(b['position']));
    return page(inOrder, query, { oldestFirst: true });
  },

  'POST /v1/courses/{id}/quizzes': ({ own, params: { id = '' }, json }) => {
    find(own('courses'), id, 'course');
    if (json['lesson_id'] !== undefined) refer(own(`lessons ${id}`), json['lesson_id'], 'lesson');
    const questions = json['questions'] as Record<string, unknown>[];
    const quiz = {
      id: newId('qz'),
      course_id: id,
      ...pick(json, 'lesson_id', 'title', 'max_attempts', 'time_limit_minutes'),
      passing_score: json['passing_score'] ?? 70,
      questions: questions.map((question) => ({
        id: newId('qq'),
        type: question['type'] ?? 'single_choice',
        prompt: question['prompt'],
        options: (question['options'] as Record<string, unknown>[]).map((option) => ({ correct: false, ...option })),
        points: question['points'] ?? 1,
        explanation: question['explanation'] ?? null,
      })),
      created_at: now(),
    };
    own(`quizzes ${id}`).set(quiz.id, quiz);
    return { status: 201, json: quiz };
  },
  'GET /v1/courses/{id}/quizzes': ({ own, params: { id = '' }, query }) => {
    find(own('courses'), id, 'course');
    return page(own(`quizzes ${id}`).values(), query, { oldestFirst: true });
  },
};
