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
    this.left = true;
    for (const tell of this.#told.splice(0)) tell();
  }

  /** Calls it when the caller leaves, at once if that has happened, but not any more once what is returned has been called. */
  whenLeft(tell: () => void): () => void {
    if (this.left) tell();
    else this.#told.push(tell);
    return () => {
      const place = this.#told.indexOf(tell);
      if (place >= 0) this.#told.splice(place, 1);
    };
  }
}
