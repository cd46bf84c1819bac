/** So many calls in so many seconds. */
export interface Rate {
  readonly calls: number;
  readonly seconds: number;
  /** The header in which an answer tells how many calls are left. */
  readonly leftHeader: string;
}

/**
 * Keeps one process within what a carrier allows, in any span of time, however the carrier's own windows lie. It knows nothing of
 * other gateways that use the same account: what answers tell of them comes in by `pause`.
 */
export interface Pace {
  /** Takes the next place if it is no further than `mostMs` away, and tells how far away it is. */
  take(mostMs: number): { taken: boolean; waitMs: number };
  /** Lets no call be made for so long. */
  pause(ms: number): void;
}

/** @param now milliseconds of a monotonic clock. */
export function createPace(rates: readonly Rate[], now: () => number = () => performance.now()): Pace {
  // For each rate when its last calls were, or are to be: the place after the newest is that of the oldest.
  const windows = rates.map(({ calls, seconds }) => ({
    ms: seconds * 1000,
    at: new Float64Array(calls).fill(-Infinity),
    next: 0,
  }));
  let pausedUntil = -Infinity;

  return {
    take(mostMs) {
      const at = now();
      const starts = windows.map((window) => (window.at[window.next] ?? at) + window.ms);
      const start = Math.max(at, pausedUntil, ...starts);
      const waitMs = start - at;
      if (waitMs > mostMs) return { taken: false, waitMs };
      for (const window of windows) {
        window.at[window.next] = start;
        window.next = (window.next + 1) % window.at.length;
      }
      return { taken: true, waitMs };
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
  };
}
