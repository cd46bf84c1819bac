import type { QuotaKey } from './quota.repository.ts';

export type Verdict = { allowed: true } | { allowed: false; used: number };

/**
 * Counts calls against monthly allowances. The database holds the count; a gateway takes a few calls at a time from it, the fewer
 * the less is left, so that most calls need no query and none beyond the allowance is let through.
 */
export interface Quota {
  /** Takes one call. */
  take(key: QuotaKey, limit: number): Promise<Verdict>;
  /** A call that was taken has not been answered, so it does not count. */
  giveBack(key: QuotaKey): void;
  /** Gives back what was taken from the database and not used. */
  close(): Promise<void>;
}

export interface QuotaOptions {
  takeCalls(key: QuotaKey, wanted: number, owed: number, limit: number): Promise<{ granted: number; used: number }>;
  returnCalls(key: QuotaKey, count: number): Promise<void>;
  onError(error: unknown): void;
}

interface Lease {
  key: QuotaKey;
  left: number;
  /** Calls that were let through while the database was away. */
  owed: number;
  /** What the database said last. Until it did, no more is taken than is asked for. */
  used: number;
  exhaustedUntilMs: number;
  awayUntilMs: number;
  usedAtMs: number;
  waiting: number;
  filling: Promise<void> | undefined;
}

const idleMs = 1_000;
/** After a refusal, and after a failure, the database is not asked again for so long. */
const pauseMs = 500;
const mostAtOnce = 50;
const shareAtOnce = 20;

export function createQuota({ takeCalls, returnCalls, onError }: QuotaOptions): Quota {
  const leases = new Map<string, Lease>();

  function leaseOf(key: QuotaKey): Lease {
    const name = `${key.accountId} ${key.mode} ${key.pillar} ${key.month}`;
    let lease = leases.get(name);
    if (!lease) {
      lease = {
        key,
        left: 0,
        owed: 0,
        used: Number.POSITIVE_INFINITY,
        exhaustedUntilMs: 0,
        awayUntilMs: 0,
        usedAtMs: 0,
        waiting: 0,
        filling: undefined,
      };
      leases.set(name, lease);
    }
    return lease;
  }

  async function fill(lease: Lease, limit: number): Promise<void> {
    const wanted = Math.max(lease.waiting, Math.min(mostAtOnce, Math.floor((limit - lease.used) / shareAtOnce)), 1);
    const { owed } = lease;
    try {
      const { granted, used } = await takeCalls(lease.key, wanted, owed, limit);
      lease.owed -= owed;
      lease.left += granted;
      lease.used = used;
      if (granted === 0) lease.exhaustedUntilMs = performance.now() + pauseMs;
    } catch (error) {
      lease.awayUntilMs = performance.now() + pauseMs;
      onError(error);
    }
  }

  async function take(key: QuotaKey, limit: number): Promise<Verdict> {
    const lease = leaseOf(key);
    lease.usedAtMs = performance.now();
    for (;;) {
      if (lease.left > 0) {
        lease.left--;
        return { allowed: true };
      }
      if (performance.now() < lease.exhaustedUntilMs) return { allowed: false, used: lease.used };
      // An outage of the database is no reason to refuse calls that cost nothing. They are counted when it is back.
      if (performance.now() < lease.awayUntilMs) {
        lease.owed++;
        return { allowed: true };
      }
      lease.waiting++;
      lease.filling ??= fill(lease, limit).finally(() => {
        lease.filling = undefined;
      });
      await lease.filling;
      lease.waiting--;
    }
  }

  async function returnIdle(untilMs: number): Promise<void> {
    for (const [name, lease] of leases) {
      if (lease.usedAtMs > untilMs || lease.filling) continue;
      leases.delete(name);
      await settle(lease).catch((error) => {
        leases.set(name, lease);
        onError(error);
      });
    }
  }

  async function settle({ key, left, owed }: Lease): Promise<void> {
    if (left > owed) await returnCalls(key, left - owed);
    else if (owed > left) await takeCalls(key, 0, owed - left, 0);
  }

  const timer = setInterval(() => void returnIdle(performance.now() - idleMs), idleMs);
  timer.unref();

  return {
    take,
    giveBack(key) {
      leaseOf(key).left++;
    },
    async close() {
      clearInterval(timer);
      await returnIdle(Number.POSITIVE_INFINITY);
    },
  };
}
