import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const mebibyte = 1_048_576;
const sampleMs = 50;

/** By how many MiB the most that a process held while it worked is more than what it held before. */
export async function risenBy(pid: number, work: () => Promise<void>): Promise<number> {
  const isLinux = process.platform === 'linux';
  // "5" makes the kernel forget the highest it has seen (proc(5)).
  if (isLinux) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const before = residentOf(pid);
  let highest = before;
  const timer = isLinux ? undefined : setInterval(() => (highest = Math.max(highest, residentOf(pid))), sampleMs);
  await work();
  clearInterval(timer);
  if (isLinux) highest = fieldOf(pid, 'VmHWM');
  return (highest - before) / mebibyte;
}

function residentOf(pid: number): number {
  if (process.platform === 'linux') return fieldOf(pid, 'VmRSS');
  return 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]));
}

function fieldOf(pid: number, name: string): number {
  const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kibibytes === undefined) throw new Error(`/proc/${pid}/status has no ${name}.`);
  return 1024 * Number(kibibytes);
}
