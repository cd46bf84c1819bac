import type { Readable } from 'node:stream';
import type { Caller } from '../caller.ts';
import type { Operation } from '../contract/operation.ts';

/** A validated call of a sandbox key. */
export interface SandboxCall {
  readonly operation: Operation;
  readonly caller: Caller;
  readonly method: string;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The parsed JSON. */
  readonly body: unknown;
  readonly mediaType: string | undefined;
  /** A body that is no JSON. */
  readonly upload: Readable | undefined;
  readonly requestId: string;
  readonly now: Date;
  /** Empty when it is not there. */
  header(name: string): string;
  accepts(mediaTypes: string[]): string | false;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaType: string | undefined;
  /** Undefined: there is none. */
  readonly body: string | Buffer | Readable | undefined;
}
