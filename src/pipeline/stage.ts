import type { Context } from 'koa';
import type { Caller } from '../caller.ts';
import type { Operation } from '../contract/operation.ts';
import type { Place } from '../limits/spending.ts';
import type { BoundedBody } from './bounded-body.ts';
import type { GatewayResponse } from './response.ts';

/** What the stages learn of a request, in the order in which they learn it. */
export interface RequestState {
  requestId: string;
  receivedAt: Date;
  /** Milliseconds of a monotonic clock. */
  startedMs: number;
  /** Without a port. */
  clientAddress: string;
  operation: Operation | undefined;
  pathParams: Record<string, unknown>;
  caller: Caller | undefined;
  /** Reserved for what the call opens. */
  place: Place | undefined;
  /** The body's bytes as they came; undefined when there is none, or when it is a stream. */
  rawBody: Buffer | undefined;
  /** The body on its way, when it is not JSON. */
  bodyStream: BoundedBody | undefined;
  /** The parsed JSON body. */
  body: unknown;
  mediaType: string | undefined;
  query: Record<string, unknown>;
  errorCode: string | undefined;
  /** Whether the answer is that of an earlier request. */
  replayed: boolean;
  /** Of the answer's body, as far as it was given to the connection. */
  responseBytes: number;
  /** For the accounts that have bodies kept: the answer's, as it was before it was compressed; undefined when it streams. */
  answerBody: Buffer | string | undefined;
  /** Told of the JSON in a service's answer, when all of it has passed. */
  onAnswer: ((body: unknown) => void) | undefined;
  /** The JSON of a service's answer, once all of it has come. */
  answer: unknown;
  /** Of the trace that the call of the service belongs to. */
  traceId: string | undefined;
  upstream: { name: string; status: number | undefined; ms: number } | undefined;
}

export type StageContext = Context & { state: RequestState; res: GatewayResponse };

/** All behind a stage. It is the same for every request, so that none has to be made for one. */
export type Next = (ctx: StageContext) => Promise<void>;

/** One step of the pipeline, which does one thing and hands on. */
export type Stage = (ctx: StageContext, next: Next) => Promise<void>;

/** The matched operation. Only the stages behind `match` may ask. */
export function operationOf(ctx: StageContext): Operation {
  const { operation } = ctx.state;
  if (!operation) throw new Error('No operation has been matched.');
  return operation;
}
