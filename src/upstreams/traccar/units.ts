import { unusable } from './refusals.ts';

const kmhPerKnot = 1.852;

export function toKmh(knots: number): number {
  return Math.round(knots * kmhPerKnot * 100) / 100;
}

/** Not rounded: a limit of 90 km/h must not be met at 89.99. */
export function toKnots(kmh: number): number {
  return kmh / kmhPerKnot;
}

export function toKm(metres: number): number {
  return Math.round(metres) / 1000;
}

/** Traccar writes times as `2026-05-18T17:30:00.000+00:00`. */
export function toUtc(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw unusable(new Error('A time is none.'));
  return date.toISOString();
}
