import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { isJson } from '../contract/validator.ts';
import { AnswerStream } from './answer-stream.ts';
import { AmbiguousAnswer, BudgetExceeded } from './errors.ts';

/** An answer as the service gave it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  /** All of it, or what must be read or destroyed. */
  readonly body: Buffer | AnswerStream;
}

export interface ExchangeOptions {
  method: string;
  body: Buffer | Readable | undefined;
  /** Milliseconds from when the request has left until its answer begins. */
  firstByteMs: number;
  /** An answer of up to this size is looked at before any of it leaves. */
  collectBytes: number;
  /** Whether what ends now ends because its connection is reset. */
  isResetting(): boolean;
  /** What a body that streams fails with when something fails. */
  explain(error: Error): Error;
}

const empty = Buffer.alloc(0);

/**
 * One request and its answer, as undici tells of them. An answer whose length or media type says that it is small, or whole only at
 * its end, is collected up to `collectBytes`: it can be checked, and failed, before any of it leaves. All else streams.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  /** Whether any of the request may have left. */
  sent = false;
  readonly answer: Promise<ReceivedAnswer>;
  readonly #options: ExchangeOptions;
  #resolve!: (answer: ReceivedAnswer) => void;
  #reject!: (error: Error) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #waiting: NodeJS.Timeout | undefined;
  #isOver = false;
  #reason: Error | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #mediaType: string | undefined;
  #stream: AnswerStream | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(options: ExchangeOptions) {
    this.#options = options;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Gives the call up. The connection that it is on is closed. */
  abort(reason: Error): void {
    if (this.#isOver) return;
    this.#end();
    this.#reason = reason;
    this.#stream?.destroy(reason);
    this.#reject(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) {
      controller.abort(this.#reason);
      return;
    }
    this.sent = true;
    this.#waiting = setTimeout(() => this.#late(), this.#options.firstByteMs);
  }

  onBodySent(): void {
    this.#waiting?.refresh();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    clearTimeout(this.#waiting);
    refuseAmbiguous(headers);
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
    if (this.#size > this.#options.collectBytes) this.#startStream(controller);
  }

  onResponseEnd(controller: Dispatcher.DispatchController): void {
    // Without a length an answer ends with its connection, and undici takes one that is reset for one that is closed.
    if (this.#options.isResetting()) {
      this.onResponseError(controller, new Error('The connection was reset.'));
      return;
    }
    this.#end();
    if (this.#stream) {
      this.#stream.finish();
      return;
    }
    const [first = empty, second] = this.#chunks;
    this.#give(second ? Buffer.concat(this.#chunks, this.#size) : first);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end();
    if (this.#stream) this.#stream.destroy(error);
    else this.#reject(error);
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#waiting);
  }

  #late(): void {
    const { body } = this.#options;
    // It is the caller who keeps the service waiting: all of the body that has come has left.
    if (body instanceof Readable && !body.readableEnded && body.readableLength === 0) this.#waiting?.refresh();
    else this.abort(new BudgetExceeded('first-byte'));
  }

  #isCollected(): boolean {
    const { method, collectBytes } = this.#options;
    if (method === 'HEAD' || this.#status === 204 || this.#status === 304) return true;
    const length = this.#headers['content-length'];
    if (length !== undefined) return Number(length) <= collectBytes;
    return this.#mediaType !== undefined && isJson(this.#mediaType);
  }

  #startStream(controller: Dispatcher.DispatchController): void {
    this.#stream = new AnswerStream(controller, this.#options.explain);
    for (const chunk of this.#chunks) this.#stream.receive(chunk);
    this.#chunks = [];
    this.#give(this.#stream);
  }

  #give(body: Buffer | AnswerStream): void {
    this.#resolve({ status: this.#status, headers: this.#headers, mediaType: this.#mediaType, body });
  }
}

/** A coding of the transfer that nobody has asked for, and that would be taken for the body's own; two types for one body. */
function refuseAmbiguous({ 'transfer-encoding': coding, 'content-type': type }: IncomingHttpHeaders): void {
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') throw new AmbiguousAnswer('It has an unknown transfer coding.');
  if (Array.isArray(type)) throw new AmbiguousAnswer('It has two content types.');
}

function mediaTypeOf({ 'content-type': header }: IncomingHttpHeaders): string | undefined {
  const end = header?.indexOf(';') ?? -1;
  return (end < 0 ? header : header?.slice(0, end))?.trim().toLowerCase();
}
