import { createHash } from 'node:crypto';
import { ulid } from 'ulid';

/** Chance that can be repeated: the same seed draws the same values. */
export interface Draw {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  id(prefix: string): string;
  hex(length: number): string;
}

const range = 2 ** 48;

/** @param at when ids are said to be made, so that they sort by time. Drawn as well, when left out. */
export function createDraw(seed: string, at?: Date): Draw {
  let blocks = 0;
  let block = Buffer.alloc(0);

  function fraction(): number {
    if (block.byteLength < 6) block = createHash('sha256').update(`${seed}\n${blocks++}`).digest();
    const value = block.readUIntBE(0, 6);
    block = block.subarray(6);
    return value / range;
  }

  function below(limit: number): number {
    return Math.floor(fraction() * limit);
  }

  return {
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    id: (prefix) => `${prefix}_${ulid(at?.getTime() ?? below(range), fraction)}`,
    hex: (length) => Array.from({ length }, () => below(16).toString(16)).join(''),
  };
}

/** The id of something that belongs to something else, and is found again by that. */
export function siblingId(id: string, prefix: string): string {
  return `${prefix}_${id.slice(id.indexOf('_') + 1)}`;
}
