import type { Redis } from '../redis.ts';
import { createBatches } from './batches.ts';
import { createLeases, type Remainder } from './leases.ts';
import { createRedisCounts } from './redis-counts.ts';
import { openRedisLink } from './redis-link.ts';
import { type Place, type PolicyStanding, type Spending, standingOf } from './spending.ts';

/** The counts that gateways share, for as long as Redis answers. */
export interface SharedCounts {
  /** At once where leases cover the call, from Redis where they do not, and undefined while that is away. */
  take(spending: Spending): PolicyStanding[] | Promise<PolicyStanding[] | undefined> | undefined;
  /** Gives a reserved place to what has come into being; false while Redis is away. */
  hold(place: Place, id: string, until: Date): Promise<boolean>;
  release(placesKey: string, id: string): Promise<void>;
  /** How many gateways lived when Redis was last heard of. */
  gateways(): number;
  close(): Promise<void>;
}

export interface SharedCountsOptions {
  redis: Redis;
  onAway(error: unknown): void;
  onBack(): void;
}

/** What came of some equal calls. */
interface Outcome {
  /** How many of them fit. */
  readonly fitting: number;
  /** How the policies stand behind those. */
  readonly standings: PolicyStanding[];
}

/** So long after its end, at most, what is left of a lease goes back. */
const collectMs = 50;

export async function openSharedCounts({ redis, onAway, onBack }: SharedCountsOptions): Promise<SharedCounts> {
  const counts = createRedisCounts(redis);
  const leases = createLeases(() => link.gateways());
  const batchCall = createBatches(takeFromRedis);
  let collector: NodeJS.Timeout | undefined;
  const link = await openRedisLink({
    redis,
    onAway(error) {
      leases.clear();
      onAway(error);
    },
    onBack,
  });

  async function takeFromRedis(spending: Spending, calls: number): Promise<Outcome | undefined> {
    if (link.isAway()) return undefined;
    const question = leases.ask(spending, performance.now());
    const taken = await link.attempt(() => counts.take(spending, calls, question.terms));
    if (!taken) return undefined;
    collectSoon();
    const { fitting, standingAt } = taken.result;
    const used = question.answer(standingAt, fitting);
    const standings = [...spending.counters, ...(spending.place ? [spending.place] : [])].map((asked, i) => {
      const standing = standingAt(i);
      return standingOf(asked, used[i] ?? standing.used, standing.resetMs, standing.waitMs);
    });
    return { fitting, standings };
  }

  function collectSoon(): void {
    collector ??= setTimeout(() => {
      collector = undefined;
      void giveBack(leases.collect(performance.now()));
      if (!leases.isEmpty()) collectSoon();
    }, collectMs).unref();
  }

  /** In one step for each account, which has one hash tag. */
  async function giveBack(remainders: readonly Remainder[]): Promise<void> {
    const byAccount = Map.groupBy(remainders, ({ counter: { key } }) => key.slice(key.indexOf('{'), key.indexOf('}')));
    await Promise.all([...byAccount.values()].map((group) => link.attempt(() => counts.giveBack(group))));
  }

  return {
    take(spending) {
      if (link.isAway()) return undefined;
      const leased = spending.place ? undefined : leases.take(spending, performance.now());
      if (leased) return leased;
      const { outcome, before } = batchCall(spending);
      return outcome.then((result) => result && standingsAt(result, before, spending.cost));
    },
    hold: async (...held) => (await link.attempt(() => counts.hold(...held))) !== undefined,
    async release(...released) {
      await link.attempt(() => counts.release(...released));
    },
    gateways: link.gateways,
    async close() {
      clearTimeout(collector);
      await giveBack(leases.collect(Number.POSITIVE_INFINITY));
      await link.close();
    },
  };
}

/** How the policies stand for the call that so many of the others came before. */
function standingsAt({ fitting, standings }: Outcome, before: number, cost: number): PolicyStanding[] {
  const after = fitting - before - 1;
  if (after < 0) return standings;
  return standings.map((standing) => ({ ...standing, used: standing.used - after * cost, waitMs: 0 }));
}
