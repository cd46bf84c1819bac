import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { MemberCaller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { elapsedSeconds } from './elapsed.ts';

export interface SignedIn {
  caller: MemberCaller;
  /** From then on the token is refused. */
  expiresAt: Date;
}

export interface TokenCache {
  /** @throws Problem when the token is refused, or cannot be checked; Error when the database is away and the token is new. */
  verify(token: string): Promise<MemberCaller>;
  /** Something of the account's has changed: its tokens are checked again. */
  forget(accountId: string): void;
  /** Whether changes are told at present. While they are not, no answer is older than a few seconds. */
  setToldOfChanges(told: boolean): void;
}

export interface TokenCacheOptions {
  check(token: string): Promise<SignedIn>;
  clock: Clock;
}

interface Entry extends SignedIn {
  checkedAt: Date;
}

const mostTokens = 10_000;
/** How old an answer may be: while changes are told; while they are not. */
const freshSeconds = { told: 60, untold: 3 };
/** How long a token that was good goes on being good while the database is away. Nobody can be suspended meanwhile. */
const bridgedSeconds = 600;
/** After a failure the database is left alone for so long, or each request would wait for the same time limit. */
const pauseSeconds = 1;

/** Keeps what was checked, so that a call needs neither a signature's arithmetic nor the database. A refusal is not kept. */
export function createTokenCache({ check, clock }: TokenCacheOptions): TokenCache {
  const entries = new LRUCache<string, Entry>({ max: mostTokens });
  const running = new Map<string, Promise<MemberCaller>>();
  /** Since when changes are told without a gap; undefined while they are not. */
  let toldSince: Date | undefined;
  let failedAt: Date | undefined;
  let changes = 0;

  function isFresh({ checkedAt }: Entry): boolean {
    const told = toldSince !== undefined && checkedAt >= toldSince;
    return elapsedSeconds(clock, checkedAt) < (told ? freshSeconds.told : freshSeconds.untold);
  }

  async function load(hash: string, token: string): Promise<MemberCaller> {
    const checkedAt = clock.now();
    const changesBefore = changes;
    const { caller, expiresAt } = await check(token);
    // What changed while the account was on its way may be missing from it, so it is used once and not kept.
    if (changes === changesBefore) entries.set(hash, { caller, expiresAt, checkedAt });
    return caller;
  }

  function loadOnce(hash: string, token: string): Promise<MemberCaller> {
    const loading = running.get(hash) ?? load(hash, token).finally(() => running.delete(hash));
    running.set(hash, loading);
    return loading;
  }

  return {
    async verify(token) {
      const hash = createHash('sha256').update(token).digest('base64');
      const found = entries.get(hash);
      const entry = found && found.expiresAt > clock.now() ? found : undefined;
      if (entry && isFresh(entry)) return entry.caller;
      const bridge = entry && elapsedSeconds(clock, entry.checkedAt) < bridgedSeconds ? entry.caller : undefined;
      if (bridge && elapsedSeconds(clock, failedAt) < pauseSeconds) return bridge;
      try {
        return await loadOnce(hash, token);
      } catch (error) {
        if (error instanceof Problem) throw error;
        failedAt = clock.now();
        if (bridge) return bridge;
        throw error;
      }
    },
    forget(accountId) {
      changes++;
      for (const [hash, { caller }] of [...entries.entries()]) if (caller.accountId === accountId) entries.delete(hash);
    },
    setToldOfChanges(told) {
      toldSince = told ? clock.now() : undefined;
    },
  };
}
