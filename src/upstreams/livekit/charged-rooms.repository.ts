import { sql } from 'kysely';
import type { Mode } from '../../caller.ts';
import type { Db } from '../../db/tables.ts';
import type { UsageReport } from '../../usage/report-usage.ts';

export interface Room {
  /** In `upstream_resource`. */
  readonly number: string;
  readonly roomId: string;
  readonly account: UsageReport['account'];
}

export interface RecordedRoom extends Room {
  readonly expiresAt: Date;
}

/** Whoever's it is: an event does not say. */
export async function findRoom(db: Db, upstream: string, id: string): Promise<Room | undefined> {
  const row = await rooms(db, upstream).where('room.id', '=', id).executeTakeFirst();
  return row && toRoom(row);
}

/** Recorded rooms that expired before then, have been ended, and whose recordings have not been asked for. */
export async function listUncountedRecordings(
  db: Db,
  upstream: string,
  expiredBefore: Date,
  limit: number,
): Promise<RecordedRoom[]> {
  const expiresAt = sql<string>`room.details->>'expires_at'`;
  const rows = await rooms(db, upstream)
    .select(expiresAt.as('expires_at'))
    // The index of the migration `time_visits` is on these two.
    .where(sql<boolean>`room.details->>'record' = 'true'`)
    .where(sql<boolean>`room.details->>'recordings_counted' is null`)
    .where(sql<boolean>`room.details->>'due_at' is null`)
    .where(sql<Date>`(room.details->>'expires_at')::timestamptz`, '<=', expiredBefore)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...toRoom(row), expiresAt: new Date(row.expires_at) }));
}

export async function noteRecordingsCounted(db: Db, number: string): Promise<void> {
  await db
    .updateTable('upstream_resource')
    .set({ details: sql<string>`details || '{"recordings_counted":true}'::jsonb` })
    .where('number', '=', number)
    .execute();
}

function rooms(db: Db, upstream: string) {
  return db
    .selectFrom('upstream_resource as room')
    .innerJoin('account', 'account.id', 'room.account_id')
    .select(['room.number', 'room.id', 'room.account_id', 'room.mode', 'account.plan'])
    .where('room.upstream', '=', upstream)
    .where('room.kind', '=', 'room');
}

function toRoom({ number, id, ...payer }: { number: string; id: string; account_id: string; plan: string; mode: string }): Room {
  return { number, roomId: id, account: payerIn(payer) };
}

export function payerIn({ account_id, plan, mode }: { account_id: string; plan: string; mode: string }): UsageReport['account'] {
  return { id: account_id, plan, mode: mode as Mode };
}
