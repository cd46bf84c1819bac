import type { Latency } from './load/plan.ts';
import type { Contender } from './rig/contender.ts';
import type { Rig } from './rig/rig.ts';
import { untilQuiet } from './rig/usage.ts';
import { connections } from './throughput.ts';

const warmUpSeconds = 1;

/** How long a contender takes when it is asked at a fixed rate. */
export async function measureLatency(rig: Rig, { pid, url }: Contender, rate: number, seconds: number): Promise<Latency> {
  const plan = { url, headers: rig.headers, connections, rate };
  await rig.generator.run({ ...plan, seconds: warmUpSeconds });
  const { latency } = await rig.generator.run({ ...plan, seconds });
  await untilQuiet(pid, rig.signal);
  if (!latency) throw new Error('The generator measured no latency.');
  return latency;
}
