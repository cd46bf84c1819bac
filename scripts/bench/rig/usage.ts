import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const ticksPerSecond = 100;
const lookMs = 100;
/** A process that used less than this in `lookMs` has nothing left to do. */
const quietSeconds = 0.011;
const quietLooks = 4;
const patienceLooks = 100;

/** The processor time that a process has used, in it and for it, on all its threads. */
export function cpuSeconds(pid: number): number {
  if (!existsSync('/proc/self/stat')) return secondsOf(ps(pid, 'time'));
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in parentheses, may hold anything. Fields 14 and 15 are 12 and 13 behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** In MB: at its highest where the system tells that, otherwise now. */
export function memoryMegabytes(pid: number): number {
  if (!existsSync('/proc/self/status')) return Number(ps(pid, 'rss')) / 1000;
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}

/** Waits until a process has done what it does behind its answers. */
export async function untilQuiet(pid: number, signal: AbortSignal): Promise<void> {
  let quiet = 0;
  let before = cpuSeconds(pid);
  for (let looks = 0; quiet < quietLooks && looks < patienceLooks; looks++) {
    await sleep(lookMs, undefined, { signal });
    const now = cpuSeconds(pid);
    quiet = now - before < quietSeconds ? quiet + 1 : 0;
    before = now;
  }
}

function ps(pid: number, field: string): string {
  return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
}

/** From `[hours:]minutes:seconds`. */
function secondsOf(time: string): number {
  return time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
