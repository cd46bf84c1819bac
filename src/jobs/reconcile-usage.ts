import type { Kysely } from 'kysely';
import type { Operation } from '../contract/operation.ts';
import type { Database } from '../db/tables.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { dayOf } from '../usage/calendar.ts';
import { reconcile, summaryOf } from '../usage/reconcile.ts';

const dayMs = 86_400_000;
const shownIds = 10;

export interface ReconcileResources {
  db: Kysely<Database>;
  operations: readonly Operation[];
  metrics: Pick<Metrics, 'reconciled' | 'reconciledAt' | 'mismatches'>;
  log: Log;
}

/** Compares yesterday and today, and tells what differs: an alert can be made of the metric, and of the log. */
export async function reconcileUsage({ db, operations, metrics, log }: ReconcileResources, now: Date): Promise<void> {
  const days = { from: dayOf(new Date(now.getTime() - dayMs)), to: dayOf(now) };
  const result = await reconcile(db, operations, days, now);
  const { answers, events, lost_requests, agrees } = result;
  metrics.reconciledAt.set(Math.floor(now.getTime() / 1000));
  metrics.reconciled.set({ what: 'answers' }, answers);
  metrics.reconciled.set({ what: 'events' }, events);
  const lists = { uncounted: result.uncounted, unlogged: result.unlogged, refused: result.refused, twice: result.twice };
  for (const [kind, ids] of Object.entries(lists)) metrics.mismatches.set({ kind }, ids.length);
  metrics.mismatches.set({ kind: 'sums' }, result.wrong_sums.length);
  metrics.mismatches.set({ kind: 'key_sums' }, result.wrong_key_sums.length);

  const shown = Object.fromEntries(
    Object.entries(lists).flatMap(([kind, ids]) => (ids.length > 0 ? [[kind, ids.slice(0, shownIds)]] : [])),
  );
  const told = {
    ...days,
    answers,
    events,
    lost_requests,
    ...shown,
    wrong_sums: result.wrong_sums.length,
    wrong_key_sums: result.wrong_key_sums.length,
    journals: result.journals,
  };
  log[agrees ? 'info' : 'error'](told, summaryOf(result));
}
