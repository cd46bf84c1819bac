import type { Schema } from '../contract/document.ts';

export type Data = Record<string, unknown>;

interface Fields {
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
}

/** What a new object has that nobody has sent. */
export interface Fresh {
  readonly now: Date;
  id(prefix: string): string;
  /** A text of the contract's example, with the new object's id in place of the example's. */
  text(example: string): string;
}

const known = new WeakMap<Schema, Fields>();

/** The properties of an object schema, with those of its `allOf`. */
export function fieldsOf(schema: Schema): Fields {
  let fields = known.get(schema);
  if (!fields) {
    const parts = ((schema['allOf'] ?? []) as Schema[]).map(fieldsOf);
    const own = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
    fields = {
      properties: new Map([...parts.flatMap(({ properties }) => [...properties]), ...own]),
      required: new Set([...parts.flatMap(({ required }) => [...required]), ...((schema['required'] ?? []) as string[])]),
    };
    known.set(schema, fields);
  }
  return fields;
}

export function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `rm` of `^rm_[0-9A-Za-z]{1,60}$`: what ids of the schema start with; undefined when it describes no id. */
export function idPrefixOf(schema: Schema | undefined): string | undefined {
  return /^\^([a-z]+)_\[/.exec(String(schema?.['pattern'] ?? ''))?.[1];
}

/** What was sent, with the contract's defaults in place of what was left out. */
export function withDefaults(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    return items ? value.map((item) => withDefaults(items, item)) : value;
  }
  if (!isRecord(value)) return value;
  const filled: Data = { ...value };
  for (const [name, property] of fieldsOf(variantOf(schema, value)).properties) {
    const given = value[name] === undefined ? structuredClone(property['default']) : withDefaults(property, value[name]);
    if (given !== undefined) filled[name] = given;
  }
  return filled;
}

/** The one of `oneOf` whose discriminator the value has. */
function variantOf(schema: Schema, value: Data): Schema {
  const variants = (schema['oneOf'] ?? []) as Schema[];
  const { propertyName } = (schema['discriminator'] ?? {}) as { propertyName?: string };
  if (propertyName === undefined) return schema;
  const tag = value[propertyName];
  return variants.find((variant) => fieldsOf(variant).properties.get(propertyName)?.['const'] === tag) ?? schema;
}

/**
 * A new object of a schema: what was sent, as far as the schema knows it; ids and times; null for what may be; and as the example has it
 * otherwise, such as the state in which it begins.
 */
export function compose(schema: Schema, given: unknown, example: unknown, fresh: Fresh): unknown {
  const { properties, required } = fieldsOf(schema);
  if (properties.size > 0 && (isRecord(given) || (given === undefined && !isNullable(schema)))) {
    const composed: Data = {};
    for (const [name, property] of properties) {
      const own = given?.[name];
      if (own === undefined && !required.has(name)) continue;
      composed[name] = compose(property, own, isRecord(example) ? example[name] : undefined, fresh);
    }
    return composed;
  }
  const items = schema['items'] as Schema | undefined;
  if (items && Array.isArray(given)) {
    const [first] = Array.isArray(example) ? example : [];
    return given.map((item) => compose(items, item, first, fresh));
  }
  if (given !== undefined) return given;
  if (isNullable(schema)) return null;
  if (items) return [];
  if (typesOf(schema).includes('object')) return {};
  const prefix = idPrefixOf(schema);
  if (prefix !== undefined) return fresh.id(prefix);
  if (schema['format'] === 'date-time') return fresh.now.toISOString();
  return typeof example === 'string' ? fresh.text(example) : example;
}

/** The example of an answer, with what is known in place of what it says. */
export function overlay(example: unknown, values: Data): unknown {
  if (!isRecord(example)) return example;
  return Object.fromEntries(Object.entries(example).map(([name, value]) => [name, values[name] ?? value]));
}

/** What the schema knows of a value, in the schema's order: a stored object may hold more than an operation shows. */
export function shape(schema: Schema, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    return items ? value.map((item) => shape(items, item)) : value;
  }
  const { properties } = fieldsOf(schema);
  if (!isRecord(value) || properties.size === 0) return value;
  const shown: Data = {};
  for (const [name, property] of properties) {
    if (value[name] !== undefined) shown[name] = shape(property, value[name]);
  }
  return shown;
}

/** Takes out what must be shown once and never kept: secrets and personal identity data. */
export function withoutSecrets(schema: Schema, value: Data): Data {
  const { properties } = fieldsOf(schema);
  const isSecret = (name: string) =>
    properties.get(name)?.['x-sensitive'] === true || properties.get(name)?.['format'] === 'password';
  return Object.fromEntries(Object.entries(value).filter(([name]) => !isSecret(name)));
}

function isNullable(schema: Schema): boolean {
  return typesOf(schema).includes('null');
}

function typesOf(schema: Schema): unknown[] {
  return [schema['type']].flat();
}
