import type { CallFrame } from './places.ts';
import type { CpuProfile } from './shares.ts';

/** The microseconds in which one of these functions was running, or something that it had called. */
export function timeUnder({ nodes, samples, timeDeltas }: CpuProfile, isOne: (frame: CallFrame) => boolean): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const under = new Set<number>();
  const open = nodes.filter(({ callFrame }) => isOne(callFrame)).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (under.has(id)) continue;
    under.add(id);
    open.push(...(byId.get(id)?.children ?? []));
  }
  return samples.reduce((sum, id, i) => sum + (under.has(id) ? (timeDeltas[i + 1] ?? 0) : 0), 0);
}
