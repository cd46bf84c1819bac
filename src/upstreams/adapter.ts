import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { OperationId } from '../../generated/operations.ts';
import type { Caller } from '../caller.ts';
import type { Answer, BodyOf, PathOf, QueryOf } from '../contract/typed.ts';
import type { Db } from '../db/tables.ts';
import type { Log } from '../log.ts';
import type { UsageReport } from '../usage/report-usage.ts';
import type { Resources } from './resources.ts';

/** What an operation is asked, validated, and by whom. */
export interface AdaptedCall<Id extends OperationId> {
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  /** Undefined only where the operation is public. */
  readonly caller: Caller | undefined;
  readonly requestId: string;
  readonly now: Date;
  readonly headers: IncomingHttpHeaders;
}

/** A request in a service's own API. */
export interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base URL. Each part that comes from a caller is encoded with `encodeURIComponent`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
  /** The service's credential goes here, as the service wants it. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** For a service that speaks the contract: it is shown its own credential and, signed, who is calling. */
  readonly asCaller?: true;
  /** Whether making it twice does no more than making it once. GET is; others are where the service itself tells them apart. */
  readonly isRepeatable?: boolean;
  /** Statuses from 400 that the adapter reads itself. All others become the problem that they stand for. */
  readonly reads?: readonly number[];
}

export interface ServiceAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  /** Parsed where it is JSON, undefined otherwise. */
  readonly json: unknown;
  /** All of it, or what must be read or destroyed. */
  readonly body: Buffer | Readable;
}

/** What reaches a service. */
export interface ServiceSender {
  /** @throws Problem when there is no answer, or a status from 400 that the request does not read. */
  send(request: ServiceRequest): Promise<ServiceAnswer>;
  /** What the operator has configured for it: `URL`, `CREDENTIAL`, or one of the registry's `settings`. */
  setting(name: string): string | undefined;
}

/** One service, seen by an adapter during one call. */
export interface Service extends ServiceSender {
  /** Another service of the registry; undefined when it is not configured. */
  other(name: string): Service | undefined;
  /** What the caller's account has made there. */
  readonly resources: Resources;
  /** What the caller's account is billed in, and so what an amount without a currency means. */
  accountCurrency(): Promise<string>;
  /** What this process keeps of the service for all calls, such as a cache: made at the first use of its name. */
  kept<T>(name: string, make: () => T): T;
}

/** An answer whose bytes pass as they are, such as a file. */
export interface PassedAnswer {
  readonly passed: ServiceAnswer;
}

export type Adapted<Id extends OperationId> = (call: AdaptedCall<Id>, service: Service) => Promise<Answer<Id> | PassedAnswer>;

/** What a service has sent by itself. */
export interface ServiceEvent {
  readonly headers: IncomingHttpHeaders;
  /** As they came. */
  readonly bytes: Buffer;
  /** Parsed. */
  readonly body: unknown;
}

/** What an adapter works with where nobody calls. */
export interface Unasked {
  /** The upstream that the adapter is of. */
  readonly upstream: string;
  readonly db: Db;
  readonly now: Date;
  readonly log: Log;
  /** Resolves when it is durable. @throws JournalFull when it cannot be. */
  reportUsage(report: UsageReport): Promise<void>;
}

export interface EventReader {
  /** Whether the service itself has sent these bytes, a moment ago. */
  isSigned(event: ServiceEvent, service: Pick<ServiceSender, 'setting'>, now: Date): Promise<boolean>;
  /** Resolves when what the event tells is durable. Events come more than once, and in any order. */
  take(body: unknown, unasked: Unasked): Promise<void>;
}

/** Translates operations of the contract into a service's own API and back. Its functions are pure but for what they send. */
export interface Adapter {
  readonly operations: { readonly [Id in OperationId]?: Adapted<Id> };
  /** What no call does, such as ending what has a deadline. Every gateway does it, again and again, so that doing it twice is harmless. */
  readonly upkeep?: (service: ServiceSender, unasked: Unasked) => Promise<void>;
  /** For a service that tells what happens there, at `/upstreams/<name>/events`. */
  readonly events?: EventReader;
}
