import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../db/tables.ts';
import { createGate } from './gate.ts';
import { begin, lockSandbox, readState, takeSeedCall, wipe } from './sandbox.repository.ts';
import { type OpenWorld, openWorld, type WorldOptions } from './world.ts';

export interface TransactionOptions {
  accountId: string;
  now: Date;
  seed: string | undefined;
  isRead: boolean;
  hasStatus(status: number): boolean;
}

export type SandboxParts = Pick<WorldOptions, 'resources' | 'shapeEvent'>;

export interface Transactions {
  /** Works in an account's sandbox, in one transaction: all of it happens, or nothing. */
  within<T>(options: TransactionOptions, work: (world: OpenWorld) => Promise<T>): Promise<T>;
  wipe(accountId: string): Promise<void>;
}

/** Connections to Postgres are for live calls first: those that wait for an account's lock take no more than these. */
const mostAtOnce = 4;

export function createTransactions(db: Kysely<Database>, parts: SandboxParts): Transactions {
  const enter = createGate(mostAtOnce);
  const transact = <T>(work: (trx: Transaction<Database>) => Promise<T>) => enter(() => db.transaction().execute(work));

  /** Undefined when something must be written first. */
  function reading<T>(options: TransactionOptions, work: (world: OpenWorld) => Promise<T>): Promise<{ result: T } | undefined> {
    const { accountId, now } = options;
    return transact(async (trx) => {
      await lockSandbox(trx, accountId, 'shared');
      const state = await readState(trx, accountId, now);
      if (state.isOver || state.isDue) return undefined;
      return { result: await work(openWorld({ ...options, ...parts, trx, state, seed: '', isSeeded: true })) };
    });
  }

  function writing<T>(options: TransactionOptions, work: (world: OpenWorld) => Promise<T>): Promise<T> {
    const { accountId, now, seed, isRead } = options;
    return transact(async (trx) => {
      await lockSandbox(trx, accountId, 'exclusive');
      const state = await readState(trx, accountId, now);
      if (state.isOver) await wipe(trx, accountId);
      await begin(trx, accountId);
      const isSeeded = seed !== undefined;
      const world = openWorld({
        ...options,
        ...parts,
        trx,
        state,
        seed: isRead ? '' : await drawnFrom(trx, accountId, seed),
        isSeeded,
      });
      await world.advance();
      const result = await work(world);
      await world.flush();
      return result;
    });
  }

  return {
    async within(options, work) {
      const read = options.isRead ? await reading(options, work) : undefined;
      return read ? read.result : writing(options, work);
    },
    wipe: (accountId) =>
      transact(async (trx) => {
        await lockSandbox(trx, accountId, 'exclusive');
        await wipe(trx, accountId);
      }),
  };
}

async function drawnFrom(trx: Transaction<Database>, accountId: string, seed: string | undefined): Promise<string> {
  return seed === undefined ? randomBytes(16).toString('hex') : `${seed} ${await takeSeedCall(trx, accountId, seed)}`;
}
