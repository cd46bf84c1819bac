import type { Adapter } from '../adapter.ts';
import { getCourse, listCourses } from './courses.ts';
import { verify } from './verify.ts';

/**
 * One academy of TKAWEN OS, by the API that it has published. That is for the academy's learners: whatever else the contract asks of
 * TKAWEN OS, it has no call for, or not all that the answer must hold.
 */
export const tkawenOs: Adapter = {
  operations: {
    'knowledge.courses.get': getCourse,
    'knowledge.courses.list': listCourses,
    'knowledge.verify': verify,
  },
};
