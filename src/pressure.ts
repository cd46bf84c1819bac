export interface Pressure {
  /** From 0 to 1: the share of new calls that this process cannot take on. */
  share(): number;
  stop(): void;
}

const lookMs = 50;
/** How much of the newest look counts: one long pause, such as a collection of garbage, is no overload. */
const weight = 0.3;
/** A call waits for the event loop three or four times, so that this much adds about a tenth of a second to it. */
const bearableLagMs = 30;

/** How late the event loop is, which is what a call waits for here, whatever keeps the process busy. */
export function watchPressure(): Pressure {
  let lagMs = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    lagMs += weight * (now - last - lookMs - lagMs);
    last = now;
  }, lookMs);
  timer.unref();
  return {
    share: () => shareAt(lagMs),
    stop: () => clearInterval(timer),
  };
}

/** Nothing up to what is bearable, then more and more, but never all: the calls that pass show when it is over. */
export function shareAt(lagMs: number): number {
  return Math.min(0.95, Math.max(0, (lagMs - bearableLagMs) / bearableLagMs));
}
