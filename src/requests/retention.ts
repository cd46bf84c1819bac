import type { Kysely } from 'kysely';
import { plans } from '../../generated/plans.ts';
import { dropPartition, listPartitionsBefore } from '../db/partitions.ts';
import type { Database } from '../db/tables.ts';
import { daysKept, shortestDaysKept } from './logged-request.ts';
import { deleteExpiredRequests } from './retention.repository.ts';

const dayMs = 86_400_000;
const rowsAtOnce = 20_000;

const days = Object.fromEntries(Object.entries(plans).map(([plan, { request_log_days }]) => [plan, request_log_days]));
const retention = { plans: days, others: daysKept({ mode: 'sandbox', plan: 'sandbox' }) };
const longest = Math.max(...Object.values(days));

/** Deletes what no plan keeps any more, by the day, and of what is left what the plan of its account does not keep. */
export async function deleteOldRequests(db: Kysely<Database>, now: Date): Promise<{ partitions: number; requests: number }> {
  const over = await listPartitionsBefore(db, 'request_log', daysBefore(now, longest));
  for (const partition of over) await dropPartition(db, partition);

  const left = await listPartitionsBefore(db, 'request_log', daysBefore(now, shortestDaysKept - 1));
  let requests = 0;
  for (const partition of [...left, 'request_log_default']) {
    for (let deleted = rowsAtOnce; deleted === rowsAtOnce; requests += deleted)
      deleted = await deleteExpiredRequests(db, partition, now, retention, rowsAtOnce);
  }
  return { partitions: over.length, requests };
}

function daysBefore(now: Date, count: number): Date {
  return new Date(now.getTime() - count * dayMs);
}
