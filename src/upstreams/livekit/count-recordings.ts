import type { ServiceSender, Unasked } from '../adapter.ts';
import { call } from './api.ts';
import { listUncountedRecordings, noteRecordingsCounted, type RecordedRoom, type Room } from './charged-rooms.repository.ts';
import { type Recorded, recordedIn } from './event-shape.ts';
import type { LiveKitEgress } from './models.ts';
import { isRunning } from './recording.ts';

const mostAtOnce = 100;
/** After a room's last moment: by then its recording is written, and LiveKit has told of it. */
const writtenMs = 600_000;
/** LiveKit forgets recordings after a day. */
const forgottenMs = 86_400_000;

/** A recording that is reported again counts once: LiveKit's id and its time of the end name it. */
export async function reportRecording(
  { upstream, reportUsage }: Unasked,
  { roomId, account }: Pick<Room, 'roomId' | 'account'>,
  { egress, minutes, endedAt }: Recorded,
): Promise<void> {
  await reportUsage({
    identity: `${upstream}/${roomId}/${egress}`,
    account,
    meter: 'connect.recording',
    quantity: minutes,
    occurredAt: endedAt,
  });
}

/** Asks for the recordings of rooms that are over, and reports them: LiveKit may have told of them to nobody. */
export async function countRecordings(service: ServiceSender, unasked: Unasked): Promise<void> {
  const { db, upstream, now } = unasked;
  const writtenBefore = new Date(now.getTime() - writtenMs);
  for (const room of await listUncountedRecordings(db, upstream, writtenBefore, mostAtOnce)) {
    if (await countRecordingsOf(room, service, unasked)) await noteRecordingsCounted(db, room.number);
  }
}

/** Whether all are counted that ever will be. */
async function countRecordingsOf(room: RecordedRoom, service: ServiceSender, unasked: Unasked): Promise<boolean> {
  const { now, log, upstream } = unasked;
  const answer = await call<{ items?: LiveKitEgress[] }>(service, now, {
    method: 'Egress/ListEgress',
    grant: { roomRecord: true },
    json: { room_name: room.roomId },
    isRepeatable: true,
  });
  const items = answer?.items ?? [];
  for (const { egress_id, status, ended_at, file_results = [] } of items) {
    const recorded = recordedIn({ egress: egress_id, status, endedAt: ended_at, durations: file_results });
    if (recorded) await reportRecording(unasked, room, recorded);
  }
  if (!items.some(({ status }) => isRunning(status))) return true;
  if (now.getTime() - room.expiresAt.getTime() < forgottenMs) return false;
  log.error({ upstream, room: room.roomId }, 'a recording did not end, and is not charged');
  return true;
}
