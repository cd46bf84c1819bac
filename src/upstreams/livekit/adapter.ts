import type { Adapter } from '../adapter.ts';
import { countRecordings } from './count-recordings.ts';
import { countVisits, endLostVisits } from './count-visits.ts';
import { endDueRooms } from './end-due-rooms.ts';
import { getRecording } from './recording.ts';
import { createRoom, deleteRoom, endRoom, getRoom, listRooms } from './rooms.ts';
import { takeEvent } from './take-event.ts';
import { isSigned } from './webhook.ts';

/**
 * LiveKit, the engine below LIQAA. It knows the gateway alone, so that the gateway remembers what is whose, and neither how long a room
 * may last nor rooms that have ended. LiveKit's `room.auto_create` is best switched off: a token outlives a room that is ended early.
 */
export const livekit: Adapter = {
  operations: {
    'connect.rooms.create': createRoom,
    'connect.rooms.list': listRooms,
    'connect.rooms.get': getRoom,
    'connect.rooms.end': endRoom,
    'connect.rooms.recording': getRecording,
  },
  async upkeep(service, unasked) {
    const { db, upstream, now } = unasked;
    const done = await Promise.allSettled([
      endLostVisits(unasked).then(() => countVisits(unasked)),
      countRecordings(service, unasked),
      endDueRooms({ db, upstream, now, endRoom: (id) => deleteRoom(service, id, now) }),
    ]);
    const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'Rooms, or what is charged for them, could not be seen to.');
  },
  events: { isSigned, take: takeEvent },
};
