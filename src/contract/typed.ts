import type { operations as OperationTypes } from '../../generated/contract.ts';
import type { OperationId } from '../../generated/operations.ts';

type Types<Id extends OperationId> = OperationTypes[Id];
type ContentOf<T> = T extends { content: infer Content } ? Content[keyof Content] : undefined;
type Responses<Id extends OperationId> = Types<Id>['responses'];
type Success = 200 | 201 | 202 | 204;

export type PathOf<Id extends OperationId> = Types<Id>['parameters'] extends { path: infer Path } ? Path : Record<string, never>;

export type QueryOf<Id extends OperationId> = Types<Id>['parameters'] extends { query?: infer Query }
  ? NonNullable<Query>
  : Record<string, never>;

export type BodyOf<Id extends OperationId> =
  Types<Id> extends { requestBody: { content: infer Content } }
    ? Content[keyof Content]
    : Types<Id> extends { requestBody?: { content: infer Content } }
      ? Content[keyof Content] | undefined
      : undefined;

/** A success of the contract: a status that it names, with the body that it gives it. */
export type Answer<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Success]: {
    status: Status;
    headers?: Record<string, string>;
    /** The media type, where the contract names another than JSON. */
    type?: string;
  } & (ContentOf<Responses<Id>[Status]> extends undefined
    ? { body?: undefined }
    : { body: ContentOf<Responses<Id>[Status]> | Buffer });
}[keyof Responses<Id> & Success];
