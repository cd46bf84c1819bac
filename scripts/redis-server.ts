import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

export interface RedisServer {
  url: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

export interface RedisServerOptions {
  /** A free one, unless told. */
  port?: number;
  /** Further options of redis-server. */
  args?: readonly string[];
}

const installers: [manager: string, ...args: string[]][] = [
  ['apt-get', 'install', '-y', '-qq', 'redis-server'],
  ['dnf', 'install', '-y', 'redis'],
  ['apk', 'add', 'redis'],
  ['brew', 'install', 'redis'],
];

/** Starts the machine's redis-server, with nothing kept on disk; installs it first where that is allowed. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  ensureInstalled();
  const port = options.port ?? (await freePort());
  const usual = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...usual, ...(options.args ?? [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept connections')) break;
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit');
      if (child.kill()) await ended;
    },
  };
}

function ensureInstalled(): void {
  if (isThere('redis-server')) return;
  const installer = installers.find(([manager]) => isThere(manager));
  const allowed = installer && (installer[0] === 'brew' || process.getuid?.() === 0);
  if (installer && allowed) {
    const [manager, ...args] = installer;
    console.error(`Installing redis-server with ${manager} …`);
    if (manager === 'apt-get') execFileSync(manager, ['update', '-qq'], { stdio: 'ignore' });
    execFileSync(manager, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (!isThere('redis-server')) {
    const hint = installer ? `, for instance with: sudo ${installer.join(' ')}` : '';
    throw new Error(`The tests need redis-server. Install it${hint}.`);
  }
}

function isThere(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
