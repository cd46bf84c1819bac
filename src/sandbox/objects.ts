import type { Transaction } from 'kysely';
import type { Database } from '../db/tables.ts';
import { deleteObjects, findObject, listDue, listObjects, type ObjectRow, saveObjects } from './objects.repository.ts';
import type { Stored } from './resource.ts';

/** The objects that a call works with, each of them once. What has changed in them is written at the end. */
export interface Objects {
  find(collection: string, id: string): Promise<Stored | undefined>;
  /** Oldest first. */
  all(collection: string): Promise<Stored[]>;
  add(collection: string, id: string, data: object): Stored;
  remove(stored: Stored): void;
  loadDue(now: Date): Promise<void>;
  /** The one with the earliest step, if that is over by then. */
  nextDue(now: Date): Stored | undefined;
  track(rows: readonly ObjectRow[]): Stored[];
  flush(): Promise<void>;
}

interface Tracked {
  readonly stored: Stored;
  /** New ones come last. */
  readonly number: number;
  /** As it is in the database; undefined for a new one. */
  written: string | undefined;
  isRemoved: boolean;
}

export function createObjects(trx: Transaction<Database>, accountId: string): Objects {
  const tracked = new Map<string, Tracked>();
  const loaded = new Set<string>();
  let added = 0;

  function track({ collection, id, number, data, steps, steps_done }: ObjectRow): Stored {
    const known = tracked.get(keyOf(collection, id));
    if (known) return known.stored;
    const stored = { collection, id, data, steps, stepsDone: steps_done } as Stored;
    tracked.set(keyOf(collection, id), { stored, number: Number(number), written: imageOf(stored), isRemoved: false });
    return stored;
  }

  function there(collection: string): Stored[] {
    return [...tracked.values()]
      .filter(({ stored, isRemoved }) => stored.collection === collection && !isRemoved)
      .sort((a, b) => a.number - b.number)
      .map(({ stored }) => stored);
  }

  return {
    async find(collection, id) {
      const isKnown = tracked.has(keyOf(collection, id)) || loaded.has(collection);
      const row = isKnown ? undefined : await findObject(trx, accountId, collection, id);
      if (row) track(row);
      const entry = tracked.get(keyOf(collection, id));
      return entry?.isRemoved ? undefined : entry?.stored;
    },
    async all(collection) {
      if (!loaded.has(collection)) (await listObjects(trx, accountId, collection)).forEach(track);
      loaded.add(collection);
      return there(collection);
    },
    add(collection, id, data) {
      const stored: Stored = { collection, id, data, steps: [], stepsDone: 0 };
      const number = Number.MAX_SAFE_INTEGER / 2 + added++;
      tracked.set(keyOf(collection, id), { stored, number, written: undefined, isRemoved: false });
      return stored;
    },
    remove({ collection, id }) {
      const entry = tracked.get(keyOf(collection, id));
      if (entry) entry.isRemoved = true;
    },
    async loadDue(now) {
      (await listDue(trx, accountId, now)).forEach(track);
    },
    nextDue(now) {
      const end = now.toISOString();
      let next: Stored | undefined;
      for (const { stored, isRemoved } of tracked.values()) {
        const at = dueAt(stored);
        if (!isRemoved && at <= end && (!next || at < dueAt(next))) next = stored;
      }
      return next;
    },
    track: (rows) => rows.map(track),
    async flush() {
      const entries = [...tracked.values()];
      const removed = entries.filter(({ isRemoved, written }) => isRemoved && written !== undefined);
      const changed = entries.filter(({ stored, isRemoved, written }) => !isRemoved && imageOf(stored) !== written);
      await deleteObjects(
        trx,
        accountId,
        removed.map(({ stored }) => stored),
      );
      await saveObjects(
        trx,
        accountId,
        changed.map(({ stored }) => stored),
      );
      for (const entry of removed) entry.written = undefined;
      for (const entry of changed) entry.written = imageOf(entry.stored);
    },
  };
}

function keyOf(collection: string, id: string): string {
  return `${collection} ${id}`;
}

function imageOf({ data, steps }: Stored): string {
  return JSON.stringify([data, steps]);
}

/** Behind all times, when nothing happens to it any more. */
function dueAt({ steps: [next] }: Stored): string {
  return next?.[0] ?? '~';
}
