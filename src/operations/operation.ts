import type { IncomingHttpHeaders } from 'node:http';
import type { Kysely } from 'kysely';
import type { GatewayOperationId } from '../../generated/operations.ts';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Contract } from '../contract/contract.ts';
import type { Answer, BodyOf, PathOf, QueryOf } from '../contract/typed.ts';
import type { Database } from '../db/tables.ts';
import type { Health } from '../health/health.ts';
import type { Readiness } from '../health/readiness.ts';
import type { Pages } from '../pages/pages.ts';
import type { TakeEvent } from '../upstreams/events.ts';

export interface Input<Id extends GatewayOperationId> {
  path: PathOf<Id>;
  query: QueryOf<Id>;
  body: BodyOf<Id>;
  /** @throws Error when the operation is public and nobody has called: a fault of the contract's, not the caller's. */
  caller: Caller;
  now: Date;
  requestId: string;
  headers: IncomingHttpHeaders;
  /** The body as it came. Empty when there is none. */
  bytes: Buffer;
}

/** What handlers work with. */
export interface Resources {
  db: Kysely<Database>;
  /** To be told when something has changed that decides what an account's callers may do. */
  forget(accountId: string): void;
  clock: Clock;
  contract: Contract;
  health: Health;
  readiness: Readiness;
  pages: Pages;
  takeEvent: TakeEvent;
}

export type Handler<Id extends GatewayOperationId> = (input: Input<Id> & Resources) => Promise<Answer<Id>> | Answer<Id>;

/** Gives a handler the types of its operation. */
export function operation<const Id extends GatewayOperationId>(_id: Id, handler: Handler<Id>): Handler<Id> {
  return handler;
}
