/** Where time comes from. Tests move it; nothing else reads the system's clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** How long ago something was; infinitely long if it never was. A clock that has been set back makes it no newer. */
export function elapsedSeconds(clock: Clock, since: Date | undefined): number {
  return since ? Math.abs(clock.now().getTime() - since.getTime()) / 1000 : Number.POSITIVE_INFINITY;
}
