import { sql } from 'kysely';
import type { Db } from '../../db/tables.ts';

/** Rooms of all accounts, those first that have been due for longest. */
export function listDueRooms(db: Db, upstream: string, now: Date, limit: number): Promise<{ number: string; id: string }[]> {
  return db
    .selectFrom('upstream_resource')
    .select(['number', 'id'])
    .where('upstream', '=', upstream)
    .where('kind', '=', 'room')
    .where(dueAt, '<=', now.toISOString())
    .orderBy(dueAt)
    .limit(limit)
    .execute();
}

export async function settleRoom(db: Db, upstream: string, number: string): Promise<void> {
  await db
    .updateTable('upstream_resource')
    .set({ details: sql<string>`(details - 'due_at') || '{"status":"ended"}'::jsonb` })
    .where('upstream', '=', upstream)
    .where('number', '=', number)
    .execute();
}

/** Removes the rooms that were due before then, and have been ended. */
export async function deleteRoomsDueBefore(db: Db, upstream: string, then: Date): Promise<void> {
  await db
    .deleteFrom('upstream_resource')
    .where('upstream', '=', upstream)
    .where('kind', '=', 'room')
    .where(sql<boolean>`details->>'due_at' is null`)
    .where(sql<string>`details->>'expires_at' collate "C"`, '<', then.toISOString())
    .execute();
}

/** As `toISOString` writes times, their order is that of their bytes. The index of the migration `sweep_rooms` is on this expression. */
const dueAt = sql<string>`(details->>'due_at') collate "C"`;
