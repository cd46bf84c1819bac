/** What a call is counted by. */
export type Per = 'key' | 'account' | 'address';

/** One count that a call spends from. */
export interface Counter {
  readonly policy: string;
  readonly per: Per;
  /** Where it is counted. All keys of one call share their hash tag, so that a Redis Cluster has them on one slot. */
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** A place among those that an account may have taken at the same time. */
export interface Place {
  readonly policy: string;
  readonly per: Per;
  readonly key: string;
  readonly limit: number;
  /** Has the place until it is known what does. */
  readonly reservation: string;
  /** Places are given back and not waited for. */
  readonly windowSeconds?: undefined;
}

/** All that one call takes, or nothing of it. Equal calls may share one, and are then counted in one step. */
export interface Spending {
  readonly cost: number;
  readonly counters: readonly Counter[];
  readonly place: Place | undefined;
}

/** How a counter, or the places, stand after a call; with `waitMs` of 0 at all of them it was allowed. */
export interface Standing {
  readonly used: number;
  readonly resetMs: number;
  /** How long until it would allow such a call. */
  readonly waitMs: number;
}

/** How one policy stands after a call. */
export interface PolicyStanding extends Standing {
  readonly policy: string;
  readonly per: Per;
  readonly limit: number;
  /** Undefined for places. */
  readonly windowSeconds: number | undefined;
}

/** How long a reservation lasts at most: longer than the slowest call of a service, so that only a gateway that died leaves one. */
export const reservationMs = 330_000;

/** Written out, since it is made for each policy of each call. */
export function standingOf(
  { policy, per, limit, windowSeconds }: Counter | Place,
  used: number,
  resetMs: number,
  waitMs: number,
): PolicyStanding {
  return { policy, per, limit, windowSeconds, used, resetMs, waitMs };
}
