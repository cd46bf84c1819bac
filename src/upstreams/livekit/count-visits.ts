import type { Unasked } from '../adapter.ts';
import { minutesOf } from './event-shape.ts';
import { closeVisits, listUncountedVisits, noteCounted } from './visits.repository.ts';

const mostAtOnce = 500;
/** For who has left to be told of after the room's end: LiveKit tries for some seconds. */
const lateMs = 60_000;
/** After a room's last moment, for all that is late: its end may be told late, or never. */
const lostMs = 300_000;

/**
 * Reports the visits that are over and have not been reported, of one room or of all. One that is interrupted is made again: a visit's
 * times no longer change, so that it counts once.
 */
export async function countVisits({ db, upstream, now, reportUsage }: Unasked, room?: string): Promise<void> {
  for (;;) {
    const visits = await listUncountedVisits(db, upstream, mostAtOnce, room);
    for (const visit of visits) {
      await reportUsage({
        identity: `${upstream}/${visit.roomId}/${visit.participant}`,
        account: visit.account,
        meter: 'connect.video',
        // The contract has no rooms of another quality.
        dimension: 'hd',
        quantity: minutesOf(visit),
        occurredAt: visit.leftAt,
      });
      await noteCounted(db, visit, now);
    }
    if (visits.length < mostAtOnce) return;
  }
}

/** Ends the visits of which nobody has told that they are over: when their room ended, or at the latest might have. */
export async function endLostVisits({ db, upstream, now }: Unasked): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await closeVisits(db, upstream, { endedBefore: before(lateMs), expiredBefore: before(lostMs) });
}
