import type { Service } from '../adapter.ts';
import { list } from './api.ts';
import type { TraccarPosition } from './models.ts';

const minuteMs = 60_000;
const longestReadMs = 240 * minuteMs;

/** A `deviceId` alone asks for the newest position. Older servers give a list with `null` for a device without one. */
export async function readNewest(service: Service, deviceId: number): Promise<TraccarPosition | undefined> {
  const [newest] = await list<TraccarPosition | null>(service, '/positions', { deviceId });
  return newest ?? undefined;
}

/** Times are in milliseconds, and the last is not part of it. */
interface Stretch {
  deviceId: number;
  from: number;
  to: number;
  atLeast: number;
  isWanted(position: TraccarPosition): boolean;
}

/**
 * At least so many positions, if there are, oldest first. Traccar gives all that lie between two times at once, which of a month can be
 * more than fits: it is read in steps that grow while they find little, and end where the device's last position is.
 */
export async function readFrom(service: Service, { deviceId, from, to, atLeast, isWanted }: Stretch): Promise<TraccarPosition[]> {
  const newest = await readNewest(service, deviceId);
  const end = newest ? Math.min(to, timeOf(newest) + 1) : from;
  const found: TraccarPosition[] = [];
  let start = from;
  let stepMs = atLeast * minuteMs;
  while (start < end && found.length < atLeast) {
    const stop = Math.min(start + stepMs, end);
    const read = await list<TraccarPosition>(service, '/positions', { deviceId, from: textOf(start), to: textOf(stop) });
    // Both ends belong to what Traccar gives: the later one is left to the next step.
    const own = read.filter((position) => timeOf(position) >= start && timeOf(position) < stop && isWanted(position));
    found.push(...own.toSorted((a, b) => timeOf(a) - timeOf(b) || a.id - b.id));
    start = stop;
    stepMs = Math.min(2 * stepMs, longestReadMs);
  }
  return found;
}

export function timeOf({ fixTime }: TraccarPosition): number {
  return Date.parse(fixTime);
}

function textOf(time: number): string {
  return new Date(time).toISOString();
}
