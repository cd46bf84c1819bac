import Big from 'big.js';
import type { LiveKitEvent } from './models.ts';
import { isDone } from './recording.ts';
import { isPerson } from './room-shape.ts';

export interface Visit {
  readonly session: string;
  readonly participant: string;
  readonly joinedAt: Date;
  /** Null: somebody is there. */
  readonly leftAt: Date | null;
}

export interface RoomEnd {
  readonly session: string;
  readonly endedAt: Date;
}

export interface Recorded {
  readonly egress: string;
  /** A decimal string. */
  readonly minutes: string;
  readonly endedAt: Date;
}

/** What an event tells that matters here, of a room by the gateway's id. */
export type Told = { readonly room: string } & (
  | { readonly visit: Visit }
  | { readonly end: RoomEnd }
  | { readonly recorded: Recorded }
);

/** Undefined when it tells nothing that matters. @throws Error when it should, and cannot be read. */
export function readEvent(body: unknown): Told | undefined {
  const event = body as LiveKitEvent;
  switch (event.event) {
    case 'participant_joined':
    case 'participant_left':
      return readVisit(event);
    case 'room_finished':
      return { ...roomOf(event), end: { session: event.room?.sid ?? '', endedAt: timeOf(event.createdAt) } };
    case 'egress_ended':
      return readRecording(event);
    default:
      return undefined;
  }
}

/** Both events know when somebody came, so that one of them is enough. */
function readVisit(event: LiveKitEvent): Told | undefined {
  const { participant, createdAt, room } = event;
  if (!participant || !isPerson(participant)) return undefined;
  const visit = {
    session: room?.sid ?? '',
    participant: textOf(participant.sid),
    joinedAt: timeOf(participant.joinedAt ?? createdAt),
    leftAt: event.event === 'participant_left' ? timeOf(createdAt) : null,
  };
  return { ...roomOf(event), visit };
}

function readRecording({ egressInfo = {} }: LiveKitEvent): Told | undefined {
  const { egressId, roomName, status, endedAt, fileResults } = egressInfo;
  const recorded = recordedIn({ egress: egressId, status, endedAt, durations: fileResults });
  return recorded && { room: textOf(roomName), recorded };
}

interface Egress {
  egress: string | undefined;
  status: string | undefined;
  /** In nanoseconds, as the durations. */
  endedAt: string | undefined;
  durations: readonly { readonly duration?: string }[] | undefined;
}

/** Undefined unless there is a recording. @throws Error when one cannot be read. */
export function recordedIn({ egress, status, endedAt, durations = [] }: Egress): Recorded | undefined {
  if (!isDone(status)) return undefined;
  const nanoseconds = durations.reduce((all, { duration = '0' }) => all.plus(duration), Big(0));
  return {
    egress: textOf(egress),
    minutes: nanoseconds.div(60e9).toFixed(),
    endedAt: timeOf(
      Big(endedAt ?? 0)
        .div(1e9)
        .toFixed(3, Big.roundDown),
    ),
  };
}

/** A decimal string. Of whole seconds, as LiveKit tells them: so cut, a visit never lasts a minute more than it did. */
export function minutesOf({ joinedAt, leftAt }: { joinedAt: Date; leftAt: Date }): string {
  const seconds = secondOf(leftAt) - secondOf(joinedAt);
  return Big(Math.max(0, seconds)).div(60).toFixed();
}

function secondOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

function roomOf({ room }: LiveKitEvent): { room: string } {
  return { room: textOf(room?.name) };
}

/** @param seconds since 1970, as protobuf's JSON writes whole numbers. */
function timeOf(seconds: string | undefined): Date {
  const time = new Date(Number(seconds) * 1000);
  if (!(time.getTime() > 0)) throw new Error('The event has no time.');
  return time;
}

function textOf(text: string | undefined): string {
  if (typeof text !== 'string' || text === '') throw new Error('The event does not name what it is about.');
  return text;
}
