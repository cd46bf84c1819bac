import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Contender } from '../rig/contender.ts';
import type { Rig } from '../rig/rig.ts';
import { table } from '../table.ts';
import { connections } from '../throughput.ts';
import type { Contenders } from './contenders.ts';

interface Instructions {
  /** Per call, in thousands. */
  user: number;
  kernel: number;
}

const events = ['instructions:u', 'instructions:k'];

/** Prints them for those that the goal compares, where they can be counted. */
export async function printInstructions(rig: Rig, { bare, gateway }: Contenders, seconds: number): Promise<void> {
  if (!canCount()) {
    console.log('Instructions: perf cannot count them on this machine.');
    return;
  }
  const counted = [await countInstructions(rig, bare, seconds), await countInstructions(rig, gateway, seconds)];
  const rows = [bare, gateway].map(({ name }, i) => [name, ...[counted[i]?.user, counted[i]?.kernel].map(thousands)]);
  const [ofBare, ofGateway] = counted.map(({ user, kernel }) => user + kernel);
  console.log(`\n${table([['instructions of a call, in thousands', 'user', 'kernel'], ...rows])}`);
  console.log(`(c) / (b), instructions: ${((ofGateway ?? 0) / (ofBare ?? 0)).toFixed(2)}, goal <= 1.30`);
}

function thousands(count = Number.NaN): string {
  return count.toFixed(1);
}

/** Whether this machine counts instructions for us: many virtual ones have no counters, and some systems keep them for root. */
function canCount(): boolean {
  const { status, stderr } = spawnSync('perf', ['stat', '-x', ',', '-e', events.join(','), 'true'], { encoding: 'utf8' });
  return status === 0 && events.every((event) => countOf(stderr, event) !== undefined);
}

/** What a call costs, in figures that hold still while the machine is busy with other things. */
async function countInstructions(rig: Rig, { pid, url }: Contender, seconds: number): Promise<Instructions> {
  const perf = spawn('perf', ['stat', '-x', ',', '-e', events.join(','), '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const output = perf.stderr.setEncoding('utf8').toArray() as Promise<string[]>;
  try {
    const { calls } = await rig.generator.run({ url, headers: rig.headers, connections, seconds, rate: undefined });
    perf.kill('SIGINT');
    const text = (await output).join('');
    const [user = Number.NaN, kernel = Number.NaN] = events.map((event) => (countOf(text, event) ?? Number.NaN) / calls / 1000);
    return { user, kernel };
  } finally {
    if (perf.exitCode === null && perf.kill('SIGINT')) await once(perf, 'close');
  }
}

/** From lines such as `123456,,instructions:u,…`, or `<not supported>,,instructions:u,…`. */
function countOf(text: string, event: string): number | undefined {
  const line = text.split('\n').find((candidate) => candidate.includes(`,${event}`));
  const count = Number(line?.split(',')[0] || Number.NaN);
  return Number.isNaN(count) ? undefined : count;
}
