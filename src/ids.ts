import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

export type IdPrefix = 'acc' | 'ak' | 'aud' | 'msg' | 'req' | 'rm' | 'sess' | 'shp' | 'usr' | 'wt';

/** Random bytes are drawn in bulk: the library would ask the system for each character of an id. */
const pool = new Uint8Array(4096);
let used = pool.length;

function random(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return (pool[used++] ?? 0) / 256;
}

const ulid = monotonicFactory(random);

/** A new id: the prefix says what it names, and ids sort by the time they were made at. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${ulid()}`;
}
