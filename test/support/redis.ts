import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort, type RedisServer, startRedis } from '../../scripts/redis-server.ts';
import { eventually } from './gateway.ts';

const slots = 16_384;

export interface RedisCluster {
  urls: string[];
  stop(): Promise<void>;
}

/** A Redis of the test's own, which it may harm. */
export interface MortalRedis {
  url: string;
  /** Stops answering, without closing anything. */
  hang(): void;
  wake(): void;
  die(): Promise<void>;
  /** On the same address, with nothing in it. */
  rise(): Promise<void>;
  command(name: string, ...args: string[]): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startMortalRedis(): Promise<MortalRedis> {
  let server: RedisServer | undefined = await startRedis();
  const { url, port } = server;
  return {
    url,
    hang: () => signal(server, 'SIGSTOP'),
    wake: () => signal(server, 'SIGCONT'),
    async die() {
      signal(server, 'SIGKILL');
      await server?.stop();
      server = undefined;
    },
    async rise() {
      server = await startRedis({ port });
    },
    command: (name, ...args) => tell(port, name, ...args),
    async stop() {
      signal(server, 'SIGCONT');
      await server?.stop();
    },
  };
}

/** Three primaries that share the slots, and no replica. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const dir = mkdtempSync(join(tmpdir(), 'cluster-'));
  const nodes = await Promise.all(['a', 'b', 'c'].map(async (name) => startNode(dir, name)));
  for (const [i, { server, busPort }] of nodes.entries()) {
    const range = [i, i + 1].map((n) => Math.ceil((slots * n) / nodes.length));
    await tell(server.port, 'cluster', 'addslotsrange', String(range[0]), String((range[1] ?? 0) - 1));
    await tell(server.port, 'cluster', 'set-config-epoch', String(i + 1));
    await tell(nodes[0]?.server.port ?? 0, 'cluster', 'meet', '127.0.0.1', String(server.port), String(busPort));
  }
  for (const { server } of nodes) {
    await eventually(
      async () => String(await tell(server.port, 'cluster', 'info')),
      (info) => info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3'),
      20_000,
    );
  }
  return {
    urls: nodes.map(({ server }) => server.url),
    async stop() {
      for (const { server } of nodes) await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Another port is tried for the bus where somebody has taken the one that was free. */
async function startNode(dir: string, name: string, triesLeft = 3): Promise<{ busPort: number; server: RedisServer }> {
  const busPort = await freePort();
  const cluster = ['--cluster-enabled', 'yes', '--cluster-port', String(busPort), '--cluster-config-file', `${name}.conf`];
  try {
    return { busPort, server: await startRedis({ args: ['--dir', dir, ...cluster] }) };
  } catch (error) {
    if (triesLeft === 0) throw error;
    return startNode(dir, name, triesLeft - 1);
  }
}

function signal(server: RedisServer | undefined, name: NodeJS.Signals): void {
  if (server) process.kill(server.pid, name);
}

async function tell(port: number, command: string, ...args: string[]): Promise<unknown> {
  const client = new Redis(port, '127.0.0.1');
  return await client.call(command, ...args).finally(() => client.disconnect());
}
