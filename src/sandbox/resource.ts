import type { Readable } from 'node:stream';
import type { components, operations as OperationTypes } from '../../generated/contract.ts';
import type { OperationId } from '../../generated/operations.ts';
import type { Caller } from '../caller.ts';
import type { BodyOf, PathOf, QueryOf } from '../contract/typed.ts';
import type { Violation } from '../problem.ts';
import type { LimitName } from './limits.ts';
import type { World } from './world.ts';

export type Schemas = components['schemas'];

/** When something happens to an object by itself, and the name of what. */
export type Step = [at: string, name: string];

/** An object of a collection. It may hold more than any operation shows. What is changed in it is kept when the call succeeds. */
export interface Stored<T extends object = object> {
  readonly collection: string;
  readonly id: string;
  data: T;
  /** Soonest first. */
  steps: Step[];
  stepsDone: number;
}

/** A call as rules see it: validated, and with the contract's defaults. */
export interface RuleCall<Id extends OperationId = OperationId> {
  readonly operationId: string;
  readonly caller: Caller;
  readonly path: PathOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  /** A body that is no JSON, whole. */
  readonly upload: { readonly mediaType: string; readonly bytes: Buffer } | undefined;
  /** What the caller has asked to happen by a documented value: the word of magic.ts. */
  readonly wish: string | undefined;
  readonly requestId: string;
  accepts(mediaTypes: string[]): string | false;
  /** What is wrong with a body of the operation. */
  violationsOf(body: unknown): Violation[];
}

type MaybePromise<T> = T | Promise<T>;

/** What is special about the objects of a collection. All else follows from the contract. */
export interface Resource<T extends object = object, Id extends OperationId = OperationId> {
  readonly collection: string;
  /** Collections of the contract whose operations make such objects too. */
  readonly alsoMadeBy?: readonly string[];
  /** What making one takes of the sandbox. */
  readonly limit?: LimitName;
  /** Query parameters that name an object of another collection, which must be there. */
  readonly refers?: Readonly<Record<string, Resource>>;
  /** Completes a new object. @throws Problem where the live service would refuse it. */
  made?(made: Stored<T>, call: RuleCall<Id>, world: World): MaybePromise<void>;
  /** Instead of taking over what a PATCH sends. */
  updated?(stored: Stored<T>, call: RuleCall, world: World): MaybePromise<void>;
  /** Instead of forgetting the object. */
  removed?(stored: Stored<T>, world: World): MaybePromise<void>;
  /** What answers that show one object have beyond what is stored. */
  details?(stored: Stored<T>, world: World): MaybePromise<object>;
  /** What happens to it by itself. `world.now` is the moment at which it happens. */
  readonly steps?: Readonly<Record<string, Happening<T>['happen']>>;
}

/** A method, so that a resource of one kind of object is a resource. */
interface Happening<T extends object> {
  happen(stored: Stored<T>, world: World): MaybePromise<void>;
}

/** Answers with the contract's own example, such as a file. */
export class Sample {
  readonly headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>> = {}) {
    this.headers = headers;
  }
}

type Responses<Id extends OperationId> = OperationTypes[Id]['responses'];
type Json<Id extends OperationId> = {
  [Status in keyof Responses<Id> & (200 | 201 | 202)]: Responses<Id>[Status] extends {
    content: { 'application/json': infer Body };
  }
    ? Body
    : never;
}[keyof Responses<Id> & (200 | 201 | 202)];

/** The JSON of a success; of a list all its items, which are paged behind the rule. */
export type Outcome<Id extends OperationId> = Json<Id> extends { data: (infer Item)[]; has_more: boolean } ? Item[] : Json<Id>;

/** What an operation does, where the contract does not tell. */
export type Rule<Id extends OperationId = OperationId> = (
  call: RuleCall<Id>,
  world: World,
) => MaybePromise<Outcome<Id> | Sample | Readable>;

export type Rules = { readonly [Id in OperationId]?: Rule<Id> };

/** What one pillar's sandbox has beyond the contract. */
export interface PillarRules {
  readonly resources: readonly Resource[];
  readonly operations: Rules;
}
