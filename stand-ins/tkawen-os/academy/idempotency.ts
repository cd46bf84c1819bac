import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../contract/serve.ts';
import { nowMs } from './clock.ts';
import { Refused } from './refusal.ts';

interface Attempt {
  readonly about: string;
  /** Undefined while it runs. */
  reply?: Reply;
  expiresAtMs: number;
}

const keptMs = 24 * 3_600_000;
const attempts = new Map<string, Attempt>();
let pauseMs = 0;

/** Makes what follows last, so that it can be met while it runs. */
export function pause(ms: number): void {
  pauseMs = ms;
}

/**
 * The answer of the first attempt that succeeded, for a day.
 * @param scope the user and the route
 * @param about what is asked for: with another the key is refused
 */
export async function once(
  key: string | undefined,
  scope: string,
  about: string,
  act: () => Reply | Promise<Reply>,
): Promise<Reply> {
  if (key === undefined) return act();
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw refusal(400, 'invalid_idempotency_key');
  const name = `${scope} ${key}`;
  const known = attempts.get(name);
  if (known && known.expiresAtMs > nowMs()) {
    if (known.about !== about) throw refusal(422, 'idempotency_key_reused');
    if (!known.reply) throw refusal(409, 'idempotency_request_in_progress', { 'Retry-After': '1' });
    return { ...known.reply, headers: { ...known.reply.headers, 'Idempotent-Replayed': 'true' } };
  }
  const attempt: Attempt = { about, expiresAtMs: nowMs() + keptMs };
  attempts.set(name, attempt);
  try {
    await sleep(pauseMs);
    attempt.reply = await act();
    return attempt.reply;
  } catch (error) {
    // What fails may be tried again.
    attempts.delete(name);
    throw error;
  }
}

function refusal(status: number, error: string, headers?: Record<string, string>): Refused {
  return new Refused(status, { message: `Idempotency-Key: ${error.replaceAll('_', ' ')}.`, error }, headers);
}
