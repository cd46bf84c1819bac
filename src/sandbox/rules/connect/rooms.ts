import { Problem } from '../../../problem.ts';
import { conflict } from '../../refusal.ts';
import { type Resource, type Rule, Sample, type Schemas, type Stored } from '../../resource.ts';
import { sampleFile } from '../../samples.ts';
import type { World } from '../../world.ts';
import { dialogueOf } from './dialogue.ts';

export type Room = Schemas['RoomDetail'] & {
  record: boolean;
  /** Those who will come, in this order. */
  guests: string[];
  /** Those who were there when it ended, by id. */
  speakers: string[];
  ended_at: string | null;
  duration_seconds: number;
  has_recording: boolean;
  transcribed_at: string | null;
};

const guests = ['Amina', 'Yacine'];
const joinEverySeconds = 30;
const recordingSeconds = 120;
const transcriptSeconds = 240;

export const rooms: Resource<Room, 'connect.rooms.create'> = {
  collection: 'connect.rooms',
  // A room takes a minute at least. The others are counted when it ends.
  limit: 'connect.video_minutes',
  made(room, { body, wish }, world) {
    const lastsSeconds = body.duration_minutes * 60;
    Object.assign(room.data, {
      max_participants: body.max_participants,
      expires_at: world.time(lastsSeconds),
      participants: [],
      record: body.record,
      guests: wish === 'nobody' ? [] : guests,
      speakers: [],
      ended_at: null,
      duration_seconds: 0,
      has_recording: false,
      transcribed_at: null,
    } satisfies Partial<Room>);
    world.emit('room.started', { room_id: room.id, name: room.data.name, started_at: room.data.created_at });
    room.data.guests.forEach((_, i) => {
      if ((i + 1) * joinEverySeconds < lastsSeconds) world.plan(room, (i + 1) * joinEverySeconds, 'join');
    });
    world.plan(room, lastsSeconds, 'end');
  },
  removed: endRoom,
  steps: {
    join(room, world) {
      const name = room.data.guests[room.data.participants.length] ?? 'Guest';
      const participant = { participant_id: world.draw.id('pt'), name, joined_at: world.time() };
      room.data.participants.push(participant);
      world.emit('room.participant_joined', { room_id: room.id, participant });
    },
    end: endRoom,
    recorded(room, world) {
      room.data.has_recording = true;
      world.emit('recording.ready', {
        room_id: room.id,
        recording_url: `https://api.tkawen.com/v1/connect/rooms/${room.id}/recording`,
        duration_seconds: room.data.duration_seconds,
        size_bytes: sampleFile('recording.mp4').byteLength,
      });
    },
    transcribed(room, world) {
      room.data.transcribed_at = world.time();
      world.emit('transcript.ready', {
        room_id: room.id,
        transcript_url: `https://api.tkawen.com/v1/connect/rooms/${room.id}/transcript`,
        language: languageOf(room.data),
        duration_seconds: room.data.duration_seconds,
      });
    },
  },
};

/** Ending a room that has ended changes nothing. */
async function endRoom(room: Stored<Room>, world: World): Promise<void> {
  if (room.data.ended_at !== null) return;
  const minutes = room.data.participants.map(({ joined_at: joined }) =>
    Math.ceil((world.now.getTime() - Date.parse(joined)) / 60_000),
  );
  const spent = minutes.reduce((sum, each) => sum + each, 0);
  room.data.duration_seconds = Math.round((world.now.getTime() - Date.parse(room.data.created_at)) / 1000);
  const speakers = room.data.participants.map(({ participant_id: id }) => id);
  Object.assign(room.data, { status: 'ended', ended_at: world.time(), participants: [], speakers });
  room.steps = [];
  await world.spend('connect.video_minutes', Math.max(0, spent - 1));
  world.emit('room.ended', { room_id: room.id, ended_at: room.data.ended_at, participant_minutes: spent });
  if (!room.data.record) return;
  world.plan(room, recordingSeconds, 'recorded');
  world.plan(room, transcriptSeconds, 'transcribed');
}

export const recording: Rule<'connect.rooms.recording'> = async ({ path }, world) => {
  const room = await recorded(path.id, world);
  if (!room.data.has_recording) throw conflict('The recording is not ready yet.');
  return new Sample();
};

export const transcript: Rule<'connect.rooms.transcript'> = async ({ path }, world) => {
  const { data: room } = await recorded(path.id, world);
  if (room.transcribed_at === null) throw conflict('The transcript is not ready yet.');
  const segments = dialogueOf(room.speakers, room.duration_seconds);
  return {
    room_id: room.room_id,
    language: languageOf(room),
    duration_seconds: room.duration_seconds,
    text: segments.map(({ text }) => text).join(' '),
    segments,
    created_at: room.transcribed_at,
  };
};

function languageOf({ speakers }: Room): string | null {
  return speakers.length > 0 ? 'en' : null;
}

async function recorded(id: string, world: World): Promise<Stored<Room>> {
  const room = await world.get(rooms, id);
  if (!room.data.record) throw new Problem('not_found', 'The room was created without a recording.');
  return room;
}
