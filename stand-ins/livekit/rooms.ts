import { startEgress, stopEgress } from './egress.ts';
import { grantsOf } from './token.ts';
import { field, type Method, newSid, TwirpError } from './twirp.ts';
import { tell } from './webhooks.ts';

interface Participant {
  sid: string;
  identity: string;
  [field: string]: unknown;
}

interface Room {
  name: string;
  answer: Record<string, unknown>;
  participants: Participant[];
}

const open = new Map<string, Room>();
const longestName = 256;
const longestMetadata = 512 * 1024;

export const rooms: Record<string, Method> = {
  'RoomService/CreateRoom': {
    isAllowed: ({ roomCreate }) => roomCreate === true,
    run(fields) {
      const name = String(fields['name'] ?? '');
      if (name.length > longestName) throw new TwirpError('invalid_argument', 'room name length exceeds limits');
      if (String(fields['metadata'] ?? '').length > longestMetadata)
        throw new TwirpError('invalid_argument', 'metadata size exceeds limits');
      const room = open.get(name) ?? create(name, fields);
      const composite = (fields['egress'] as { room?: Record<string, unknown> } | undefined)?.room;
      if (composite) startEgress(name, composite);
      return shown(room);
    },
  },
  'RoomService/ListRooms': {
    isAllowed: ({ roomList }) => roomList === true,
    run(fields) {
      const names = (fields['names'] ?? []) as string[];
      return { rooms: [...open.values()].filter(({ name }) => names.length === 0 || names.includes(name)).map(shown) };
    },
  },
  'RoomService/DeleteRoom': {
    isAllowed: ({ roomCreate }) => roomCreate === true,
    run(fields) {
      const room = open.get(String(fields['room']));
      if (!room) throw new TwirpError('not_found', 'requested room does not exist');
      close(room, 'ROOM_DELETED');
      return {};
    },
  },
  'RoomService/ListParticipants': {
    isAllowed: ({ roomAdmin, room }, fields) => roomAdmin === true && room === fields['room'],
    run: (fields) => ({ participants: open.get(String(fields['room']))?.participants ?? [] }),
  },
};

/** Enters a room as a client does, or did `seconds_ago`. Who is there under the same identity is sent out. */
export function join({
  token,
  kind = 'STANDARD',
  state = 'ACTIVE',
  hidden = 'false',
  seconds_ago = '0',
  ...shows
}: Record<string, string>): object {
  const grants = grantsOf(String(token));
  if (typeof grants === 'string' || grants.roomJoin !== true) throw new TwirpError('permission_denied', String(grants));
  const room = open.get(grants.room ?? '');
  if (!room) throw new TwirpError('not_found', 'requested room does not exist');
  const identity = shows['identity'] ?? grants.identity ?? '';
  const joinedMs = Date.now() - Number(seconds_ago) * 1000;
  const participant = {
    sid: newSid('PA_'),
    identity,
    state,
    tracks: [],
    metadata: '',
    joined_at: String(Math.floor(joinedMs / 1000)),
    joined_at_ms: String(joinedMs),
    name: shows['name'] ?? grants.name ?? '',
    version: 2,
    permission: {
      can_subscribe: true,
      can_publish: true,
      can_publish_data: true,
      can_publish_sources: [],
      hidden: hidden === 'true',
    },
    region: '',
    is_publisher: false,
    kind,
    attributes: {},
    disconnect_reason: 'UNKNOWN_REASON',
  };
  for (const other of room.participants.filter((present) => present.identity === identity))
    part(room, other, 'DUPLICATE_IDENTITY');
  room.participants.push(participant);
  tell(room.name, 'participant_joined', { room: shown(room), participant });
  return participant;
}

/** One leaves; or all have left, and the room has been empty for too long. */
export function leave({ room: name, participant: sid }: Record<string, string>): object {
  const room = open.get(String(name));
  if (!room) return { closed: false };
  if (sid === undefined) close(room, 'ROOM_CLOSED');
  for (const each of room.participants.filter((present) => present.sid === sid)) part(room, each, 'CLIENT_INITIATED');
  return { closed: sid === undefined };
}

function part(room: Room, participant: Participant, disconnect_reason: string): void {
  room.participants = room.participants.filter((other) => other !== participant);
  const left = { ...participant, state: 'DISCONNECTED', disconnect_reason };
  tell(room.name, 'participant_left', { room: shown(room), participant: left });
}

function close(room: Room, reason: string): void {
  open.delete(room.name);
  for (const participant of room.participants) part(room, participant, reason);
  stopEgress(room.name);
  tell(room.name, 'room_finished', { room: shown(room) });
}

function create(name: string, fields: Record<string, unknown>): Room {
  const now = Date.now();
  const answer = {
    sid: newSid('RM_'),
    name,
    empty_timeout: Number(field(fields, 'empty_timeout') ?? 300),
    departure_timeout: Number(field(fields, 'departure_timeout') ?? 20),
    max_participants: Number(field(fields, 'max_participants') ?? 0),
    creation_time: String(Math.floor(now / 1000)),
    creation_time_ms: String(now),
    turn_password: '',
    enabled_codecs: [{ mime: 'video/VP8', fmtp_line: '' }],
    metadata: String(fields['metadata'] ?? ''),
    num_publishers: 0,
    active_recording: false,
    version: null,
  };
  const room = { name, answer, participants: [] };
  open.set(name, room);
  tell(name, 'room_started', { room: shown(room) });
  return room;
}

function shown({ answer, participants }: Room): object {
  return { ...answer, num_participants: participants.length };
}
