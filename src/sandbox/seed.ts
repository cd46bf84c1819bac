import { Problem } from '../problem.ts';
import type { SandboxCall } from './call.ts';

export const seedHeader = 'X-TKAWEN-Sandbox-Seed';

/** With a seed, the same calls in the same order make the same ids and values. @throws Problem for one that cannot be a seed. */
export function seedOf({ header }: SandboxCall): string | undefined {
  const seed = header(seedHeader.toLowerCase());
  if (seed === '') return undefined;
  if (/^[\x21-\x7e]{1,64}$/.test(seed)) return seed;
  throw new Problem('invalid_param', `${seedHeader} is 1 to 64 visible ASCII characters.`, {
    errors: [
      { pointer: `/header/${seedHeader.toLowerCase()}`, detail: 'is not a seed', expected: '1 to 64 visible ASCII characters' },
    ],
  });
}
