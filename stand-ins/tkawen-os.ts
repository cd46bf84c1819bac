import { serve } from './contract/serve.ts';
import { answerAcademy } from './tkawen-os/academy/academy.ts';
import { certificates } from './tkawen-os/certificates.ts';
import { courses } from './tkawen-os/courses.ts';
import { enrollments } from './tkawen-os/enrollments.ts';
import { skills } from './tkawen-os/skills.ts';
import { tutor } from './tkawen-os/tutor.ts';

/**
 * A small TKAWEN OS that speaks the contract, since the API that it has published is for learners alone; beside it, below `/api/v1`,
 * that API of one academy, which has what was made by the contract too. TKAWEN_OS_TOKEN is the token of the former. Of the latter
 * TKAWEN_OS_ACADEMY is the name, in `<name>.tkawen.com`, and TKAWEN_OS_ACADEMY_TOKEN a token that may read. Where
 * UPSTREAM_CERTIFY_URL names a stand-in for Certify, that learns of each certificate.
 */
serve({
  token: process.env['TKAWEN_OS_TOKEN'] ?? '1|demo',
  routes: { ...courses, ...enrollments, ...certificates, ...skills, ...tutor },
  beside: answerAcademy,
});
