import { sql } from 'kysely';
import type { Db } from '../../db/tables.ts';
import type { UsageReport } from '../../usage/report-usage.ts';
import { payerIn } from './charged-rooms.repository.ts';
import type { RoomEnd, Visit } from './event-shape.ts';

export interface UncountedVisit {
  readonly room: string;
  readonly roomId: string;
  readonly participant: string;
  readonly account: UsageReport['account'];
  readonly joinedAt: Date;
  readonly leftAt: Date;
}

/** Whichever of a visit's events comes first. When it is known to be over, that stays as it is. */
export async function noteVisit(db: Db, room: string, { session, participant, joinedAt, leftAt }: Visit): Promise<void> {
  await db
    .insertInto('room_visit')
    .values({ room, session, participant, joined_at: joinedAt, left_at: leftAt, counted_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['room', 'participant'])
        .doUpdateSet({ left_at: leftAt })
        .where('room_visit.left_at', 'is', null)
        .where(sql<boolean>`excluded.left_at is not null`),
    )
    .execute();
}

export async function noteEnd(db: Db, room: string, { session, endedAt }: RoomEnd): Promise<void> {
  await db
    .insertInto('room_end')
    .values({ room, session, ended_at: endedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Ends the visits that are still open: of sessions that ended before one time, when they did, and of rooms that expired before another
 * and have been ended, when they were or expired.
 */
export async function closeVisits(
  db: Db,
  upstream: string,
  { endedBefore, expiredBefore }: { endedBefore: Date; expiredBefore: Date },
): Promise<void> {
  await sql`
    update room_visit as visit set left_at = greatest(visit.joined_at, lost.end_at)
    from (
      select open.room, open.participant,
        coalesce(room_end.ended_at, (room.details->>'ended_at')::timestamptz, (room.details->>'expires_at')::timestamptz) as end_at
      from room_visit as open
      join upstream_resource as room on room.number = open.room
      left join room_end on room_end.room = open.room and room_end.session = open.session
      where open.counted_at is null and open.left_at is null and room.upstream = ${upstream} and (
        room_end.ended_at <= ${endedBefore}
        or (room.details->>'due_at' is null and (room.details->>'expires_at')::timestamptz <= ${expiredBefore})
      )
    ) as lost
    where visit.room = lost.room and visit.participant = lost.participant and visit.left_at is null`.execute(db);
}

export async function listUncountedVisits(
  db: Db,
  upstream: string,
  limit: number,
  room: string | undefined,
): Promise<UncountedVisit[]> {
  const rows = await db
    .selectFrom('room_visit as visit')
    .innerJoin('upstream_resource as room', 'room.number', 'visit.room')
    .innerJoin('account', 'account.id', 'room.account_id')
    .select(['visit.room', 'room.id', 'visit.participant', 'room.account_id', 'room.mode', 'account.plan'])
    .select(['visit.joined_at', sql<Date>`visit.left_at`.as('left_at')])
    .where('room.upstream', '=', upstream)
    .where('visit.counted_at', 'is', null)
    .where('visit.left_at', 'is not', null)
    .$if(room !== undefined, (query) => query.where('visit.room', '=', room ?? ''))
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    room: row.room,
    roomId: row.id,
    participant: row.participant,
    account: payerIn(row),
    joinedAt: row.joined_at,
    leftAt: row.left_at,
  }));
}

export async function noteCounted(db: Db, { room, participant }: UncountedVisit, now: Date): Promise<void> {
  await db
    .updateTable('room_visit')
    .set({ counted_at: now })
    .where('room', '=', room)
    .where('participant', '=', participant)
    .execute();
}
