import { monotonicFactory } from 'ulid';

export type IdPrefix = 'acc' | 'ak' | 'aud' | 'req' | 'usr';

const ulid = monotonicFactory();

/** A new id: the prefix says what it names, and ids sort by the time they were made at. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${ulid()}`;
}
