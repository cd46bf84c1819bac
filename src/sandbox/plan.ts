import type { Contract } from '../contract/contract.ts';
import type { MediaType, OperationObject, Response, Schema } from '../contract/document.ts';
import { operationObjects } from '../contract/operation.ts';
import { isJson } from '../contract/validator.ts';
import { fieldsOf, idPrefixOf } from './schema.ts';

/** What an operation does to a collection of objects, as its method, path and answer tell. `compute`: it touches none. */
export type Act = 'list' | 'create' | 'get' | 'update' | 'remove' | 'compute';

/** What the contract says of an operation, as far as the sandbox needs it to answer. */
export interface Plan {
  readonly operationId: string;
  readonly act: Act;
  /** The path without its parameters: `pay.checkouts`. */
  readonly collection: string;
  /** The parameter that names the object. */
  readonly item: string | undefined;
  /** The objects above, each by its collection and its parameter. */
  readonly parents: readonly { readonly collection: string; readonly parameter: string }[];
  readonly request: Schema | undefined;
  readonly status: number;
  readonly content: Readonly<Record<string, MediaType>>;
  /** The schema of the answer's JSON, and the example of it. */
  readonly answer: Schema | undefined;
  readonly example: unknown;
  /** Names a new object of the answer; undefined when it makes none. */
  readonly id: { readonly field: string; readonly prefix: string } | undefined;
  readonly statuses: ReadonlySet<number>;
}

/** The plans of all operations that a service answers in live mode. */
export function readPlans(contract: Contract): ReadonlyMap<string, Plan> {
  const objects = [...operationObjects(contract.document)];
  const lists = new Set(objects.filter(([, , object]) => isList(object)).map(([path]) => path));
  const forwarded = objects.filter(([, , object]) => object['x-upstream']);
  return new Map(forwarded.map(([path, method, object]) => [object.operationId, toPlan(path, method, object, lists.has(path))]));
}

/** The first example of a body. */
export function exampleOf(content: MediaType | undefined): unknown {
  return content?.example ?? Object.values(content?.examples ?? {})[0]?.value;
}

function toPlan(path: string, method: string, object: OperationObject, hasList: boolean): Plan {
  const [code, response] = successOf(object);
  const content = response.content ?? {};
  const json = Object.entries(content).find(([mediaType]) => isJson(mediaType))?.[1];
  const id = json?.schema && idOf(json.schema);
  const places = placesOf(path);
  const act = actOf(method, object, {
    hasList,
    isItem: places.item !== undefined,
    makes: id !== undefined && Number(code) > 200,
  });
  return {
    operationId: object.operationId,
    act,
    ...(act === 'list' || act === 'create' ? collectionOf(path) : places),
    request: Object.values(object.requestBody?.content ?? {})[0]?.schema,
    status: Number(code),
    content,
    answer: json?.schema,
    example: exampleOf(json),
    id,
    statuses: new Set(Object.keys(object.responses).map(Number)),
  };
}

function actOf(
  method: string,
  object: OperationObject,
  { hasList, isItem, makes }: { hasList: boolean; isItem: boolean; makes: boolean },
): Act {
  if (isList(object)) return 'list';
  if (method === 'post' && makes && (hasList || !isItem)) return 'create';
  if (!isItem) return 'compute';
  if (method === 'get') return 'get';
  return method === 'delete' ? 'remove' : 'update';
}

function isList(object: OperationObject): boolean {
  return object['x-pagination'] !== undefined;
}

function successOf({ operationId, responses }: OperationObject): [string, Response] {
  const success = Object.entries(responses).find(([code]) => code.startsWith('2'));
  if (!success) throw new Error(`The contract has no success for ${operationId}.`);
  return success;
}

/** The first property that an answer must have is its own id, if it is one. */
function idOf(schema: Schema): Plan['id'] {
  const { properties, required } = fieldsOf(schema);
  const [field = ''] = required;
  const prefix = idPrefixOf(properties.get(field));
  return prefix === undefined ? undefined : { field, prefix };
}

type Places = Pick<Plan, 'collection' | 'item' | 'parents'>;

/** `/v1/pay/checkouts/{id}` and what stands behind it: an item of `pay.checkouts`. */
function placesOf(path: string): Places {
  const segments = segmentsOf(path);
  const last = segments.findLastIndex(isParameter);
  if (last < 0) return collectionOf(path);
  const { collection, parents } = collectionOf(`/v1/${segments.slice(0, last).join('/')}`);
  return { collection, parents, item: parameterIn(segments[last] ?? '') };
}

/** `/v1/knowledge/courses/{course_id}/lessons`: `knowledge.courses.lessons`, below an item of `knowledge.courses`. */
function collectionOf(path: string): Places {
  const segments = segmentsOf(path);
  const nameOf = (parts: readonly string[]) => parts.filter((part) => !isParameter(part)).join('.');
  const parents = segments.flatMap((segment, i) =>
    isParameter(segment) ? [{ collection: nameOf(segments.slice(0, i)), parameter: parameterIn(segment) }] : [],
  );
  return { collection: nameOf(segments), item: undefined, parents };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(2);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

/** A suffix may follow it, as in `{id}.pdf`. */
function parameterIn(segment: string): string {
  return segment.slice(1, segment.indexOf('}'));
}
