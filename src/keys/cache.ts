import { LRUCache } from 'lru-cache';
import type { KeyCaller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { hashSecret } from './secret.ts';

export interface KeyCache {
  /**
   * The caller that a well-formed secret stands for; undefined when it is unknown, revoked or expired.
   * @throws Error when the database is away and the key was not seen lately.
   */
  verify(secret: string): Promise<KeyCaller | undefined>;
  /** Something of the account's has changed: its keys are looked up again. */
  forget(accountId: string): void;
  /** Whether changes are told at present. While they are not, no answer is older than a few seconds. */
  setToldOfChanges(told: boolean): void;
}

export interface KeyCacheOptions {
  lookUp(hash: string): Promise<KeyCaller | undefined>;
  clock: Clock;
  /** Milliseconds of a monotonic clock. */
  monotonic?: () => number;
}

interface Entry {
  caller: KeyCaller | undefined;
  loadedMs: number;
}

const mostKeys = 100_000;
/** How old an answer may be: while changes are told; while they are not; that there is no such key. */
const freshMs = { told: 60_000, untold: 3_000, unknown: 2_000 };
/** How long a key that was good goes on being good while the database is away. Nobody can revoke it meanwhile. */
const bridgedMs = 600_000;
/** After a failure the database is left alone for so long, or each request would wait for the same time limit. */
const pauseMs = 1_000;

/** Keeps what was looked up, so that a call needs no database. */
export function createKeyCache({ lookUp, clock, monotonic = () => performance.now() }: KeyCacheOptions): KeyCache {
  const hashesByAccount = new Map<string, Set<string>>();
  const entries = new LRUCache<string, Entry>({ max: mostKeys, dispose: ({ caller }, hash) => unlink(hash, caller) });
  const loading = new Map<string, Promise<KeyCaller | undefined>>();
  /** Since when changes are told without a gap; undefined while they are not. */
  let toldSinceMs: number | undefined;
  let changes = 0;
  let pausedUntilMs = 0;

  function unlink(hash: string, caller: KeyCaller | undefined): void {
    const hashes = caller && hashesByAccount.get(caller.accountId);
    hashes?.delete(hash);
    if (caller && hashes?.size === 0) hashesByAccount.delete(caller.accountId);
  }

  function keep(hash: string, entry: Entry): void {
    entries.set(hash, entry);
    const { caller } = entry;
    if (caller) hashesByAccount.set(caller.accountId, (hashesByAccount.get(caller.accountId) ?? new Set()).add(hash));
  }

  function isFresh({ caller, loadedMs }: Entry): boolean {
    const told = toldSinceMs !== undefined && loadedMs >= toldSinceMs;
    const allowed = caller === undefined ? freshMs.unknown : told ? freshMs.told : freshMs.untold;
    return monotonic() - loadedMs < allowed;
  }

  function load(hash: string): Promise<KeyCaller | undefined> {
    let running = loading.get(hash);
    if (!running) {
      const loadedMs = monotonic();
      const changesBefore = changes;
      running = lookUp(hash)
        .then((caller) => {
          // What changed while the row was on its way may be missing from it, so it is used once and not kept.
          if (changes === changesBefore) keep(hash, { caller, loadedMs });
          return caller;
        })
        .finally(() => loading.delete(hash));
      loading.set(hash, running);
    }
    return running;
  }

  async function find(hash: string): Promise<KeyCaller | undefined> {
    const entry = entries.get(hash);
    if (entry && isFresh(entry)) return entry.caller;
    const bridge = entry?.caller && monotonic() - entry.loadedMs < bridgedMs ? entry.caller : undefined;
    if (bridge && monotonic() < pausedUntilMs) return bridge;
    try {
      return await load(hash);
    } catch (error) {
      pausedUntilMs = monotonic() + pauseMs;
      if (bridge) return bridge;
      throw error;
    }
  }

  return {
    async verify(secret) {
      const caller = await find(hashSecret(secret));
      return caller?.expiresAt && caller.expiresAt <= clock.now() ? undefined : caller;
    },
    forget(accountId) {
      changes++;
      for (const hash of [...(hashesByAccount.get(accountId) ?? [])]) entries.delete(hash);
    },
    setToldOfChanges(told) {
      toldSinceMs = told ? monotonic() : undefined;
    },
  };
}
