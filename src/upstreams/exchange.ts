import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { isJson } from '../contract/validator.ts';
import { AnswerStream } from './answer-stream.ts';

/** An answer as the service gave it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  /** All of it, or what must be read or destroyed. */
  readonly body: Buffer | AnswerStream;
}

const empty = Buffer.alloc(0);

/**
 * One request and its answer, as undici tells of them. An answer whose length or media type says that it is small, or whole only at
 * its end, is collected up to `collectBytes`: it can be checked, and failed, before any of it leaves. All else streams.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Whether any of the request may have left. */
  sent = false;
  /** Whether there is nothing left to give up. */
  isOver = false;
  readonly answer: Promise<ReceivedAnswer>;
  readonly #collectBytes: number;
  readonly #isHead: boolean;
  #resolve!: (answer: ReceivedAnswer) => void;
  #reject!: (error: Error) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #reason: Error | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #mediaType: string | undefined;
  #stream: AnswerStream | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(method: string, collectBytes: number) {
    this.#isHead = method === 'HEAD';
    this.#collectBytes = collectBytes;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Gives the call up. The connection that it is on is closed. */
  abort(reason: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#reason = reason;
    this.#stream?.destroy(reason);
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) controller.abort(this.#reason);
    else this.sent = true;
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    this.#mediaType = mediaTypeOf(headers);
    if (!this.#isCollected()) this.#startStream(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#stream) {
      this.#stream.receive(chunk);
      return;
    }
    this.#chunks.push(chunk);
    this.#size += chunk.byteLength;
    if (this.#size > this.#collectBytes) this.#startStream(controller);
  }

  onResponseEnd(): void {
    this.isOver = true;
    if (this.#stream) {
      this.#stream.finish();
      return;
    }
    const [first = empty, second] = this.#chunks;
    this.#give(second ? Buffer.concat(this.#chunks, this.#size) : first);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.isOver = true;
    if (this.#stream) this.#stream.destroy(error);
    else this.#reject(error);
  }

  #isCollected(): boolean {
    if (this.#isHead || this.#status === 204 || this.#status === 304) return true;
    const length = this.#headers['content-length'];
    if (length !== undefined) return Number(length) <= this.#collectBytes;
    return this.#mediaType !== undefined && isJson(this.#mediaType);
  }

  #startStream(controller: Dispatcher.DispatchController): void {
    this.#stream = new AnswerStream(controller);
    for (const chunk of this.#chunks) this.#stream.receive(chunk);
    this.#chunks = [];
    this.#give(this.#stream);
  }

  #give(body: Buffer | AnswerStream): void {
    this.#resolve({ status: this.#status, headers: this.#headers, mediaType: this.#mediaType, body });
  }
}

function mediaTypeOf({ 'content-type': header }: IncomingHttpHeaders): string | undefined {
  const end = header?.indexOf(';') ?? -1;
  return (end < 0 ? header : header?.slice(0, end))?.trim().toLowerCase();
}
