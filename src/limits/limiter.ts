import type { Clock } from '../clock.ts';
import { createLocalCounts } from './local-counts.ts';
import type { SharedCounts } from './shared-counts.ts';
import type { Per, Place, Spending, Standing } from './spending.ts';

/** How one policy stands after a call. */
export interface PolicyStanding extends Standing {
  readonly policy: string;
  readonly per: Per;
  readonly limit: number;
  /** Undefined for places, which are given back and not waited for. */
  readonly windowSeconds: number | undefined;
}

export interface Verdict {
  readonly allowed: boolean;
  /** Whether this gateway had to count by itself, since Redis is away. */
  readonly degraded: boolean;
  readonly policies: readonly PolicyStanding[];
}

export interface Limiter {
  /** Spends from every policy that applies, in one step, or, when one of them does not allow it, from none. */
  spend(spending: Spending): Promise<Verdict>;
  /** Gives a reserved place to what has come into being. */
  hold(place: Place, id: string, until: Date): Promise<void>;
  /** Gives a place back: that of a reservation, or of what is gone. */
  release(placesKey: string, id: string): Promise<void>;
}

/** @param shared undefined: one process has all the calls, and counts them. */
export function createLimiter(clock: Clock, shared: SharedCounts | undefined): Limiter {
  const local = createLocalCounts(clock);

  return {
    async spend(spending) {
      const taken = await shared?.attempt((counts) => counts.take(spending));
      if (taken) return verdictOf(spending, taken.result, false);
      const share = shared ? shareOf(spending, shared.gateways()) : spending;
      return verdictOf(share, local.take(share), shared !== undefined);
    },
    async hold(place, id, until) {
      const held = await shared?.attempt((counts) => counts.hold(place, id, until));
      if (!held) local.hold(place, id, until);
    },
    async release(placesKey, id) {
      // What has been counted while Redis was away is here, and all else there.
      local.release(placesKey, id);
      await shared?.attempt((counts) => counts.release(placesKey, id));
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

function verdictOf({ counters, place }: Spending, standings: readonly Standing[], degraded: boolean): Verdict {
  const asked = place ? [...counters, { ...place, windowSeconds: undefined }] : counters;
  const policies = asked.flatMap(({ policy, per, limit, windowSeconds }, i) => {
    const standing = standings[i];
    return standing ? [{ policy, per, limit, windowSeconds, ...standing }] : [];
  });
  return { allowed: standings.every(({ waitMs }) => waitMs === 0), degraded, policies };
}
