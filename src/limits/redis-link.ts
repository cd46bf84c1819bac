import { randomUUID } from 'node:crypto';
import type { Redis } from '../redis.ts';
import { createPatience } from './patience.ts';
import { readScript } from './script.ts';

/** Redis, for as long as it answers, and the gateways that share it. */
export interface RedisLink {
  isAway(): boolean;
  /** Undefined while Redis is away. It is noticed by the first that waits for it in vain; the others are not kept waiting. */
  attempt<T>(use: () => Promise<T>): Promise<{ result: T } | undefined>;
  /** How many gateways lived when Redis was last heard of. */
  gateways(): number;
  close(): Promise<void>;
}

export interface RedisLinkOptions {
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

export async function openRedisLink({ redis, onAway, onBack }: RedisLinkOptions): Promise<RedisLink> {
  const patience = createPatience(patienceMs);
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
    patience.end(error);
    schedule(retryMs);
    onAway(error);
  }

  async function look(): Promise<void> {
    try {
      gateways = Number(await patience.within(beat(redis, [gatewaysKey], [id, aliveMs])));
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
    isAway: () => isAway,
    async attempt(use) {
      if (isAway) return undefined;
      try {
        return { result: await patience.within(use()) };
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    gateways: () => gateways,
    async close() {
      closed = true;
      clearTimeout(timer);
      await patience.within(redis.zrem(gatewaysKey, id)).catch(() => {});
      redis.disconnect();
    },
  };
}
