import { systemClock } from '../../src/clock.ts';
import { createLimiter, type Limiter } from '../../src/limits/limiter.ts';
import { openSharedCounts } from '../../src/limits/shared-counts.ts';
import type { Spending } from '../../src/limits/spending.ts';
import { openRedis } from '../../src/redis.ts';
import { startRedis } from '../redis-server.ts';
import { medianMicrosecondsAsync, print } from './measure.ts';

const callsPerRound = 5_000;
const atOnce = 64;
const accounts = 1_000;

/** One call against its four policies: in this process, in Redis by itself and beside others, and while Redis is away. */
export async function benchLimiter(): Promise<void> {
  await benchSpending('limiter in the process', createLimiter(systemClock, undefined));

  const server = await startRedis();
  const shared = await openSharedCounts({ redis: await openRedis([server.url]), onAway: () => {}, onBack: () => {} });
  const limiter = createLimiter(systemClock, shared);
  await benchSpending('limiter in Redis, one after another', limiter);
  await benchParallel(`limiter in Redis, ${atOnce} at once`, limiter);
  await server.stop();
  await limiter.spend(spendingOf(0));
  await benchSpending('limiter while Redis is away', limiter);
  await shared.close();
}

async function benchSpending(what: string, limiter: Limiter): Promise<void> {
  let i = 0;
  print(what, await medianMicrosecondsAsync(() => limiter.spend(spendingOf(i++)), callsPerRound), 'µs');
}

async function benchParallel(what: string, limiter: Limiter): Promise<void> {
  let i = 0;
  const batch = () => Promise.all(Array.from({ length: atOnce }, () => limiter.spend(spendingOf(i++))));
  print(what, (await medianMicrosecondsAsync(batch, Math.ceil(callsPerRound / atOnce))) / atOnce, 'µs');
}

function spendingOf(i: number): Spending {
  const account = `acc_${i % accounts}`;
  const counters = ['connect.sms', 'connect', 'key', 'account'].map((policy) => ({
    policy,
    per: 'account' as const,
    key: `rl:{${account}}:live:${policy}`,
    limit: 1_000_000,
    windowSeconds: 1,
  }));
  return { cost: 1, counters, place: undefined };
}
