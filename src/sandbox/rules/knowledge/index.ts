import type { PillarRules } from '../../resource.ts';
import { certificates, issue, pdf, revoke, verifyCertificate } from './certificates.ts';
import { courses, lessons, listLessons, listQuizzes, quizzes } from './courses.ts';
import { completeEnrollment, enrollmentProgress, enrollments } from './enrollments.ts';
import { listSkillCourses, listSkills } from './skills.ts';
import { ask } from './tutor.ts';

export const knowledge: PillarRules = {
  resources: [courses, lessons, quizzes, enrollments, certificates],
  operations: {
    'knowledge.lessons.list': listLessons,
    'knowledge.quizzes.list': listQuizzes,
    'knowledge.enrollments.complete': completeEnrollment,
    'knowledge.enrollments.progress': enrollmentProgress,
    'knowledge.certificates.issue': issue,
    'knowledge.certificates.revoke': revoke,
    'knowledge.certificates.pdf': pdf,
    'knowledge.verify': verifyCertificate,
    'knowledge.skills.list': listSkills,
    'knowledge.skills.courses': listSkillCourses,
    'knowledge.ai_tutor.ask': ask,
  },
};
