import type { YamlNode } from './yaml-node.ts';

/** What an object schema says about its properties, with `allOf` folded in. A property may be described more than once. */
export interface Shape {
  properties: Map<string, YamlNode[]>;
  required: Set<string>;
}

export function shapeOf(schema: YamlNode): Shape {
  const shape: Shape = { properties: new Map(), required: new Set() };
  for (const part of partsOf(schema)) {
    for (const [, name] of part.children('required')) shape.required.add(String(name.value));
    for (const [name, property] of part.children('properties')) {
      shape.properties.set(name, [...(shape.properties.get(name) ?? []), property]);
    }
  }
  return shape;
}

/** The value of a keyword, in whichever part of the schema it stands. */
export function keyword(schema: YamlNode, name: string): unknown {
  for (const part of partsOf(schema)) {
    const value = part.get(name)?.value;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The JSON types that a schema names; none when it leaves its type open. */
export function typesOf(schema: YamlNode): string[] {
  const type = keyword(schema, 'type');
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The schema and all that holds together with it: what stands beside its `$ref`, and the parts of its `allOf`. */
function* partsOf(schema: YamlNode, seen = new Set<string>()): Generator<YamlNode> {
  if (seen.has(schema.location.absolutePointer)) return;
  seen.add(schema.location.absolutePointer);
  yield schema;
  if (schema.beside) yield* partsOf(schema.beside, seen);
  for (const [, part] of schema.children('allOf')) yield* partsOf(part, seen);
}
