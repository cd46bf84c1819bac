import { systemClock } from '../../src/clock.ts';
import { createLimiter, type Limiter } from '../../src/limits/limiter.ts';
import { openSharedCounts } from '../../src/limits/shared-counts.ts';
import type { Counter, Spending } from '../../src/limits/spending.ts';
import { openRedis } from '../../src/redis.ts';

/** The limiter of a gateway of its own, with a connection of its own. */
export interface SharedLimiter extends Limiter {
  close(): Promise<void>;
}

export async function openSharedLimiter(urls: readonly string[]): Promise<SharedLimiter> {
  const shared = await openSharedCounts({ redis: await openRedis(urls), onAway: () => {}, onBack: () => {} });
  return { ...createLimiter(systemClock, shared), close: shared.close };
}

export function counter(account: string, policy: string, limit: number): Counter {
  return { policy, per: 'account', key: `rl:{${account}}:${policy}`, limit, windowSeconds: 3600 };
}

export function spend(part: Partial<Spending>): Spending {
  return { cost: 1, counters: [], place: undefined, ...part };
}

/** The same numbers at each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
