import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/tables.ts';
import type { Log } from '../log.ts';
import { listDueAccounts, listOverAccounts } from './sandbox.repository.ts';
import type { Sandbox } from './sandbox.ts';

const advanceEveryMs = 10_000;
const accountsAtOnce = 100;

/** Lets happen what is due in sandboxes that nobody calls, and says how many those were. One that fails holds up no other. */
export async function advanceSandboxes(
  db: Kysely<Database>,
  sandbox: Sandbox,
  now: Date,
  onError: (error: unknown, accountId: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  const accounts = await listDueAccounts(db, now, accountsAtOnce);
  for (const accountId of accounts) {
    if (signal?.aborted) break;
    await sandbox.advance(accountId, now).catch((error: unknown) => onError(error, accountId));
  }
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

/** Advances all sandboxes every few seconds, until it is disposed of. */
export function keepSandboxes(db: Kysely<Database>, sandbox: Sandbox, clock: Clock, log: Log): AsyncDisposable {
  const stopping = new AbortController();
  const onError = (err: unknown, accountId?: string) =>
    log.warn({ err, account_id: accountId }, 'a sandbox could not be advanced');

  async function keep(): Promise<void> {
    while (!stopping.signal.aborted) {
      await advanceSandboxes(db, sandbox, clock.now(), onError, stopping.signal).catch(onError);
      await sleep(advanceEveryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }
  const kept = keep();
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await kept;
    },
  };
}
