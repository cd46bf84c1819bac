import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that answers, and is measured. */
export interface Contender {
  readonly name: string;
  readonly pid: number;
  /** What it is asked for. */
  readonly url: string;
}

export interface ContenderStart {
  name: string;
  /** The command before its own, if there is one. */
  alone: readonly string[];
  command: readonly string[];
  cwd?: string;
  env: Record<string, string>;
  url: string;
  headers: Record<string, string>;
  /** Where its output goes. */
  output: string;
}

const patienceMs = 30_000;
const stopMs = 10_000;

/** Starts a process, and waits until it answers what it will be asked. */
export async function startContender(
  resources: AsyncDisposableStack,
  signal: AbortSignal,
  { name, alone, command, cwd, env, url, headers, output }: ContenderStart,
): Promise<Contender> {
  const [file = '', ...rest] = [...alone, ...command];
  const log = openSync(output, 'w');
  const child = spawn(file, rest, {
    ...(cwd !== undefined && { cwd }),
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  resources.defer(() => stop(child));
  const deadline = performance.now() + patienceMs;
  while (!(await answers(url, headers))) {
    if (hasEnded(child) || performance.now() > deadline)
      throw new Error(`${name} did not start:\n${readFileSync(output, 'utf8').slice(-2_000)}`);
    await sleep(50, undefined, { signal });
  }
  return { name, pid: child.pid ?? 0, url };
}

async function answers(url: string, headers: Record<string, string>): Promise<boolean> {
  try {
    const answer = await fetch(url, { headers });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  child.kill();
  await ended;
  clearTimeout(timer);
}
