import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Redis } from '../redis.ts';

/** Runs in one step, on the node that has the keys. */
export type Script = (redis: Redis, keys: readonly string[], args: readonly (string | number)[]) => Promise<unknown>;

/** A script of this folder, which Redis is sent once, and again when it has forgotten it. */
export function readScript(file: string): Script {
  const lua = readFileSync(new URL(file, import.meta.url), 'utf8');
  const sha = createHash('sha1').update(lua).digest('hex');
  return async function run(redis, keys, args) {
    try {
      return await redis.evalsha(sha, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error as Error).message.startsWith('NOSCRIPT')) throw error;
      return redis.eval(lua, keys.length, ...keys, ...args);
    }
  };
}
