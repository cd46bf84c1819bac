import type { Unasked } from '../adapter.ts';
import { findRoom, type Room } from './charged-rooms.repository.ts';
import { reportRecording } from './count-recordings.ts';
import { countVisits } from './count-visits.ts';
import { readEvent, type Told } from './event-shape.ts';
import { noteEnd, noteVisit } from './visits.repository.ts';

/** Remembers who is in a room and who has left it, and counts visits and recordings that are over. */
export async function takeEvent(body: unknown, unasked: Unasked): Promise<void> {
  const { db, log, upstream } = unasked;
  const told = read(body, unasked);
  if (!told) return;
  const room = await findRoom(db, upstream, told.room);
  if (!room) log.info({ upstream, room: told.room.slice(0, 64) }, 'an event was passed over: its room is not known');
  else await keep(told, room, unasked);
}

/** Nobody is helped by an event that cannot be read, and comes again. */
function read(body: unknown, { log, upstream }: Unasked): Told | undefined {
  try {
    return readEvent(body);
  } catch (err) {
    log.error({ upstream, err }, 'an event of a service cannot be read: what it tells may not be charged');
    return undefined;
  }
}

async function keep(told: Told, room: Room, unasked: Unasked): Promise<void> {
  if ('visit' in told) {
    await noteVisit(unasked.db, room.number, told.visit);
    if (told.visit.leftAt) await countVisits(unasked, room.number);
  } else if ('end' in told) {
    await noteEnd(unasked.db, room.number, told.end);
  } else {
    await reportRecording(unasked, room, told.recorded);
  }
}
