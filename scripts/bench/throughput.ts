import type { Contender } from './rig/contender.ts';
import type { Rig } from './rig/rig.ts';
import { cpuSeconds, untilQuiet } from './rig/usage.ts';

export interface Throughput {
  calls: number;
  callsPerSecond: number;
  /** What one core does in a second. */
  callsPerCpuSecond: number;
  /** The part of a core that was in use while it was asked. */
  busy: number;
}

export const connections = 64;
const warmUpSeconds = 1;

/**
 * What a contender does at most. What it does behind its answers, such as writing its log, counts as well: the processor's time
 * is read when it is quiet, before and after.
 */
export async function measureThroughput(rig: Rig, { pid, url }: Contender, seconds: number): Promise<Throughput> {
  const plan = { url, headers: rig.headers, connections, rate: undefined };
  await rig.generator.run({ ...plan, seconds: warmUpSeconds });
  await untilQuiet(pid, rig.signal);
  const before = cpuSeconds(pid);
  const load = await rig.generator.run({ ...plan, seconds });
  const busySeconds = cpuSeconds(pid) - before;
  await untilQuiet(pid, rig.signal);
  return {
    calls: load.calls,
    callsPerSecond: load.calls / load.seconds,
    callsPerCpuSecond: load.calls / (cpuSeconds(pid) - before),
    busy: busySeconds / load.seconds,
  };
}
