import type { Standing } from './spending.ts';

/** What has been spent in a window of the clock, and in the one before it. */
export interface Window {
  readonly index: number;
  readonly current: number;
  readonly previous: number;
}

/** The window at this time, which may be a new one. spend.lua does the same: change both. */
export function windowAt(known: Window | undefined, nowMs: number, windowMs: number): { window: Window; elapsedMs: number } {
  const index = Math.floor(nowMs / windowMs);
  const elapsedMs = nowMs - index * windowMs;
  if (known?.index === index) return { window: known, elapsedMs };
  if (known?.index === index - 1) return { window: { index, current: 0, previous: known.current }, elapsedMs };
  // The clock has been set back a little, or another Redis has taken over: its window is about to begin again.
  if (known?.index === index + 1) return { window: known, elapsedMs: 0 };
  return { window: { index, current: 0, previous: 0 }, elapsedMs };
}

/**
 * How a limit stands before a call of this cost. The window slides: the one before counts for as much as still lies in it. A part of
 * a call does not count, since rounded up a limit of 10 would let 9 through.
 */
export function assess(
  { current, previous }: Window,
  elapsedMs: number,
  windowMs: number,
  limit: number,
  cost: number,
): Standing {
  const used = current + Math.floor((previous * (windowMs - elapsedMs)) / windowMs);
  const resetMs = windowMs - elapsedMs;
  return { used, resetMs, waitMs: used + cost <= limit ? 0 : waitFor(limit - cost) };

  function waitFor(room: number): number {
    if (room < 0) return windowMs;
    if (current <= room) return Math.max(1, fallsTo(previous, room - current, windowMs) - elapsedMs);
    return resetMs + Math.max(0, fallsTo(current, room, windowMs));
  }
}

/** How far into a window the one before it counts for no more than this. Whole numbers up to the division, which so is exact. */
function fallsTo(previous: number, most: number, windowMs: number): number {
  return Math.floor((windowMs * (previous - most - 1)) / previous) + 1;
}
