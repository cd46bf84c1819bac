import { InvalidArgumentError } from 'commander';
import type { Clock } from '../clock.ts';
import { isIpRange } from '../keys/addresses.ts';

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

export function parseName(text: string): string {
  const name = text.trim();
  if (name.length < 1 || name.length > 100 || /\p{Cc}/u.test(name))
    throw new InvalidArgumentError('It must have 1 to 100 characters.');
  return name;
}

export function parseEmail(text: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || text.length > 254)
    throw new InvalidArgumentError('It must be an e-mail address.');
  return text;
}

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
    return value;
  };
}

/** A day, such as `2026-11-22`. */
export function parseDay(text: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It must be a day, such as 2026-11-22.');
  return text;
}

/** `90d`, `12h` or `30m` from now on, a date, or a time with its zone. */
export function expiry(clock: Clock): (text: string) => Date {
  return (text) => {
    const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
    const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text);
    const now = clock.now();
    const time = new Date(unit ? now.getTime() + Number(amount) * (unitMs[unit] ?? 0) : isTime ? text : Number.NaN);
    if (Number.isNaN(time.getTime())) throw new InvalidArgumentError('Write 90d, 12h, 2027-01-31 or 2027-01-31T12:00:00Z.');
    if (time <= now) throw new InvalidArgumentError('It must be in the future.');
    return time;
  };
}

export function addIpRange(text: string, before: string[] = []): string[] {
  if (!isIpRange(text)) throw new InvalidArgumentError('It must be an IPv4 or IPv6 address, or a range such as 203.0.113.0/24.');
  return [...before, text];
}

export function addOrigin(text: string, before: string[] = []): string[] {
  if (!/^https?:/.test(text) || !URL.canParse(text) || new URL(text).origin !== text)
    throw new InvalidArgumentError('It must be an origin, such as https://shop.example.com, without a path.');
  return [...before, text];
}
