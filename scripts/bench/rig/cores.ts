import { spawnSync } from 'node:child_process';

export interface Cores {
  /** What to start a process with, so that it has a core for itself. */
  readonly alone: readonly string[];
  /** For the reader. */
  readonly description: string;
}

/**
 * Leaves the first core to what is measured, and moves this process and all that it starts otherwise to the others. Where
 * `taskset` is missing, or there is one core only, everything runs anywhere.
 */
export function shareCores(resources: AsyncDisposableStack): Cores {
  const own = listedCores(taskset('-pc', String(process.pid)));
  const [first, ...others] = own;
  if (first === undefined || others.length === 0) return { alone: [], description: 'not pinned to a core' };
  taskset('-apc', others.join(','), String(process.pid));
  resources.defer(() => void taskset('-apc', own.join(','), String(process.pid)));
  return { alone: ['taskset', '-c', String(first)], description: `pinned to core ${first}, all else to ${others.join(', ')}` };
}

function taskset(...args: string[]): string {
  return spawnSync('taskset', args, { encoding: 'utf8' }).stdout ?? '';
}

/** From `pid 7's current affinity list: 0-3,8`. */
function listedCores(text: string): number[] {
  const list = text.split(':')[1]?.trim() ?? '';
  return list.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return from === undefined || to === undefined || range === ''
      ? []
      : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
