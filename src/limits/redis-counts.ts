import type { Redis } from '../redis.ts';
import { readScript } from './script.ts';
import { type Place, reservationMs, type Spending, type Standing } from './spending.ts';

/** Counts in Redis, by its clock, for all gateways. It throws while Redis is away. */
export interface RedisCounts {
  take(spending: Spending): Promise<Standing[]>;
  /** Gives a reserved place to what has come into being. */
  hold(place: Place, id: string, until: Date): Promise<void>;
  release(placesKey: string, id: string): Promise<void>;
}

const spend = readScript('spend.lua');
const hold = readScript('hold.lua');

export function createRedisCounts(redis: Redis): RedisCounts {
  return {
    async take({ cost, counters, place }) {
      const keys = counters.map(({ key }) => key);
      const args: (string | number)[] = [cost, counters.length];
      for (const { limit, windowSeconds } of counters) args.push(limit, windowSeconds * 1000);
      if (place) {
        keys.push(place.key);
        args.push(place.limit, place.reservation, reservationMs);
      }
      return standingsIn((await spend(redis, keys, args)) as number[]);
    },
    async hold({ key, reservation }, id, until) {
      await hold(redis, [key], [reservation, id, until.getTime()]);
    },
    async release(placesKey, id) {
      await redis.zrem(placesKey, id);
    },
  };
}

function standingsIn(numbers: readonly number[]): Standing[] {
  return Array.from({ length: numbers.length / 3 }, (_, i) => {
    const [used = 0, resetMs = 0, waitMs = 0] = numbers.slice(3 * i, 3 * i + 3);
    return { used, resetMs, waitMs };
  });
}
