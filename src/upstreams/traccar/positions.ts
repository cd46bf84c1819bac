import { decodeCursor, encodeCursor, notACursor } from '../../cursor.ts';
import { Problem } from '../../problem.ts';
import type { Adapted } from '../adapter.ts';
import { ownDevice } from './devices.ts';
import type { TraccarPosition } from './models.ts';
import { toPosition } from './position-shape.ts';
import { readFrom, readNewest, timeOf } from './track.ts';

const dayMs = 86_400_000;
const longestSpanMs = 31 * dayMs;
const usualLimit = 20;

export const getPosition: Adapted<'logistics.devices.position'> = async ({ path, caller }, service) => {
  const { id } = await ownDevice(service, caller?.accountId ?? '', path.id);
  const newest = await readNewest(service, id);
  if (!newest) throw new Problem('not_found', 'This device has not sent a position yet.');
  return { status: 200, body: toPosition(newest) };
};

export const listPositions: Adapted<'logistics.devices.history'> = async ({ path, query, caller, now }, service) => {
  const { limit = usualLimit } = query;
  const after = placeIn(query.cursor);
  const { from, to } = spanOf(query, now);
  const { id } = await ownDevice(service, caller?.accountId ?? '', path.id);

  const found = await readFrom(service, {
    deviceId: id,
    from: Math.max(from, after?.time ?? from),
    to,
    atLeast: limit + 1,
    isWanted: (position) => !after || isBehind(position, after),
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasMore = found.length > limit;
  const next_cursor = hasMore && last ? encodeCursor(`${timeOf(last)}.${last.id}`) : null;
  return { status: 200, body: { data: page.map(toPosition), has_more: hasMore, next_cursor } };
};

function spanOf(query: { from?: string; to?: string }, now: Date): { from: number; to: number } {
  const to = query.to === undefined ? now.getTime() : timeIn('to', query.to);
  const from = query.from === undefined ? to - dayMs : timeIn('from', query.from);
  if (from > to) throw badTime('from', 'is later than to', 'a time before to');
  if (to - from > longestSpanMs) throw badTime('from', 'is too long before to', 'at most 31 days before to');
  return { from, to };
}

function timeIn(name: string, text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw badTime(name, 'is no time', 'a time such as 2026-11-22T10:00:00Z');
  return time;
}

function badTime(name: string, detail: string, expected: string): Problem {
  return new Problem('invalid_param', `${name} ${detail}.`, { errors: [{ pointer: `/query/${name}`, detail, expected }] });
}

/** Several positions can have the same time: their ids go on. */
interface Place {
  readonly time: number;
  readonly id: number;
}

function placeIn(cursor: string | undefined): Place | undefined {
  const text = decodeCursor(cursor);
  if (text === undefined) return undefined;
  const [, time, id] = /^(\d{1,14})\.(\d{1,15})$/.exec(text) ?? [];
  if (time === undefined || id === undefined) throw notACursor();
  return { time: Number(time), id: Number(id) };
}

function isBehind(position: TraccarPosition, { time, id }: Place): boolean {
  return timeOf(position) > time || (timeOf(position) === time && position.id > id);
}
