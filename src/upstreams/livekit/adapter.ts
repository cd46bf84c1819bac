import type { Adapter } from '../adapter.ts';
import { endDueRooms } from './end-due-rooms.ts';
import { getRecording } from './recording.ts';
import { createRoom, deleteRoom, endRoom, getRoom, listRooms } from './rooms.ts';

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
  async upkeep(service, db, now) {
    await endDueRooms({ db, upstream: 'livekit', now, endRoom: (id) => deleteRoom(service, id, now) });
  },
};
