import { randomUUID } from 'node:crypto';
import type { Redis } from '../redis.ts';
import { createRedisCounts, type RedisCounts } from './redis-counts.ts';
import { readScript } from './script.ts';

/** The counts that gateways share, for as long as Redis answers. */
export interface SharedCounts {
  /** Undefined while Redis is away. It is noticed by the first that waits for it in vain; the others are not kept waiting. */
  attempt<T>(use: (counts: RedisCounts) => Promise<T>): Promise<{ result: T } | undefined>;
  /** How many gateways lived when Redis was last heard of. */
  gateways(): number;
  close(): Promise<void>;
}

export interface SharedCountsOptions {
  redis: Redis;
  onAway(error: unknown): void;
  onBack(): void;
}

const patienceMs = 250;
const beatMs = 2_000;
/** After a failure Redis is left alone for so long. Then a beat looks for it, so that no call has to. */
const retryMs = 1_000;
/** A gateway that has missed two beats is taken for dead. */
const aliveMs = 3 * beatMs;
const gatewaysKey = 'rl:gateways';
const beat = readScript('beat.lua');

export async function openSharedCounts({ redis, onAway, onBack }: SharedCountsOptions): Promise<SharedCounts> {
  const counts = createRedisCounts(redis);
  const id = randomUUID();
  let isAway = false;
  let gateways = 1;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => void look(), delayMs);
    timer.unref();
  }

  function fail(error: unknown): void {
    if (isAway || closed) return;
    isAway = true;
    schedule(retryMs);
    onAway(error);
  }

  async function look(): Promise<void> {
    try {
      gateways = Number(await within(patienceMs, beat(redis, [gatewaysKey], [id, aliveMs])));
      if (isAway) onBack();
      isAway = false;
      schedule(beatMs);
    } catch (error) {
      fail(error);
      schedule(retryMs);
    }
  }

  await look();
  return {
    async attempt(use) {
      if (isAway) return undefined;
      try {
        return { result: await within(patienceMs, use(counts)) };
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    gateways: () => gateways,
    async close() {
      closed = true;
      clearTimeout(timer);
      await within(patienceMs, redis.zrem(gatewaysKey, id)).catch(() => {});
      redis.disconnect();
    },
  };
}

/**
 * @throws Error when there is no answer in time. At its end the sockets are read once more: an answer that only waits for this
 * process to have time for it is not late.
 */
function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const late = () => reject(new Error(`Redis did not answer within ${ms} ms.`));
  const timer = setTimeout(() => setImmediate(late), ms);
  answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  return promise;
}
