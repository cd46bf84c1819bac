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
}

/** All that one call takes, or nothing of it. */
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

/** How long a reservation lasts at most: longer than the slowest call of a service, so that only a gateway that died leaves one. */
export const reservationMs = 330_000;
