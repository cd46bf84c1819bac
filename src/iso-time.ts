/** Requests that end in one millisecond have begun in others: so many are remembered. A power of two. */
const remembered = 64;
const times = new Float64Array(remembered).fill(Number.NaN);
const texts: string[] = Array.from({ length: remembered }, () => '');

/** RFC 3339 in UTC. Of calls for the same millisecond, of which there are many, only the first formats it. */
export function isoTime(ms: number): string {
  const place = ms & (remembered - 1);
  if (times[place] !== ms) {
    texts[place] = new Date(ms).toISOString();
    times[place] = ms;
  }
  return texts[place] as string;
}
