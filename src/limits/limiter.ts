import type { Clock } from '../clock.ts';
import { createLocalCounts } from './local-counts.ts';
import type { SharedCounts } from './shared-counts.ts';
import type { Place, PolicyStanding, Spending } from './spending.ts';

export interface Verdict {
  readonly allowed: boolean;
  /** Whether this gateway had to count by itself, since Redis is away. */
  readonly degraded: boolean;
  /** What the call was to spend, by the limits that held: those of this gateway alone where it counted by itself. */
  readonly spending: Spending;
  /** In the order of its counters, and then its place. */
  readonly policies: readonly PolicyStanding[];
}

export interface Limiter {
  /**
   * Spends from every policy that applies, in one step, or, when one of them does not allow it, from none. Most verdicts are known at
   * once, and a promise of each would cost more than the verdict.
   */
  spend(spending: Spending): Verdict | Promise<Verdict>;
  /** Gives a reserved place to what has come into being. */
  hold(place: Place, id: string, until: Date): Promise<void>;
  /** Gives a place back: that of a reservation, or of what is gone. */
  release(placesKey: string, id: string): Promise<void>;
}

/** @param shared undefined: one process has all the calls, and counts them. */
export function createLimiter(clock: Clock, shared: SharedCounts | undefined): Limiter {
  const local = createLocalCounts(clock);
  const shares = new WeakMap<Spending, { gateways: number; share: Spending }>();

  function spendHere(spending: Spending): Verdict {
    if (!shared) return verdictOf(spending, local.take(spending), false);
    const gateways = shared.gateways();
    const known = shares.get(spending);
    const share = known?.gateways === gateways ? known.share : shareOf(spending, gateways);
    if (share !== known?.share) shares.set(spending, { gateways, share });
    return verdictOf(share, local.take(share), true);
  }

  return {
    spend(spending) {
      const taken = shared?.take(spending);
      if (!taken) return spendHere(spending);
      if (Array.isArray(taken)) return verdictOf(spending, taken, false);
      return taken.then((policies) => (policies ? verdictOf(spending, policies, false) : spendHere(spending)));
    },
    async hold(place, id, until) {
      const held = await shared?.hold(place, id, until);
      if (!held) local.hold(place, id, until);
    },
    async release(placesKey, id) {
      // What has been counted while Redis was away is here, and all else there.
      local.release(placesKey, id);
      await shared?.release(placesKey, id);
    },
  };
}

/** The part of each limit that falls to one of so many gateways; enough for a call, where the whole is. */
function shareOf({ cost, counters, place }: Spending, gateways: number): Spending {
  const part = (limit: number, least: number) => Math.min(limit, Math.max(least, Math.floor(limit / gateways)));
  return {
    cost,
    counters: counters.map((counter) => ({ ...counter, limit: part(counter.limit, cost) })),
    place: place && { ...place, limit: part(place.limit, 1) },
  };
}

function verdictOf(spending: Spending, policies: readonly PolicyStanding[], degraded: boolean): Verdict {
  return { allowed: policies.every(({ waitMs }) => waitMs === 0), degraded, spending, policies };
}
