import type { Adapter } from '../adapter.ts';
import { verify } from './verify.ts';

/** Algeria Certify's public verification. It wants no key, and is given none. What it does not know may be an academy's. */
export const certify: Adapter = { operations: { 'knowledge.verify': verify } };
