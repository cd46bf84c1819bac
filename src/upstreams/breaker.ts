/** A call that tries whether an open breaker may close is a trial. */
export type Permit = 'usual' | 'trial';

/** Keeps calls from a service that fails, so that neither they nor the service wait for nothing. */
export interface Breaker {
  /** Undefined when no call may be made now. A permit is settled by one of the three below. */
  enter(): Permit | undefined;
  /** How many milliseconds until a call may be made. */
  waitMs(): number;
  succeed(permit: Permit): void;
  fail(permit: Permit): void;
  /** The call ended without telling anything of the service: its caller left. */
  forget(permit: Permit): void;
}

export interface BreakerOptions {
  /** Milliseconds of a monotonic clock. */
  now?(): number;
  /** From 0 up to 1. */
  random?(): number;
  onChange?(isOpen: boolean): void;
}

const windowMs = 10_000;
const leastFailures = 5;
const shortestOpenMs = 1_000;
const longestOpenMs = 30_000;

/**
 * Opens when at least half of the calls of a window, and no fewer than five, have failed. While it is open nothing passes; then one
 * call tries. If that fails it opens for twice as long, with some jitter, so that gateways do not come back all at once.
 */
export function createBreaker({
  now = () => performance.now(),
  random = Math.random,
  onChange = () => {},
}: BreakerOptions = {}): Breaker {
  let windowEnds = 0;
  let calls = 0;
  let failures = 0;
  let openMs = 0;
  let openUntil = 0;
  let isTrying = false;

  const isOpen = () => openMs > 0;

  function count(failed: boolean): void {
    const at = now();
    if (at >= windowEnds) {
      windowEnds = at + windowMs;
      calls = 0;
      failures = 0;
    }
    calls++;
    if (failed) failures++;
  }

  function open(): void {
    const wasOpen = isOpen();
    openMs = Math.min(longestOpenMs, Math.max(shortestOpenMs, 2 * openMs));
    openUntil = now() + openMs * (0.8 + 0.4 * random());
    if (!wasOpen) onChange(true);
  }

  return {
    enter() {
      if (!isOpen()) return 'usual';
      if (isTrying || now() < openUntil) return undefined;
      isTrying = true;
      return 'trial';
    },
    waitMs: () => Math.max(isTrying ? shortestOpenMs : 0, openUntil - now()),
    succeed(permit) {
      if (permit === 'trial') {
        isTrying = false;
        openMs = 0;
        windowEnds = 0;
        onChange(false);
      } else if (!isOpen()) {
        count(false);
      }
    },
    fail(permit) {
      if (permit === 'trial') {
        isTrying = false;
        open();
      } else if (!isOpen()) {
        count(true);
        if (failures >= leastFailures && 2 * failures >= calls) open();
      }
    },
    forget(permit) {
      if (permit === 'trial') isTrying = false;
    },
  };
}
