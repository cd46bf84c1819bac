import type { Clock } from '../clock.ts';
import type { Limits } from '../contract/limits.ts';
import { createLocalCounts } from '../limits/local-counts.ts';
import { addressCounter } from '../limits/policies.ts';
import { Problem } from '../problem.ts';
import { refusal } from './rate-limit.ts';

/** Says what a refused credential is answered with: the error itself or, where too many come from one address, 429. */
export type BadKeys = (error: unknown, clientAddress: string) => unknown;

/**
 * Counted in this process, so that what is refused by its text alone costs nothing outside of it. A good key from the same address
 * never gets here.
 */
export function createBadKeys(limits: Limits, clock: Clock): BadKeys {
  const counts = createLocalCounts(clock);
  return function badKeys(error, clientAddress) {
    if (!(error instanceof Problem) || error.status !== 401 || error.code === 'missing_authorization') return error;
    const counter = addressCounter(limits, 'bad_keys', clientAddress);
    const [standing] = counts.take({ cost: 1, counters: [counter], place: undefined });
    return standing && standing.waitMs > 0 ? refusal({ ...counter, ...standing }, 1) : error;
  };
}
