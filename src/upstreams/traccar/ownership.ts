import type { TraccarObject } from './models.ts';

/**
 * What the gateway remembers says whose an id was when it was given out. A Traccar that is restored from a backup, or set up anew, gives
 * it out again: the object itself says whose it is now.
 */
export function belongsTo({ attributes }: TraccarObject, accountId: string): boolean {
  return attributes?.['tkawenAccount'] === accountId;
}
