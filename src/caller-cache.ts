import { hash as digest } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.ts';
import { type Clock, elapsedSeconds } from './clock.ts';
import { Problem } from './problem.ts';

/** Who a credential stands for, and until when; null: for as long as nothing changes. */
export interface Known<C extends Caller> {
  caller: C;
  expiresAt: Date | null;
}

export interface CallerCache<C extends Caller> {
  /** Who is known to stand for a credential, without looking it up. */
  recall(credential: string): C | undefined;
  /**
   * The caller that a credential stands for; undefined when it stands for nobody.
   * @throws Problem when the credential is refused; Error when it cannot be checked and was not seen lately.
   */
  verify(credential: string): Promise<C | undefined>;
  /** Something of the account's has changed: its callers are looked up again. */
  forget(accountId: string): void;
  /** Whether changes are told at present. While they are not, no answer is older than a few seconds. */
  setToldOfChanges(told: boolean): void;
}

export interface CallerCacheOptions<C extends Caller> {
  load(credential: string): Promise<Known<C> | undefined>;
  clock: Clock;
  mostCallers: number;
}

interface Entry<C extends Caller> {
  known: Known<C> | undefined;
  loadedAt: Date;
}

/** How old an answer may be: while changes are told; while they are not; that there is no such caller. */
const freshSeconds = { told: 60, untold: 3, nobody: 2 };
/** How long a caller who was good goes on being good while the database is away. Nobody can be shut out meanwhile. */
const bridgedSeconds = 600;
/** After a failure the database is left alone for so long, or each request would wait for the same time limit. */
const pauseSeconds = 1;

/** Keeps who was looked up, so that a call needs neither the database nor a signature's arithmetic. Credentials are kept as hashes. */
export function createCallerCache<C extends Caller>({ load, clock, mostCallers }: CallerCacheOptions<C>): CallerCache<C> {
  const hashesByAccount = new Map<string, Set<string>>();
  const entries = new LRUCache<string, Entry<C>>({ max: mostCallers, dispose: ({ known }, hash) => unlink(hash, known?.caller) });
  const loading = new Map<string, Promise<C | undefined>>();
  /** Since when changes are told without a gap; undefined while they are not. */
  let toldSince: Date | undefined;
  let failedAt: Date | undefined;
  let changes = 0;

  function keep(hash: string, entry: Entry<C>): void {
    entries.set(hash, entry);
    const account = entry.known?.caller.accountId;
    if (account !== undefined) hashesByAccount.set(account, (hashesByAccount.get(account) ?? new Set()).add(hash));
  }

  function unlink(hash: string, caller: C | undefined): void {
    const hashes = caller && hashesByAccount.get(caller.accountId);
    hashes?.delete(hash);
    if (caller && hashes?.size === 0) hashesByAccount.delete(caller.accountId);
  }

  function isFresh({ known, loadedAt }: Entry<C>): boolean {
    const told = toldSince !== undefined && loadedAt >= toldSince;
    const allowed = known === undefined ? freshSeconds.nobody : told ? freshSeconds.told : freshSeconds.untold;
    return elapsedSeconds(clock, loadedAt) < allowed;
  }

  async function loadAndKeep(hash: string, credential: string): Promise<C | undefined> {
    const loadedAt = clock.now();
    const changesBefore = changes;
    const known = await load(credential);
    // What changed while it was on its way may be missing from it, so it is used once and not kept.
    if (changes === changesBefore) keep(hash, { known, loadedAt });
    return known?.caller;
  }

  function loadOnce(hash: string, credential: string): Promise<C | undefined> {
    const running = loading.get(hash) ?? loadAndKeep(hash, credential).finally(() => loading.delete(hash));
    loading.set(hash, running);
    return running;
  }

  function entryOf(hash: string): Entry<C> | undefined {
    const found = entries.get(hash);
    return found?.known?.expiresAt && found.known.expiresAt <= clock.now() ? undefined : found;
  }

  return {
    recall(credential) {
      const entry = entryOf(hashOf(credential));
      return entry && isFresh(entry) ? entry.known?.caller : undefined;
    },
    async verify(credential) {
      const hash = hashOf(credential);
      const entry = entryOf(hash);
      if (entry && isFresh(entry)) return entry.known?.caller;
      const bridge = entry && elapsedSeconds(clock, entry.loadedAt) < bridgedSeconds ? entry.known?.caller : undefined;
      if (bridge && elapsedSeconds(clock, failedAt) < pauseSeconds) return bridge;
      try {
        return await loadOnce(hash, credential);
      } catch (error) {
        if (error instanceof Problem) throw error;
        failedAt = clock.now();
        if (bridge) return bridge;
        throw error;
      }
    },
    forget(accountId) {
      changes++;
      for (const hash of [...(hashesByAccount.get(accountId) ?? [])]) entries.delete(hash);
    },
    setToldOfChanges(told) {
      toldSince = told ? clock.now() : undefined;
    },
  };
}

function hashOf(credential: string): string {
  return digest('sha256', credential, 'base64');
}
