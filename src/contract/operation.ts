import schemas from 'dereference-json-schema';
import { type Deprecation, readDeprecation } from './deprecation.ts';
import {
  type Concurrency,
  type Document,
  type HttpMethod,
  httpMethods,
  type OperationObject,
  type UpstreamTarget,
} from './document.ts';
import { type CallMeter, readMeter } from './meter.ts';

/** `gateway`: a handler of ours answers. `upstream`: a service behind the gateway does. `planned`: published, not served yet. */
export type OperationKind = 'gateway' | 'upstream' | 'planned';

export const pillars = ['identity', 'connect', 'pay', 'commerce', 'knowledge', 'logistics', 'developer'] as const;
export type Pillar = (typeof pillars)[number];

/** What the gateway needs to know of one operation of the contract. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pillar: Pillar;
  readonly kind: OperationKind;
  /** The security schemes that open it; none for a public operation. */
  readonly schemes: readonly string[];
  readonly scopes: readonly string[];
  readonly publishable: boolean;
  /** What a call spends, and the policy that the operation names; a public operation has the policy `public`. Null: not limited. */
  readonly rateLimit: { readonly policy: string; readonly cost: number } | null;
  readonly concurrency: Concurrency | null;
  /** Null: a call is free. */
  readonly meter: CallMeter | null;
  readonly upstream: UpstreamTarget | null;
  /** The media types that the body may have; none when it takes no body. */
  readonly bodyTypes: readonly string[];
  readonly bodyRequired: boolean;
  readonly bodyLimitBytes: number;
  readonly internal: boolean;
  /** Whether an `Idempotency-Key` makes it run once. */
  readonly idempotent: boolean;
  /** Whether its success holds a secret, by `x-sensitive` or `format: password`. */
  readonly secretAnswer: boolean;
  /** Null for one that stays. */
  readonly deprecation: Deprecation | null;
}

/** What a service is called for. */
export type Purpose = Pick<Operation, 'id' | 'pillar' | 'upstream'>;

const defaultBodyLimitBytes = 1_048_576;

/** All operations of a bundled contract, in the contract's order. */
export function readOperations(contract: Document): Operation[] {
  const found = [...operationObjects(contract)];
  const paths = new Map(found.map(([path, , { operationId }]) => [operationId, path]));
  return found.map(([path, method, object]) => toOperation(path, method, object, paths));
}

/** Each operation's object, with the references in it resolved, and its path's parameters among its own. */
export function* operationObjects(contract: Document): Generator<[path: string, method: HttpMethod, object: OperationObject]> {
  const resolved = schemas.dereferenceSync(contract as never) as unknown as Document;
  for (const [path, item] of Object.entries(resolved.paths)) {
    for (const method of httpMethods) {
      const object = item[method];
      if (object) yield [path, method, { ...object, parameters: [...(item.parameters ?? []), ...(object.parameters ?? [])] }];
    }
  }
}

function toOperation(path: string, method: HttpMethod, object: OperationObject, paths: ReadonlyMap<string, string>): Operation {
  const requirements = object.security ?? [];
  const pillar = pillarOf(path);
  return {
    id: object.operationId,
    method: method.toUpperCase(),
    path,
    pillar,
    kind: kindOf(object),
    schemes: requirements.flatMap((requirement) => Object.keys(requirement)),
    scopes: [...new Set(requirements.flatMap((requirement) => Object.values(requirement).flat()))],
    publishable: object['x-publishable'] === true,
    rateLimit: rateLimitOf(object, requirements.length === 0 ? 'public' : pillar),
    concurrency: object['x-concurrency'] ?? null,
    meter: readMeter(object['x-meter']),
    upstream: object['x-upstream'] ?? null,
    bodyTypes: Object.keys(object.requestBody?.content ?? {}),
    bodyRequired: object.requestBody?.required === true,
    bodyLimitBytes: object['x-body-limit'] ?? defaultBodyLimitBytes,
    internal: object['x-internal'] === true,
    idempotent: (object.parameters ?? []).some(({ in: place, name }) => place === 'header' && name === 'Idempotency-Key'),
    secretAnswer: holdsSecret(object),
    deprecation: readDeprecation(path, pillar, object, paths),
  };
}

function rateLimitOf(object: OperationObject, usual: string): Operation['rateLimit'] {
  const limit = object['x-rate-limit'];
  return limit === 'none' ? null : { policy: limit?.policy ?? usual, cost: limit?.cost ?? 1 };
}

function kindOf(object: OperationObject): OperationKind {
  if (object['x-upstream']) return 'upstream';
  return object['x-availability'] === 'planned' ? 'planned' : 'gateway';
}

function holdsSecret({ responses }: OperationObject): boolean {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return /"x-sensitive":true|"format":"password"/.test(JSON.stringify(successes));
}

function pillarOf(path: string): Pillar {
  const segment = path.split('/')[2];
  return pillars.find((pillar) => pillar === segment) ?? 'developer';
}
