import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { isJson } from '../contract/validator.ts';
import { AnswerStream } from './answer-stream.ts';
import { AmbiguousAnswer, BudgetExceeded } from './errors.ts';
import { CallerLeft } from './leaving.ts';
import type { Outcome, ServiceCall } from './service-call.ts';

/** The times of one try, in milliseconds. */
export interface Times {
  /** From when the request has left until its answer begins. */
  readonly firstByteMs: number;
  /** Of a monotonic clock: when the call is given up, its answer's body included. */
  readonly endsAt: number;
}

/** What stands around the exchanges with one service. */
export interface Surroundings {
  /** Whether what ends now ends because its connection is reset. */
  isResetting(): boolean;
  /** What a body that streams fails with when something fails. */
  explain(error: Error): Error;
  /** Told when an exchange needs its connection no more. */
  onOver(): void;
}

/** An answer of up to this size is looked at before any of it leaves. */
const usuallyCollected = 65_536;
const empty = Buffer.alloc(0);

/**
 * One request and its answer, as undici tells of them. An answer whose length or media type says that it is small, or whole only at
 * its end, is collected up to `collectBytes`: it can be checked, and failed, before any of it leaves. All else streams.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly outcome: Promise<Outcome>;
  readonly #call: ServiceCall;
  readonly #times: Times;
  readonly #surroundings: Surroundings;
  #settle!: (outcome: Outcome) => void;
  #controller: Dispatcher.DispatchController | undefined;
  /** One timer for both times: most calls need neither. */
  #timer: NodeJS.Timeout;
  /** For a connection to become free. */
  #patience: NodeJS.Timeout | undefined;
  #answerBy = Number.POSITIVE_INFINITY;
  #sent = false;
  #isOver = false;
  #reason: Error | undefined;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #mediaType: string | undefined;
  #stream: AnswerStream | undefined;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(call: ServiceCall, times: Times, surroundings: Surroundings) {
    this.#call = call;
    this.#times = times;
    this.#surroundings = surroundings;
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#timer = this.#checkTimesIn(Math.min(times.firstByteMs, times.endsAt - performance.now()));
  }

  /** Gives the call up, if it is not over. The connection that it is on is closed. */
  abort(reason: Error): void {
    if (this.#isOver) return;
    this.#end();
    this.#reason = reason;
    this.#stream?.destroy(reason);
    this.#fail(reason);
    this.#controller?.abort(reason);
  }

  /** The caller has left. */
  leave(): void {
    if (!this.#isOver) this.abort(new CallerLeft());
  }

  /** Gives the call up if it is not sent within so many milliseconds. */
  limitWait(ms: number): void {
    this.#patience = setTimeout(() => this.abort(new BudgetExceeded('connect')), ms);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason) {
      controller.abort(this.#reason);
      return;
    }
    this.#sent = true;
    clearTimeout(this.#patience);
    this.#answerBy = performance.now() + this.#times.firstByteMs;
  }

  onBodySent(): void {
    // A service may answer while it still reads.
    if (this.#status !== 0) return;
    this.#answerBy = performance.now() + this.#times.firstByteMs;
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#answerBy = Number.POSITIVE_INFINITY;
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
    if (this.#size > this.#mostCollected()) this.#startStream(controller);
  }

  onResponseEnd(controller: Dispatcher.DispatchController): void {
    // Without a length an answer ends with its connection, and undici takes one that is reset for one that is closed.
    if (this.#surroundings.isResetting()) {
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
    else this.#fail(error);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#surroundings.onOver();
  }

  #fail(failure: Error): void {
    this.#settle({ failure, sent: this.#sent });
  }

  #checkTimesIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#checkTimes(), ms);
  }

  #checkTimes(): void {
    const { firstByteMs, endsAt } = this.#times;
    const now = performance.now();
    // All of the body that has come has left: it is the caller who keeps the service waiting.
    if (now >= this.#answerBy && this.#waitsForCaller()) this.#answerBy = now + firstByteMs;
    if (now >= endsAt) this.abort(new BudgetExceeded('total'));
    else if (now >= this.#answerBy) this.abort(new BudgetExceeded('first-byte'));
    else this.#timer = this.#checkTimesIn(Math.min(endsAt, this.#answerBy, now + firstByteMs) - now);
  }

  #waitsForCaller(): boolean {
    const { body } = this.#call;
    return body instanceof Readable && !body.readableEnded && body.readableLength === 0;
  }

  #mostCollected(): number {
    return this.#call.collectBytes ?? usuallyCollected;
  }

  #isCollected(): boolean {
    if (this.#call.method === 'HEAD' || this.#status === 204 || this.#status === 304) return true;
    const length = this.#headers['content-length'];
    if (length !== undefined) return Number(length) <= this.#mostCollected();
    return this.#mediaType !== undefined && isJson(this.#mediaType);
  }

  #startStream(controller: Dispatcher.DispatchController): void {
    this.#stream = new AnswerStream(controller, this.#surroundings.explain);
    for (const chunk of this.#chunks) this.#stream.receive(chunk);
    this.#chunks = [];
    this.#give(this.#stream);
  }

  #give(body: Buffer | AnswerStream): void {
    this.#settle({ answer: { status: this.#status, headers: this.#headers, mediaType: this.#mediaType, body } });
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
