import { serve } from './contract/serve.ts';
import { certificates } from './tkawen-os/certificates.ts';
import { courses } from './tkawen-os/courses.ts';
import { enrollments } from './tkawen-os/enrollments.ts';
import { skills } from './tkawen-os/skills.ts';
import { tutor } from './tkawen-os/tutor.ts';

/**
 * A small TKAWEN OS that speaks the contract, since the API that it has published is for learners alone. TKAWEN_OS_TOKEN is its
 * token. Where UPSTREAM_CERTIFY_URL names a stand-in for Certify, that learns of each certificate.
 */
serve({
  token: process.env['TKAWEN_OS_TOKEN'] ?? '1|demo',
  routes: { ...courses, ...enrollments, ...certificates, ...skills, ...tutor },
});
