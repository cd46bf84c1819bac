/** Why a call is given up. The code is that of a connection that its other end has closed. */
export class CallerLeft extends Error {
  readonly code = 'ECONNRESET';

  constructor() {
    super('The caller has left.');
    this.name = 'CallerLeft';
  }
}

/** Tells that nobody waits for an answer any more. */
export class Leaving {
  left = false;
  readonly #told: (() => void)[] = [];

  leave(): void {
    if (this.left) return;
    this.left = true;
    for (const tell of this.#told) tell();
  }

  /** Calls it when the caller leaves, at once if that has happened. */
  whenLeft(tell: () => void): void {
    if (this.left) tell();
    else this.#told.push(tell);
  }
}
