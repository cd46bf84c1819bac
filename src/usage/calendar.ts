import type { Days } from './usage-daily.repository.ts';

/** The day in UTC, such as `2026-05-18`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The month of a day: `2026-05`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months after a month, or before it. */
export function monthsFrom(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return dayOf(new Date(Date.UTC(year, number - 1 + count, 1))).slice(0, 7);
}

export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** The month so far. */
export function monthSoFar(now: Date): Days {
  const today = dayOf(now);
  return { from: firstDayOf(monthOf(today)), to: today };
}
