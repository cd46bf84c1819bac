import { systemClock } from '../../src/clock.ts';
import { createLimiter, type Limiter } from '../../src/limits/limiter.ts';
import { openSharedCounts } from '../../src/limits/shared-counts.ts';
import type { Spending } from '../../src/limits/spending.ts';
import { openRedis } from '../../src/redis.ts';
import { startRedis } from '../redis-server.ts';
import { medianMicrosecondsAsync, print } from './measure.ts';

const callsPerRound = 5_000;
const leasedCallsPerRound = 100_000;
const atOnce = 64;
const accounts = 1_000;
/** More than any lease holds, so that each call goes to Redis. */
const dear = 100;

/** One call against its four policies: in this process, from a lease, in Redis by itself and beside others, and while Redis is away. */
export async function benchLimiter(): Promise<void> {
  const cheap = spendings(1);
  const local = createLimiter(systemClock, undefined);
  await benchSpending('limiter in the process', local, cheap, leasedCallsPerRound);

  const server = await startRedis();
  const shared = await openSharedCounts({ redis: await openRedis([server.url]), onAway: () => {}, onBack: () => {} });
  const limiter = createLimiter(systemClock, shared);
  await benchSpending('limiter by leases, one caller', limiter, cheap.slice(0, 1), leasedCallsPerRound);
  await benchSpending('limiter in Redis, one after another', limiter, spendings(dear), callsPerRound);
  await benchParallel(`limiter in Redis, ${atOnce} accounts at once`, limiter, spendings(dear));
  await benchParallel(`limiter in Redis, ${atOnce} of one account at once`, limiter, spendings(dear).slice(0, 1));
  await server.stop();
  await limiter.spend(spendingOf(0, 1));
  await benchSpending('limiter while Redis is away', limiter, cheap, leasedCallsPerRound);
  await shared.close();
}

async function benchSpending(what: string, limiter: Limiter, each: readonly Spending[], calls: number): Promise<void> {
  const turn = async () => {
    for (const spending of each) {
      const verdict = limiter.spend(spending);
      if (verdict instanceof Promise) await verdict;
    }
  };
  print(what, (await medianMicrosecondsAsync(turn, Math.ceil(calls / each.length))) / each.length, 'µs');
}

async function benchParallel(what: string, limiter: Limiter, each: readonly Spending[]): Promise<void> {
  let i = 0;
  const next = () => each[i++ % each.length] ?? spendingOf(0, dear);
  const batch = () => Promise.all(Array.from({ length: atOnce }, () => limiter.spend(next())));
  print(what, (await medianMicrosecondsAsync(batch, Math.ceil(callsPerRound / atOnce))) / atOnce, 'µs');
}

function spendings(cost: number): Spending[] {
  return Array.from({ length: accounts }, (_, i) => spendingOf(i, cost));
}

function spendingOf(account: number, cost: number): Spending {
  const counters = ['connect.sms', 'connect', 'key', 'account'].map((policy) => ({
    policy,
    per: 'account' as const,
    key: `rl:{acc_${account}}:live:${policy}`,
    limit: 1_000_000_000,
    windowSeconds: 1,
  }));
  return { cost, counters, place: undefined };
}
