import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { openRedis } from '../redis.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { openSharedCounts } from './shared-counts.ts';

export interface LimiterOptions {
  /** None: limits are counted in this process. */
  redisUrls: readonly string[];
  clock: Clock;
  log: Log;
}

/** The limiter that the configuration asks for. */
export async function openLimiter(started: AsyncDisposableStack, { redisUrls, clock, log }: LimiterOptions): Promise<Limiter> {
  if (redisUrls.length === 0) {
    log.info('no REDIS_URL is set: rate limits are counted in this process, and hold for this one alone');
    return createLimiter(clock, undefined);
  }
  const shared = await openSharedCounts({
    redis: await openRedis(redisUrls),
    onAway: (err) => log.warn({ err }, 'Redis is away: rate limits are counted in this process, as its share of them'),
    onBack: () => log.info('Redis is back: rate limits are shared again'),
  });
  started.defer(() => shared.close());
  return createLimiter(clock, shared);
}
