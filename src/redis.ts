import { Cluster, Redis as Node, type RedisOptions } from 'ioredis';

export type Redis = Node | Cluster;

/** No command waits for a connection: whoever asks while there is none has to do without. */
const connection = {
  connectionName: 'tkawen-api',
  connectTimeout: 1_000,
  // A backstop, so that nothing is kept for ever. Whoever is in a hurry has a time limit of their own.
  commandTimeout: 1_000,
  // A peer that is gone without a word is given up, and looked up again, long before TCP would notice.
  socketTimeout: 3_000,
  // After a failover the old primary, now a replica, may still be at the address: the name is resolved again.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  // A command that was cut off may have run already.
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
} satisfies RedisOptions;

// Auto-pipelining is off: it was measured to cost more than it saves, since commands that leave in one tick share a reply as it is.
const shared = { lazyConnect: true, enableOfflineQueue: false };

const retryMs = (times: number) => Math.min(times * 50, 1_000);
const patienceMs = 1_500;

/**
 * Connects to a node (`redis://` or `rediss://`), or, at several addresses, to a Redis Cluster. It returns when there is a
 * connection or none could be had soon; either way it goes on trying by itself for as long as it is open.
 */
export async function openRedis(urls: readonly string[]): Promise<Redis> {
  const [first = ''] = urls;
  const client =
    urls.length > 1 ? openCluster(urls, new URL(first)) : new Node(first, { ...connection, ...shared, retryStrategy: retryMs });
  // Without a listener ioredis prints each error. Whoever uses the connection sees what fails.
  client.on('error', () => {});
  const patience = Promise.withResolvers<void>();
  const timer = setTimeout(patience.resolve, patienceMs);
  await Promise.race([client.connect().catch(() => {}), patience.promise]);
  clearTimeout(timer);
  return client;
}

function openCluster(urls: readonly string[], { protocol, username, password }: URL): Cluster {
  return new Cluster([...urls], {
    ...shared,
    clusterRetryStrategy: retryMs,
    clusterNodeRetryStrategy: retryMs,
    maxRedirections: 4,
    redisOptions: {
      ...connection,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' && { tls: {} }),
    },
  });
}

/** Such as `7.2.4`. */
export async function redisVersion(redis: Redis): Promise<string | undefined> {
  return /^redis_version:(\S+)/m.exec(await redis.info('server'))?.[1];
}
