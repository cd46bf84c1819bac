import { errors } from 'undici';
import type { Outcome } from './service-call.ts';

/** How often a call may be made again, so that retries do not bury a service that is down already. */
export interface RetryBudget {
  /** A call was made: it earns a part of a retry. */
  earn(): void;
  /** Whether there is one to spend; if so it is spent. */
  spend(): boolean;
}

const perCall = 0.1;
const mostSaved = 10;

/** One retry for every ten calls, and ten in reserve. */
export function createRetryBudget(): RetryBudget {
  let saved = mostSaved;
  return {
    earn() {
      saved = Math.min(mostSaved, saved + perCall);
    },
    spend() {
      if (saved < 1) return false;
      saved--;
      return true;
    },
  };
}

export const mostRetries = 2;
const firstDelayMs = 50;

/** A random part of a delay that doubles ("full jitter"), in milliseconds. */
export function retryDelayMs(retry: number): number {
  return Math.random() * firstDelayMs * 2 ** retry;
}

const transientStatuses = new Set([502, 503, 504]);
const transientCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN']);

/** Whether another try may fare better. A service that says when to come back is not asked before, and a time limit is not doubled. */
export function isWorthRetrying({ answer, failure }: Outcome): boolean {
  if (answer) return transientStatuses.has(answer.status) && answer.headers['retry-after'] === undefined;
  return failure instanceof errors.SocketError || transientCodes.has(String((failure as { code?: unknown }).code));
}
