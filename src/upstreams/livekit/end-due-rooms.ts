import type { Db } from '../../db/tables.ts';
import { deleteRoomsDueBefore, listDueRooms, settleRoom } from './due-rooms.repository.ts';

export interface EndDueRoomsOptions {
  db: Db;
  upstream: string;
  now: Date;
  /** Ends it at the service, if it is there. */
  endRoom(id: string): Promise<void>;
}

const mostAtOnce = 100;
const listedForMs = 30 * 86_400_000;

/**
 * Ends the rooms that have reached their `expires_at`, of all accounts. A room that was ended before is ended once more: since then
 * somebody with a token may have entered it again. One that cannot be ended stays due, and keeps no other waiting.
 * @throws AggregateError when some could not be ended.
 */
export async function endDueRooms({ db, upstream, now, endRoom }: EndDueRoomsOptions): Promise<number> {
  const due = await listDueRooms(db, upstream, now, mostAtOnce);
  const failures: unknown[] = [];
  for (const { number, id } of due) {
    try {
      await endRoom(id);
      await settleRoom(db, upstream, number);
    } catch (error) {
      failures.push(error);
    }
  }
  await deleteRoomsDueBefore(db, upstream, new Date(now.getTime() - listedForMs));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} rooms that are due could not be ended.`);
  return due.length;
}
