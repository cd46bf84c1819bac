import type { components } from '../../../generated/contract.ts';
import type { LiveKitParticipant } from './models.ts';

type Schemas = components['schemas'];

/** What LiveKit does not keep of a room, or not after its end. */
export interface RoomDetails {
  readonly name: string;
  readonly max_participants: number;
  readonly record: boolean;
  readonly status: 'open' | 'ended';
  readonly expires_at: string;
  /** When it was ended, or was found to be, before it expired. */
  readonly ended_at?: string;
  /** Whether LiveKit has been asked, after its end, what was recorded. */
  readonly recordings_counted?: true;
  /** When it must be ended at LiveKit. Without it, that is done. */
  readonly due_at?: string;
}

/** The contract's, which nobody has put in: the type of a body says that they are there. */
export function withDefaults(body: Schemas['RoomCreate']): Required<Schemas['RoomCreate']> {
  return { ...{ max_participants: 100, duration_minutes: 60, record: false }, ...body };
}

/** Where a recording is put, in the storage that LiveKit's egress is configured with. */
export function recordingPath(roomId: string): string {
  return `rooms/${roomId}.mp4`;
}

/**
 * For `CreateRoom`. LiveKit ends a room that is empty for some time, and knows no other limit: until it is due a room may be empty.
 */
export function fromRoomCreate(roomId: string, body: Required<Schemas['RoomCreate']>, expiresAt: Date) {
  const seconds = body.duration_minutes * 60;
  return {
    name: roomId,
    max_participants: body.max_participants,
    empty_timeout: seconds,
    departure_timeout: seconds,
    metadata: JSON.stringify({ title: body.name, expires_at: expiresAt.toISOString() }),
    ...(body.record && {
      egress: {
        room: { room_name: roomId, layout: 'grid', file_outputs: [{ file_type: 'MP4', filepath: recordingPath(roomId) }] },
      },
    }),
  };
}

export function toRoom(roomId: string, details: RoomDetails, createdAt: Date, joinUrl: string, now: Date): Schemas['Room'] {
  const { name, max_participants, expires_at } = details;
  return {
    room_id: roomId,
    name,
    status: isOpen(details, now) ? 'open' : 'ended',
    max_participants,
    join_url: `${joinUrl}/${roomId}`,
    created_at: createdAt.toISOString(),
    expires_at,
  };
}

export function isOpen({ status, expires_at }: RoomDetails, now: Date): boolean {
  return status === 'open' && Date.parse(expires_at) > now.getTime();
}

const present = new Set(['JOINED', 'ACTIVE']);
const longestId = 64;
const longestName = 200;

/** Who can be seen in a room, and is charged for: not who records it. */
export function isPerson({ kind, permission }: Pick<LiveKitParticipant, 'kind' | 'permission'>): boolean {
  return kind !== 'EGRESS' && permission?.hidden !== true;
}

/** Those who are in the room now. */
export function toParticipants(participants: readonly LiveKitParticipant[]): Schemas['RoomParticipant'][] {
  return participants
    .filter((participant) => present.has(participant.state) && isPerson(participant))
    .map(({ sid, identity, name, joined_at, joined_at_ms = '0' }) => ({
      participant_id: `pt_${sid.replace(/^PA_/, '')}`.slice(0, longestId),
      name: [...(name || identity)].slice(0, longestName).join(''),
      joined_at: new Date(Number(joined_at_ms) || Number(joined_at) * 1000).toISOString(),
    }));
}
