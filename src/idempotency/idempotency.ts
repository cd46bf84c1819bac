import type { Clock } from '../clock.ts';
import type { Db } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import {
  type AttemptKey,
  claim,
  extendLease,
  findAttempt,
  type IdempotencyRow,
  keepAnswer,
  release,
} from './idempotency.repository.ts';
import { seal, unseal } from './seal.ts';

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  /** Undefined when it cannot be kept: it is too large, or an event stream. */
  body: Buffer | undefined;
}

export interface BegunAttempt extends AttemptKey {
  fingerprint: string;
  requestId: string;
  /** Where the fingerprint lacks the body, since that streams: the whole one, once it has been read. @throws Error when it cannot be. */
  wholeFingerprint?: () => Promise<string>;
}

export interface Idempotency {
  /** The largest body that is kept. */
  mostBytes: number;
  /**
   * Makes the attempt this request's, or gives the answer that an earlier request got.
   * @param credential opens, and later seals, an answer that holds a secret.
   * @throws Problem when the key was used with another body, when the first request still runs, or without the database.
   */
  begin(attempt: BegunAttempt, credential: string | undefined): Promise<StoredAnswer | undefined>;
  /** Keeps the answer, or without one forgets the attempt, so that it may be made again. */
  finish(attempt: BegunAttempt, answer: StoredAnswer | undefined, credential: string | undefined): Promise<void>;
  stop(): void;
}

const keptMs = 86_400_000;
/** A holder that lives renews its lease; that of one that died runs out after so long. */
const leaseMs = 15_000;
const renewMs = 5_000;
const mostBytes = 1_048_576;

export function createIdempotency(db: Db, clock: Clock, onError: (error: unknown) => void): Idempotency {
  const renewals = new Map<string, NodeJS.Timeout>();
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  function renew(attempt: BegunAttempt): void {
    const timer = setInterval(() => void extendLease(db, attempt, inMs(leaseMs)).catch(onError), renewMs);
    timer.unref();
    renewals.set(attempt.requestId, timer);
  }

  function stopRenewing({ requestId }: BegunAttempt): void {
    clearInterval(renewals.get(requestId));
    renewals.delete(requestId);
  }

  return {
    mostBytes,
    async begin(attempt, credential) {
      const claimed = await claim(db, {
        ...attempt,
        now: clock.now(),
        leaseEndsAt: inMs(leaseMs),
        expiresAt: inMs(keptMs),
      }).catch(unavailable);
      if (claimed) {
        renew(attempt);
        return undefined;
      }
      const row = await findAttempt(db, attempt).catch(unavailable);
      const isAnswered = row !== undefined && row.status !== null;
      const fingerprint = isAnswered && attempt.wholeFingerprint ? await attempt.wholeFingerprint() : attempt.fingerprint;
      return toAnswer(row, fingerprint, credential);
    },
    async finish(attempt, answer, credential) {
      stopRenewing(attempt);
      try {
        if (!answer) return await release(db, attempt);
        const body = answer.body && credential !== undefined ? seal(answer.body, credential) : (answer.body ?? null);
        const fingerprint = (await attempt.wholeFingerprint?.()) ?? attempt.fingerprint;
        await keepAnswer(db, attempt, { ...answer, fingerprint, body, sealed: credential !== undefined });
      } catch (error) {
        // The call has been made and its answer is owed. A repetition gets 409 until the lease runs out.
        onError(error);
      }
    },
    stop() {
      for (const timer of renewals.values()) clearInterval(timer);
    },
  };
}

function toAnswer(row: IdempotencyRow | undefined, fingerprint: string, credential: string | undefined): StoredAnswer {
  if (row && row.fingerprint !== fingerprint) {
    throw new Problem(
      'idempotency_key_reused',
      'This Idempotency-Key was used before with another request. Use a new key for another request.',
    );
  }
  if (!row || row.status === null) {
    throw new Problem('idempotency_in_flight', 'A request with this Idempotency-Key is still running.', {
      headers: { 'Retry-After': '1' },
    });
  }
  const body = row.sealed && row.body ? unseal(row.body, credential ?? '') : row.body;
  if (body === undefined) {
    throw new Problem(
      'conflict',
      'This Idempotency-Key was used with another credential, and the answer holds a secret: it is repeated to that credential alone.',
    );
  }
  if (body === null) {
    throw new Problem(
      'conflict',
      'A request with this Idempotency-Key has been answered. The answer was a stream or too large, so it was not kept.',
    );
  }
  return { status: row.status, headers: (row.headers ?? {}) as Record<string, string>, body };
}

/** Without the store nobody knows whether the call was made before, so it is not made. */
function unavailable(cause: unknown): never {
  throw new Problem('unavailable', 'Calls with an Idempotency-Key cannot be taken at the moment. Try again in a few seconds.', {
    cause,
    headers: { 'Retry-After': '2' },
  });
}
