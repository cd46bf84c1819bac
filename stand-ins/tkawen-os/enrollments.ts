import { conflict } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { find, newId, now, page, pick, refer } from '../contract/store.ts';
import { issue } from './certificates.ts';

export const enrollments: Routes = {
  'POST /v1/enrollments': ({ own, json }) => {
    const course = refer(own('courses'), json['course_id'], 'course');
    if (course['status'] !== 'published') throw conflict('The course is not published.');
    const isThere = own('enrollments')
      .values()
      .some(({ course_id, student_id }) => course_id === json['course_id'] && student_id === json['student_id']);
    if (isThere) throw conflict('The student is enrolled already.');
    const enrollment = {
      id: newId('enr'),
      ...pick(json, 'course_id', 'student_id', 'expires_at'),
      status: 'active',
      progress: 0,
      enrolled_at: now(),
      completed_at: null,
      certificate_id: null,
    };
    own('enrollments').set(enrollment.id, enrollment);
    return { status: 201, json: enrollment };
  },
  'GET /v1/enrollments': ({ own, query }) =>
    page(own('enrollments').values(), query, {
      filters: { course_id: 'course_id', student_id: 'student_id', status: 'status' },
    }),
  'GET /v1/enrollments/{id}/progress': ({ own, params: { id = '' } }) => {
    const { course_id, student_id, status, progress, completed_at } = find(own('enrollments'), id, 'enrollment');
    const isDone = status === 'completed';
    const lessons = own(`lessons ${course_id}`).size;
    const quizzes = own(`quizzes ${course_id}`).size;
    const done = { lessons_completed: isDone ? lessons : 0, quizzes_passed: isDone ? quizzes : 0 };
    const counts = { lessons_count: lessons, quizzes_count: quizzes, ...done };
    const whose = { enrollment_id: id, course_id, student_id, status };
    return { status: 200, json: { ...whose, percent: progress, ...counts, last_activity_at: completed_at } };
  },
  'POST /v1/enrollments/{id}/complete': ({ own, params: { id = '' }, json }) => {
    const enrollment = find(own('enrollments'), id, 'enrollment');
    if (enrollment['status'] !== 'active') throw conflict('The enrollment is not active.');
    const course = find(own('courses'), enrollment['course_id'], 'course');
    Object.assign(enrollment, { status: 'completed', progress: 100, completed_at: now() });
    if (course['certificate_enabled'] !== true) return { status: 200, json: enrollment };
    const { student_id: recipient_id, course_id } = enrollment;
    const certificate = issue(own, { title: course['title'], ...json, recipient_id, course_id }, id);
    enrollment['certificate_id'] = certificate['certificate_id'];
    return { status: 200, json: { ...enrollment, certificate } };
  },
};
