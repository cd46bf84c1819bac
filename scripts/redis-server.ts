import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

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

const mostTries = 5;

const installers: [manager: string, ...args: string[]][] = [
  ['apt-get', 'install', '-y', '-qq', 'redis-server'],
  ['dnf', 'install', '-y', 'redis'],
  ['apk', 'add', 'redis'],
  ['brew', 'install', 'redis'],
];

/** Starts the machine's redis-server, with nothing kept on disk; installs it first where that is allowed. */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  ensureInstalled();
  for (let tries = 1; ; tries++) {
    const started = await tryToStart(options.port ?? (await freePort()), options.args ?? []);
    if (typeof started !== 'string') return started;
    // A port that was free a moment ago may be somebody's by now.
    if (tries === mostTries) throw new Error(`redis-server does not start: ${started}`);
    await sleep(tries * 100);
  }
}

/** The server, or what one says that ended at once. */
async function tryToStart(port: number, args: readonly string[]): Promise<RedisServer | string> {
  const usual = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...usual, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    if (output.includes('Ready to accept connections')) break;
  }
  if (!output.includes('Ready to accept connections')) return output.slice(-500);
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
