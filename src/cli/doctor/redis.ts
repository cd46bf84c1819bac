import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import { openRedis, type Redis, redisVersion } from '../../redis.ts';
import { type Finding, look, notConfigured, timed } from './finding.ts';

const lossMs = 300;

export async function lookAtRedis({ redisUrls }: Config): Promise<Finding> {
  if (redisUrls.length === 0) return notConfigured('redis');
  const opening = openRedis(redisUrls);
  const finding = await look('redis', async () => {
    const redis = await opening;
    const [version, latencyMs] = await timed(() => redisVersion(redis)).catch(async (cause: unknown) => {
      throw (await lossOf(redis)) ?? new Error('no connection', { cause });
    });
    return { version, latencyMs, ...(redis.isCluster && { note: 'a cluster' }) };
  });
  void opening.then((redis) => redis.disconnect());
  return finding;
}

/** Why there is no connection: a command only knows that there is none, the next attempt says why. */
function lossOf(redis: Redis): Promise<unknown> {
  return Promise.race([once(redis, 'error').then(([error]) => error as unknown), sleep(lossMs)]);
}
