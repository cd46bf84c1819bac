import { Lease, type LeaseStanding, type LeaseTerms, noTerms } from './lease.ts';
import type { Counter, PolicyStanding, Spending } from './spending.ts';

/** The leases that this gateway has of counters. */
export interface Leases {
  /** Spends from all counters of a call or, when the lease of one does not cover it, from none: then it is undefined. */
  take(spending: Spending, nowMs: number): PolicyStanding[] | undefined;
  /** What to tell Redis now, beside calls of this spending. */
  ask(spending: Spending, nowMs: number): Question;
  /** Takes out what is left of leases that have ended by then. */
  collect(nowMs: number): Remainder[];
  clear(): void;
  isEmpty(): boolean;
}

export interface Question {
  /** For each counter. */
  readonly terms: readonly LeaseTerms[];
  /** Learns how the counters stand when so many calls were let through, and gives what calls have used of each. */
  answer(standingAt: (i: number) => LeaseStanding, calls: number): number[];
}

/** Tokens that nobody has spent. */
export interface Remainder {
  readonly counter: Counter;
  readonly terms: LeaseTerms;
}

/** @param gateways how many share the limits. */
export function createLeases(gateways: () => number): Leases {
  const leases = new Map<string, Lease>();

  function leaseOf(counter: Counter): Lease {
    const lease = leases.get(counter.key) ?? new Lease(counter);
    leases.set(counter.key, lease);
    return lease;
  }

  return {
    take({ cost, counters }, nowMs) {
      const covering: Lease[] = [];
      for (const { key, limit } of counters) {
        const lease = leases.get(key);
        if (!lease?.covers(cost, limit, nowMs)) return undefined;
        covering.push(lease);
      }
      return covering.map((lease) => lease.spend(cost, nowMs));
    },

    ask({ cost, counters }, nowMs) {
      // Those that another call asks for already are left to it.
      const asked = counters.map((counter) => {
        const lease = leaseOf(counter);
        return { counter, lease, isMine: !lease.isAsking, wanted: lease.wanted(counter, gateways()) };
      });
      const isUseful = asked.every(({ isMine, wanted }) => !isMine || wanted >= cost);
      return {
        terms: asked.map(({ lease, isMine, wanted }) => (isMine ? lease.ask(isUseful ? wanted : 0) : noTerms)),
        answer: (standingAt, calls) =>
          asked.map(({ counter, lease, isMine }, i) => {
            const standing = standingAt(i);
            if (isMine) lease.renew(counter, standing, nowMs);
            return lease.note(standing, calls * cost, nowMs);
          }),
      };
    },

    collect(nowMs) {
      const remainders: Remainder[] = [];
      for (const [key, lease] of leases) {
        const terms = lease.end(nowMs);
        if (terms) remainders.push({ counter: lease.counter, terms });
        if (!lease.age()) leases.delete(key);
      }
      return remainders;
    },
    clear: () => leases.clear(),
    isEmpty: () => leases.size === 0,
  };
}
