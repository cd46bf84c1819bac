import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Log } from '../log.ts';
import type { Sandbox } from './sandbox.ts';
import { listDueAccounts, listOverAccounts } from './sandbox.repository.ts';

const advanceEveryMs = 10_000;
const wipeEveryMs = 3_600_000;
const accountsAtOnce = 100;

/** Lets happen what is due in sandboxes that nobody calls. How many accounts that were. */
export async function advanceSandboxes(db: Kysely<Database>, sandbox: Sandbox, now: Date): Promise<number> {
  const accounts = await listDueAccounts(db, now, accountsAtOnce);
  for (const accountId of accounts) await sandbox.advance(accountId, now);
  return accounts.length;
}

/** Empties the sandboxes that hold a week that is over, by the database's clock. A call empties its own. How many that were. */
export async function wipeSandboxes(db: Kysely<Database>, sandbox: Sandbox): Promise<number> {
  let wiped = 0;
  for (;;) {
    const accounts = await listOverAccounts(db, accountsAtOnce);
    for (const accountId of accounts) await sandbox.wipe(accountId);
    wiped += accounts.length;
    if (accounts.length < accountsAtOnce) return wiped;
  }
}

/** Does both now and then, until it is disposed of. */
export function keepSandboxes(db: Kysely<Database>, sandbox: Sandbox, clock: Clock, log: Log): AsyncDisposable {
  const stopping = new AbortController();
  const every = async (ms: number, what: string, work: () => Promise<number>) => {
    while (!stopping.signal.aborted) {
      await work().catch((err) => log.warn({ err }, `sandboxes could not be ${what}`));
      await sleep(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  };
  const kept = [
    every(advanceEveryMs, 'advanced', () => advanceSandboxes(db, sandbox, clock.now())),
    every(wipeEveryMs, 'wiped', () => wipeSandboxes(db, sandbox)),
  ];
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.all(kept);
    },
  };
}
