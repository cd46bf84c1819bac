import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Contract } from '../contract/contract.ts';
import { ensurePartitions } from '../db/partitions.ts';
import type { Database } from '../db/tables.ts';
import { deleteExpired } from '../idempotency/idempotency.repository.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { deleteOldRequests } from '../requests/retention.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { wipeSandboxes } from '../sandbox/upkeep.ts';
import type { Job } from './job.ts';
import { reconcileUsage } from './reconcile-usage.ts';

/** What jobs work with. */
export interface JobResources {
  db: Kysely<Database>;
  clock: Clock;
  contract: Contract;
  sandbox: Sandbox;
  metrics: Metrics;
  log: Log;
}

export function createJobs({ db, clock, contract, sandbox, metrics, log }: JobResources): Job[] {
  return [
    { name: 'make_partitions', cron: '5 * * * *', run: () => ensurePartitions(db, clock.now()) },
    {
      name: 'delete_old_requests',
      cron: '20 3 * * *',
      async run() {
        log.info(await deleteOldRequests(db, clock.now()), 'requests that are not kept any longer have been deleted');
      },
    },
    {
      name: 'delete_kept_answers',
      cron: '15 * * * *',
      async run() {
        await deleteExpired(db, clock.now());
      },
    },
    {
      name: 'wipe_sandboxes',
      cron: '0 * * * *',
      async run() {
        await wipeSandboxes(db, sandbox);
      },
    },
    {
      name: 'reconcile_usage',
      cron: '35 * * * *',
      run: () => reconcileUsage({ db, operations: contract.operations, metrics, log }, clock.now()),
    },
  ];
}
