import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { AnswerStream } from './answer-stream.ts';

/** An answer as the service gave it. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  /** All of it, or what must be read or destroyed. */
  readonly body: Buffer | AnswerStream;
}

/** How one try ended. `sent`: whether any of the request may have left. */
export type Outcome = { answer: ReceivedAnswer; failure?: never } | { answer?: never; failure: unknown; sent: boolean };

/** One request, as it is sent. */
export interface ServiceCall {
  readonly method: string;
  /** Below the service's base URL, with its query. */
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Buffer | Readable | undefined;
  readonly isRepeatable: boolean;
  /** Up to how many bytes an answer is whole before any of it is given on; unless told, what is small. */
  readonly collectBytes?: number;
}
