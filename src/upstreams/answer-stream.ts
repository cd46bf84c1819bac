import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';

/** An answer's body on its way: the connection is read from no faster than the caller reads, and given up when it is destroyed. */
export class AnswerStream extends Readable {
  readonly #controller: Dispatcher.DispatchController;
  readonly #explain: (error: Error) => Error;

  /** @param explain says what the stream fails with when something fails. */
  constructor(controller: Dispatcher.DispatchController, explain: (error: Error) => Error) {
    super();
    this.#controller = controller;
    this.#explain = explain;
  }

  receive(chunk: Buffer): void {
    if (!this.push(chunk)) this.#controller.pause();
  }

  finish(): void {
    this.push(null);
  }

  override _read(): void {
    this.#controller.resume();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.readableEnded) this.#controller.abort(error ?? new Error('Nobody reads the answer any more.'));
    done(error && this.#explain(error));
  }
}
