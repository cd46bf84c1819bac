import type { Redis } from '../redis.ts';
import { type LeaseStanding, type LeaseTerms, noTerms } from './lease.ts';
import type { Remainder } from './leases.ts';
import { readScript } from './script.ts';
import { type Place, reservationMs, type Spending, type Standing } from './spending.ts';

/** Counts in Redis, by its clock, for all gateways. It throws while Redis is away. */
export interface RedisCounts {
  /** Takes as many of some equal calls as fit, with the terms of the gateway's lease for each counter. */
  take(spending: Spending, calls: number, terms: readonly LeaseTerms[]): Promise<Taken>;
  /** All of one account. */
  giveBack(remainders: readonly Remainder[]): Promise<void>;
  /** Gives a reserved place to what has come into being. */
  hold(place: Place, id: string, until: Date): Promise<void>;
  release(placesKey: string, id: string): Promise<void>;
}

export interface Taken {
  /** How many of the calls fit. */
  readonly fitting: number;
  /** How a counter, or behind the last of them the places, stand after those. */
  standingAt(i: number): LeaseStanding & Standing;
}

const spend = readScript('spend.lua');
const hold = readScript('hold.lua');

export function createRedisCounts(redis: Redis): RedisCounts {
  async function take({ cost, counters, place }: Spending, calls: number, terms: readonly LeaseTerms[]): Promise<Taken> {
    const keys = counters.map(({ key }) => key);
    // The numbers go and come as one text, which costs the client much less than each by itself.
    const numbers = [cost, calls, counters.length];
    for (const [i, { limit, windowSeconds }] of counters.entries()) {
      const { window, back, ahead } = terms[i] ?? noTerms;
      numbers.push(limit, windowSeconds * 1000, window, back, ahead);
    }
    const args: (string | number)[] = [numbers.join(' ')];
    if (place) {
      keys.push(place.key);
      args.push(place.limit, place.reservation, reservationMs);
    }
    const [fitting = 0, ...rows] = String(await spend(redis, keys, args))
      .split(' ')
      .map(Number);
    return {
      fitting,
      standingAt(i) {
        const [used = 0, resetMs = 0, waitMs = 0, window = 0, ahead = 0] = rows.slice(5 * i, 5 * i + 5);
        return { used, resetMs, waitMs, window, ahead };
      },
    };
  }

  return {
    take,
    async giveBack(remainders) {
      const counters = remainders.map(({ counter }) => counter);
      await take(
        { cost: 1, counters, place: undefined },
        0,
        remainders.map(({ terms }) => terms),
      );
    },
    async hold({ key, reservation }, id, until) {
      await hold(redis, [key], [reservation, id, until.getTime()]);
    },
    async release(placesKey, id) {
      await redis.zrem(placesKey, id);
    },
  };
}
