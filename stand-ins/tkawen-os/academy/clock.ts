let aheadMs = 0;

/** Who waits for nothing moves the clock. */
export function nowMs(): number {
  return Date.now() + aheadMs;
}

export function advance(seconds: number): void {
  aheadMs += seconds * 1000;
}

/** As Laravel writes a time. */
export function iso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, '+00:00');
}
