import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CallFrame } from './places.ts';
import type { CpuProfile } from './shares.ts';

export interface FunctionTime {
  name: string;
  microseconds: number;
}

/** The time in each function itself, the dearest first. */
export function functionTimes({ nodes, samples, timeDeltas }: CpuProfile, root: string): FunctionTime[] {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, root)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? 'unknown';
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[i + 1] ?? 0));
  }
  return [...times].map(([name, microseconds]) => ({ name, microseconds })).sort((a, b) => b.microseconds - a.microseconds);
}

/** `requestHeaders src/upstreams/headers.ts:34`; a native function has no file. */
function nameOf({ functionName, url, lineNumber }: CallFrame, root: string): string {
  const name = functionName || 'anonymous';
  if (url === '') return name;
  const file = url.startsWith('file:') ? relative(root, fileURLToPath(url)).replace(/.*node_modules\//, '') : url;
  return `${name} ${file}:${lineNumber + 1}`;
}
