import type { Kysely } from 'kysely';
import type { operations as OperationTypes } from '../../generated/contract.ts';
import type { GatewayOperationId } from '../../generated/operations.ts';
import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import type { Contract } from '../contract/contract.ts';
import type { Database } from '../db/database.ts';
import type { Health } from '../health/health.ts';
import type { Readiness } from '../health/readiness.ts';
import type { Pages } from '../pages/pages.ts';

type Types<Id extends GatewayOperationId> = OperationTypes[Id];
type ContentOf<T> = T extends { content: infer Content } ? Content[keyof Content] : undefined;
type BodyOf<Id extends GatewayOperationId> =
  Types<Id> extends { requestBody: { content: infer Content } }
    ? Content[keyof Content]
    : Types<Id> extends { requestBody?: { content: infer Content } }
      ? Content[keyof Content] | undefined
      : undefined;
type Responses<Id extends GatewayOperationId> = Types<Id>['responses'];
type Success = 200 | 201 | 202 | 204;

/** What a handler may answer: a status of the contract, with the body that the contract gives it. */
export type Answer<Id extends GatewayOperationId> = {
  [Status in keyof Responses<Id> & Success]: {
    status: Status;
    headers?: Record<string, string>;
    /** The media type, where the contract names another than JSON. */
    type?: string;
  } & (ContentOf<Responses<Id>[Status]> extends undefined
    ? { body?: undefined }
    : { body: ContentOf<Responses<Id>[Status]> | Buffer });
}[keyof Responses<Id> & Success];

export interface Input<Id extends GatewayOperationId> {
  path: Types<Id>['parameters'] extends { path: infer Path } ? Path : Record<string, never>;
  query: Types<Id>['parameters'] extends { query?: infer Query } ? NonNullable<Query> : Record<string, never>;
  body: BodyOf<Id>;
  /** @throws Error when the operation is public and nobody has called: a fault of the contract's, not the caller's. */
  caller: Caller;
  now: Date;
  requestId: string;
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
}

export type Handler<Id extends GatewayOperationId> = (input: Input<Id> & Resources) => Promise<Answer<Id>> | Answer<Id>;

/** Gives a handler the types of its operation. */
export function operation<const Id extends GatewayOperationId>(_id: Id, handler: Handler<Id>): Handler<Id> {
  return handler;
}
