import type { Transaction } from 'kysely';
import type { Database } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import { type Allowances, createAllowances } from './allowances.ts';
import { createDraw, type Draw } from './draw.ts';
import type { ShapeEvent } from './events.ts';
import { countObjects, insertEvents, type NewEvent } from './objects.repository.ts';
import { createObjects, type Objects } from './objects.ts';
import { refused } from './refusal.ts';
import type { Resource, Stored } from './resource.ts';
import type { SandboxState } from './sandbox.repository.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
}

/** What rules work with: an account's sandbox at a moment. All of it is one transaction. */
export interface World extends Allowances {
  readonly now: Date;
  /** The time now, or some seconds from now, as the contract writes it. */
  time(afterSeconds?: number): string;
  readonly account: Account;
  readonly draw: Draw;
  find<T extends object>(resource: Resource<T>, id: string): Promise<Stored<T> | undefined>;
  /** @throws Problem 404. */
  get<T extends object>(resource: Resource<T>, id: string): Promise<Stored<T>>;
  /** One that a body or a query names. @throws Problem 404, or 400 where the operation knows no 404. */
  refer<T extends object>(resource: Resource<T>, id: string, pointer: string): Promise<Stored<T>>;
  /** Oldest first. */
  all<T extends object>(resource: Resource<T>): Promise<Stored<T>[]>;
  count(resource: Resource, where?: object): Promise<number>;
  add<T extends object>(resource: Resource<T>, id: string, data: T): Stored<T>;
  remove(stored: Stored): void;
  /** Lets a step of the resource happen, at a time or after seconds. */
  plan(stored: Stored, when: Date | number, step: string): void;
  /** Of the data, what the contract's event has. */
  emit(type: string, data: object): void;
}

export interface WorldOptions {
  trx: Transaction<Database>;
  accountId: string;
  state: SandboxState;
  now: Date;
  /** What a call draws from. Steps draw from what they happen to. */
  seed: string;
  /** Whether ids are drawn from the seed alone. The others begin with the time, so that they sort by it. */
  isSeeded: boolean;
  resources: ReadonlyMap<string, Resource>;
  shapeEvent: ShapeEvent;
  /** Whether the operation of the call has this answer. */
  hasStatus(status: number): boolean;
}

export interface OpenWorld extends World {
  readonly trx: Transaction<Database>;
  readonly objects: Objects;
  /** Lets all happen that is due. */
  advance(): Promise<void>;
  flush(): Promise<void>;
}

export function openWorld(options: WorldOptions): OpenWorld {
  const { trx, accountId, state, resources, shapeEvent, hasStatus } = options;
  const objects = createObjects(trx, accountId);
  const events: NewEvent[] = [];

  async function flush(): Promise<void> {
    await objects.flush();
    await insertEvents(trx, accountId, events.splice(0));
  }

  function worldAt(now: Date, draw: Draw): OpenWorld {
    const world: OpenWorld = {
      trx,
      now,
      time: (afterSeconds = 0) => new Date(now.getTime() + afterSeconds * 1000).toISOString(),
      draw,
      objects,
      account: { id: accountId, name: state.name, currency: state.currency },
      find: <T extends object>({ collection }: Resource<T>, id: string) =>
        objects.find(collection, id) as Promise<Stored<T> | undefined>,
      async get(resource, id) {
        const stored = await world.find(resource, id);
        if (!stored) throw new Problem('not_found', `No ${nameOf(resource)} has this id.`);
        return stored;
      },
      async refer(resource, id, pointer) {
        const stored = await world.find(resource, id);
        if (stored) return stored;
        if (hasStatus(404)) throw new Problem('not_found', `No ${nameOf(resource)} has the id in ${pointer}.`);
        throw refused(pointer, `names no ${nameOf(resource)} that is there`);
      },
      all: <T extends object>({ collection }: Resource<T>) => objects.all(collection) as Promise<Stored<T>[]>,
      async count({ collection }, where) {
        await objects.flush();
        return countObjects(trx, accountId, { collection, ...(where && { where }) });
      },
      add: <T extends object>({ collection }: Resource<T>, id: string, data: T) => objects.add(collection, id, data) as Stored<T>,
      remove: (stored) => objects.remove(stored),
      plan(stored, when, step) {
        const at = typeof when === 'number' ? new Date(now.getTime() + when * 1000) : when;
        stored.steps = [...stored.steps, [at.toISOString(), step] as [string, string]].sort(([a], [b]) =>
          a < b ? -1 : a > b ? 1 : 0,
        );
      },
      emit(type, data) {
        events.push({ id: draw.id('evt'), type, data: structuredClone(shapeEvent(type, data)), occurredAt: now });
      },
      ...createAllowances(trx, accountId, now),
      async advance() {
        await objects.loadDue(now);
        for (let next = objects.nextDue(now); next; next = objects.nextDue(now)) await happen(next);
        await flush();
      },
      flush,
    };
    return world;
  }

  async function happen(stored: Stored): Promise<void> {
    const [[at, name] = ['', ''], ...later] = stored.steps;
    stored.steps = later;
    const step = resources.get(stored.collection)?.steps?.[name];
    if (!step) throw new Error(`Nothing called ${name} happens in ${stored.collection}.`);
    await step(stored, worldAt(new Date(at), createDraw(`${stored.id} ${stored.stepsDone++}`)));
  }

  return worldAt(options.now, createDraw(options.seed, options.isSeeded ? undefined : options.now));
}

/** `room` of `connect.rooms`. */
export function singularOf(collection: string): string {
  return (collection.split('.').at(-1) ?? '').replace(/s$/, '');
}

function nameOf({ collection }: Resource): string {
  return singularOf(collection).replaceAll('_', ' ');
}
