import type { Transaction } from 'kysely';
import type { Database } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import { type LimitName, limitOf, roomAgainAt } from './limits.ts';
import { countObjects } from './objects.repository.ts';
import { addToCount } from './sandbox.repository.ts';

/** What an account may still take of its sandbox. A call that fails takes nothing. */
export interface Allowances {
  /** @throws Problem `quota_exceeded` when too little is left. */
  claim(limit: LimitName, amount?: number): Promise<void>;
  /** Counts what has been taken already, beyond the limit too. */
  spend(limit: LimitName, amount: number): Promise<void>;
  /** Of what is held at a time, what there was before this call counts. */
  left(limit: LimitName): Promise<number>;
}

export function createAllowances(trx: Transaction<Database>, accountId: string, now: Date): Allowances {
  const month = `${now.toISOString().slice(0, 7)}-01`;

  /** How much of it there is, when some more is taken. */
  async function take(name: LimitName, amount: number): Promise<number> {
    const limit = limitOf(name);
    if ('per' in limit) return addToCount(trx, accountId, name, month, amount);
    return (await countObjects(trx, accountId, limit.counts)) + amount;
  }

  return {
    async claim(name, amount = 1) {
      const limit = limitOf(name);
      const used = (await take(name, amount)) - amount;
      if (used + amount <= limit.most) return;
      const seconds = Math.ceil((roomAgainAt(limit, now).getTime() - now.getTime()) / 1000);
      const detail = `The sandbox allows ${limit.most} ${limit.what}${'per' in limit ? ' a month' : ''}. Used: ${used}.`;
      throw new Problem('quota_exceeded', detail, {
        headers: { 'Retry-After': String(seconds) },
        extra: { used, limit: limit.most },
      });
    },
    async spend(name, amount) {
      await take(name, amount);
    },
    left: async (name) => Math.max(0, limitOf(name).most - (await take(name, 0))),
  };
}
