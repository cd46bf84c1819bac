/** Tells that nobody waits for an answer any more. */
export class Leaving {
  left = false;
  #tell: (() => void) | undefined;

  leave(): void {
    this.left = true;
    this.#tell?.();
  }

  /** Calls this one, and none that was named before, at once if the caller has left already. */
  whenLeft(tell: () => void): void {
    this.#tell = tell;
    if (this.left) tell();
  }
}
