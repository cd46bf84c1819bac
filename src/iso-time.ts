let lastMs = Number.NaN;
let lastText = '';

/** RFC 3339 in UTC. Of calls in the same millisecond, of which there are many, only the first formats it. */
export function isoTime(ms: number): string {
  if (ms !== lastMs) {
    lastText = new Date(ms).toISOString();
    lastMs = ms;
  }
  return lastText;
}
