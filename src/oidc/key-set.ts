import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { type Clock, elapsedSeconds } from '../clock.ts';
import { Problem } from '../problem.ts';

export interface KeySet {
  /** The key that a token's header names. @throws JWKSNoMatchingKey; Problem `unavailable` when there is no set to look in. */
  find: JWTVerifyGetKey;
  stop(): void;
}

export interface KeySetOptions {
  fetchKeys(): Promise<JSONWebKeySet>;
  /** For how long the last set is used while no newer one can be had. */
  staleSeconds: number;
  clock: Clock;
  onLoaded(): void;
  onFailure(error: unknown): void;
}

const refreshSeconds = 300;
/** Whoever invents key names can make the gateway ask the issuer so often, and no more. */
const cooldownSeconds = 30;
/** While there is no set at all, each call waits for one; this keeps them from asking all the time. */
const retrySeconds = 2;

/**
 * The issuer's keys, renewed in the background, and once at a key that is not among them. jose's remote set would ask again at
 * each call while the issuer is away, and would not use the last set meanwhile.
 */
export function createKeySet({ fetchKeys, staleSeconds, clock, onLoaded, onFailure }: KeySetOptions): KeySet {
  let last: { find: JWTVerifyGetKey; fetchedAt: Date } | undefined;
  let attemptedAt: Date | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  async function fetch(): Promise<void> {
    const startedAt = clock.now();
    attemptedAt = startedAt;
    try {
      last = { find: createLocalJWKSet(await fetchKeys()), fetchedAt: startedAt };
      onLoaded();
    } catch (error) {
      if (!stopped) onFailure(error);
    }
  }

  /** The fetch that runs, or a new one; undefined when the last was less than so many seconds ago. */
  function refetch(afterSeconds: number): Promise<void> | undefined {
    if (!running && elapsedSeconds(clock, attemptedAt) >= afterSeconds) {
      running = fetch().finally(() => {
        running = undefined;
      });
    }
    return running;
  }

  function usable(): JWTVerifyGetKey | undefined {
    return elapsedSeconds(clock, last?.fetchedAt) <= staleSeconds ? last?.find : undefined;
  }

  function refresh(): void {
    if (elapsedSeconds(clock, last?.fetchedAt) >= refreshSeconds) void refetch(cooldownSeconds);
  }

  refresh();
  const timer = setInterval(refresh, cooldownSeconds * 1000);
  timer.unref();

  return {
    async find(header, token) {
      refresh();
      if (!usable()) await refetch(retrySeconds);
      const keys = usable();
      if (!keys) throw unavailable();
      try {
        return await keys(header, token);
      } catch (error) {
        const refetched = error instanceof errors.JWKSNoMatchingKey ? refetch(cooldownSeconds) : undefined;
        if (!refetched) throw error;
        await refetched;
        return (usable() ?? keys)(header, token);
      }
    },
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

function unavailable(): Problem {
  return new Problem('unavailable', 'Access tokens cannot be checked at the moment. Try again in a few seconds. API keys work.', {
    headers: { 'Retry-After': String(retrySeconds) },
  });
}
