/** What a contender of ours is told by its parent. Its end is the contender's too. */
export interface ContenderEnvironment {
  port: number;
  upstreamUrl: string;
  redisUrl: string;
  key: string;
}

export function readEnvironment(): ContenderEnvironment {
  process.once('disconnect', () => process.exit());
  const { PORT, UPSTREAM_URL = '', REDIS_URL = '', KEY = '' } = process.env;
  return { port: Number(PORT), upstreamUrl: UPSTREAM_URL, redisUrl: REDIS_URL, key: KEY };
}
