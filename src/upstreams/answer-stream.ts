import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';

/** An answer's body on its way: the connection is read from no faster than the caller reads, and given up when it is destroyed. */
export class AnswerStream extends Readable {
  /** What is told of a failure. */
  explain: (error: Error) => Error = (error) => error;
  readonly #controller: Dispatcher.DispatchController;

  constructor(controller: Dispatcher.DispatchController) {
    super();
    this.#controller = controller;
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
    done(error && this.explain(error));
  }
}
