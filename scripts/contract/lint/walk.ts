import type { Contract, Operation } from './contract.ts';
import type { YamlNode } from './yaml-node.ts';

/** Who writes the value that a schema describes: the caller (request, parameter) or we (response, event). */
export type Direction = 'request' | 'parameter' | 'response' | 'event';

/** How a schema is reached from the one above it. */
export type Role = 'root' | 'property' | 'item' | 'map' | 'key' | 'part' | 'choice' | 'condition';

export interface SchemaUse {
  schema: YamlNode;
  direction: Direction;
  role: Role;
  /** The property's or the parameter's name. */
  name?: string;
  parent?: SchemaUse;
  /** The schema contains itself; the walk ends here. */
  recursive?: true;
}

/** Keywords that hold one schema. */
const one: [keyword: string, role: Role][] = [
  ['items', 'item'],
  ['contains', 'condition'],
  ['additionalProperties', 'map'],
  ['unevaluatedProperties', 'map'],
  ['propertyNames', 'key'],
  ['not', 'condition'],
  ['if', 'condition'],
  ['then', 'condition'],
  ['else', 'condition'],
];

/** Keywords that hold several. */
const many: [keyword: string, role: Role][] = [
  ['properties', 'property'],
  ['patternProperties', 'map'],
  ['dependentSchemas', 'condition'],
  ['prefixItems', 'item'],
  ['allOf', 'part'],
  ['oneOf', 'choice'],
  ['anyOf', 'choice'],
];

/** Every schema of the contract, once for each direction that it is used in. */
export function* schemasOf(contract: Contract): Generator<SchemaUse> {
  const seen = new Set<string>();
  for (const use of schemaUsesOf(contract)) {
    const identity = `${use.schema.location.absolutePointer} ${use.direction} ${use.role} ${use.name} ${use.recursive}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    yield use;
  }
}

/** Every way that leads to a schema, for rules that ask what stands around it. */
export function* schemaUsesOf(contract: Contract): Generator<SchemaUse> {
  for (const operation of [...contract.operations, ...contract.events]) {
    for (const root of rootsOf(operation)) yield* walk(root);
  }
}

function* rootsOf(operation: Operation): Generator<SchemaUse> {
  for (const parameter of operation.parameters) {
    const schema = parameter.get('schema');
    const name = parameter.string('name');
    if (schema) yield { schema, direction: 'parameter', role: 'root', ...(name === undefined ? {} : { name }) };
    yield* contentOf(parameter, 'parameter');
  }
  const body = operation.node.get('requestBody');
  if (body) yield* contentOf(body, operation.isEvent ? 'event' : 'request');
  for (const [, response] of operation.node.children('responses')) {
    yield* contentOf(response, 'response');
    for (const [, header] of response.children('headers')) {
      const schema = header.get('schema');
      if (schema) yield { schema, direction: 'response', role: 'root' };
    }
  }
}

function* contentOf(holder: YamlNode, direction: Direction): Generator<SchemaUse> {
  for (const [, media] of holder.children('content')) {
    const schema = media.get('schema');
    if (schema) yield { schema, direction, role: 'root' };
  }
}

function* walk(use: SchemaUse): Generator<SchemaUse> {
  if (typeof use.schema.value !== 'object') return;
  if (isRecursive(use)) {
    yield { ...use, recursive: true };
    return;
  }
  yield use;
  for (const below of childrenOf(use)) yield* walk(below);
}

function* childrenOf(use: SchemaUse): Generator<SchemaUse> {
  const { schema, direction } = use;
  if (schema.beside) yield { schema: schema.beside, direction, role: 'part', parent: use };
  for (const [keyword, role] of one) {
    const below = schema.get(keyword);
    if (below) yield { schema: below, direction, role, parent: use };
  }
  for (const [keyword, role] of many) {
    for (const [name, below] of schema.children(keyword)) {
      yield { schema: below, direction, role, parent: use, ...(role === 'property' ? { name } : {}) };
    }
  }
}

function isRecursive(use: SchemaUse): boolean {
  const here = use.schema.location.absolutePointer;
  for (let above = use.parent; above; above = above.parent) {
    if (above.schema.location.absolutePointer === here) return true;
  }
  return false;
}
