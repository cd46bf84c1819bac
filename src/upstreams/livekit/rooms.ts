import { newId } from '../../ids.ts';
import type { Adapted, Service, ServiceSender } from '../adapter.ts';
import type { Resource } from '../resources.ts';
import { call, unusable } from './api.ts';
import type { LiveKitParticipant, LiveKitRoom } from './models.ts';
import { fromRoomCreate, isOpen, type RoomDetails, toParticipants, toRoom, withDefaults } from './room-shape.ts';
import { joinToken } from './tokens.ts';

/** `CreateRoom` of a room that is there changes nothing, but may start a second recording of it. */
export const createRoom: Adapted<'connect.rooms.create'> = async ({ body: given, now }, service) => {
  const body = withDefaults(given);
  const roomId = newId('rm');
  const expiresAt = new Date(now.getTime() + body.duration_minutes * 60_000);
  const made = await call<LiveKitRoom>(service, now, {
    method: 'RoomService/CreateRoom',
    grant: { roomCreate: true, ...(body.record && { roomRecord: true }) },
    json: fromRoomCreate(roomId, body, expiresAt),
    isRepeatable: !body.record,
  });
  if (made?.name !== roomId) throw unusable('CreateRoom made another room.');
  const details: RoomDetails = {
    name: body.name,
    max_participants: body.max_participants,
    record: body.record,
    status: 'open',
    expires_at: expiresAt.toISOString(),
    due_at: expiresAt.toISOString(),
  };
  // Should this fail, nobody learns the room's id, and LiveKit forgets a room that stays empty.
  await service.resources.add('room', roomId, details);
  const sdk_token = await joinToken(service, { room: roomId, identity: 'host', expiresAt });
  return { status: 201, body: { ...toRoom(roomId, details, now, joinUrlOf(service), now), sdk_token } };
};

export const listRooms: Adapted<'connect.rooms.list'> = async ({ query, now }, service) => {
  const { status } = query;
  const page = await service.resources.page<RoomDetails>('room', query, status && { status });
  const known = await withTruth(service, page.resources, now);
  const rooms = known.map(({ id, details, createdAt }) => toRoom(id, details, createdAt, joinUrlOf(service), now));
  const data = rooms.filter((room) => status === undefined || room.status === status);
  return { status: 200, body: { data, has_more: page.has_more, next_cursor: page.next_cursor } };
};

export const getRoom: Adapted<'connect.rooms.get'> = async ({ path, now }, service) => {
  const remembered = await service.resources.get<RoomDetails>('room', path.id);
  const [room = remembered] = await withTruth(service, [remembered], now);
  const participants = isOpen(room.details, now) ? await listParticipants(service, room.id, now) : [];
  const body = { ...toRoom(room.id, room.details, room.createdAt, joinUrlOf(service), now), participants };
  return { status: 200, body };
};

/** A room that has ended is ended once more: whoever still has a token may have entered it again. */
export const endRoom: Adapted<'connect.rooms.end'> = async ({ path, now }, service) => {
  const { id, details } = await service.resources.get<RoomDetails>('room', path.id);
  await deleteRoom(service, id, now);
  await service.resources.change('room', id, ended(details, now));
  return { status: 204 };
};

/** Does nothing where it is gone already. */
export async function deleteRoom(service: ServiceSender, room: string, now: Date): Promise<void> {
  const grant = { roomCreate: true } as const;
  await call(service, now, { method: 'RoomService/DeleteRoom', grant, json: { room }, isRepeatable: true });
}

/** A room that LiveKit no longer has, although it is not due, has been ended there. That is remembered. */
async function withTruth(service: Service, rooms: Resource<RoomDetails>[], now: Date): Promise<Resource<RoomDetails>[]> {
  const names = rooms.filter(({ details }) => isOpen(details, now)).map(({ id }) => id);
  if (names.length === 0) return rooms;
  const request = { method: 'RoomService/ListRooms', grant: { roomList: true }, json: { names }, isRepeatable: true } as const;
  const answer = await call<{ rooms?: LiveKitRoom[] }>(service, now, request);
  if (!Array.isArray(answer?.rooms)) throw unusable('ListRooms gave no list.');
  const there = new Set(answer.rooms.map(({ name }) => name));
  const gone = new Set(names.filter((name) => !there.has(name)));
  return Promise.all(rooms.map((room) => (gone.has(room.id) ? noteEnd(service, room, now) : room)));
}

async function noteEnd(service: Service, room: Resource<RoomDetails>, now: Date): Promise<Resource<RoomDetails>> {
  const details = ended(room.details, now);
  await service.resources.change('room', room.id, details);
  return { ...room, details };
}

/** A room that is ended once more keeps its first end. */
function ended(details: RoomDetails, now: Date): RoomDetails {
  return { ended_at: now.toISOString(), ...details, status: 'ended' };
}

async function listParticipants(service: Service, room: string, now: Date) {
  const answer = await call<{ participants?: LiveKitParticipant[] }>(service, now, {
    method: 'RoomService/ListParticipants',
    grant: { roomAdmin: true, room },
    json: { room },
    isRepeatable: true,
  });
  return toParticipants(answer?.participants ?? []);
}

function joinUrlOf(service: Service): string {
  return (service.setting('JOIN_URL') ?? 'https://meet.liqaa.io').replace(/\/+$/, '');
}
