import type { Clock } from '../../src/clock.ts';

/** A clock that tests move. It starts at the system's time and stands still. */
export class MovableClock implements Clock {
  #now = new Date();

  now(): Date {
    return new Date(this.#now);
  }

  moveTo(time: Date): void {
    this.#now = time;
  }

  advance(seconds: number): void {
    this.#now = new Date(this.#now.getTime() + seconds * 1000);
  }
}
