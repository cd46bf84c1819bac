import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../refusal.ts';

export interface Finding {
  name: string;
  status: 'ok' | 'down' | 'not_configured';
  /** Where it tells one. */
  version: string | null;
  latency_ms: number | null;
  note: string | null;
}

export interface Seen {
  version?: string | undefined;
  latencyMs: number;
  note?: string;
}

const patienceMs = 2_000;

/** Looks at one dependency. However it fails, and if it never answers, that is a finding. */
export async function look(name: string, see: () => Promise<Seen>, withinMs = patienceMs): Promise<Finding> {
  const giveUp = new AbortController();
  const tooLate = sleep(withinMs, undefined, { signal: giveUp.signal }).then(() => {
    throw new Error(`no answer within ${withinMs / 1000} s`);
  });
  try {
    const { version = null, latencyMs, note = null } = await Promise.race([see(), tooLate]);
    return { name, status: 'ok', version, latency_ms: Math.round(latencyMs * 10) / 10, note };
  } catch (error) {
    return { name, status: 'down', version: null, latency_ms: null, note: reasonOf(error) };
  } finally {
    giveUp.abort();
    tooLate.catch(() => {});
  }
}

export function notConfigured(name: string): Finding {
  return { name, status: 'not_configured', version: null, latency_ms: null, note: null };
}

export async function timed<T>(task: () => Promise<T>): Promise<[value: T, latencyMs: number]> {
  const startedAt = performance.now();
  const value = await task();
  return [value, performance.now() - startedAt];
}
