import { nowMs } from './clock.ts';
import { Refused } from './refusal.ts';

export interface Limit {
  /** Of the count: whose it is, and of what. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

const counts = new Map<string, { count: number; resetsAtMs: number }>();

/** As Laravel counts: from the first call on, and anew when the time is over. Gives the headers of the answer. */
export function spend(limits: readonly Limit[]): Record<string, string> {
  let headers: Record<string, string> = {};
  for (const { name, most, seconds } of limits) {
    const known = counts.get(name);
    const count = known && known.resetsAtMs > nowMs() ? known : { count: 0, resetsAtMs: nowMs() + seconds * 1000 };
    counts.set(name, count);
    if (count.count >= most) throw tooMany(most, count.resetsAtMs);
    count.count++;
    headers = { 'X-RateLimit-Limit': String(most), 'X-RateLimit-Remaining': String(most - count.count) };
  }
  return headers;
}

function tooMany(most: number, resetsAtMs: number): Refused {
  const seconds = Math.max(1, Math.ceil((resetsAtMs - nowMs()) / 1000));
  const wait = seconds >= 90 ? `${Math.ceil(seconds / 60)} دقيقة` : `${seconds} ثانية`;
  const message = `محاولات كثيرة في وقت قصير. انتظر ${wait} ثم أعد المحاولة.`;
  return new Refused(
    429,
    { message, retry_after: seconds },
    {
      'Retry-After': String(seconds),
      'X-RateLimit-Limit': String(most),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': String(Math.ceil(resetsAtMs / 1000)),
    },
  );
}
