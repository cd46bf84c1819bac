import type { Adapter } from '../adapter.ts';
import { verify } from './verify.ts';

/** Algeria Certify's public verification. It wants no key, and is given none. */
export const certify: Adapter = { operations: { 'knowledge.verify': verify } };
