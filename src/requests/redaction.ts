import type { Schema } from '../contract/document.ts';
import { redactSecrets } from '../redact.ts';

const redacted = '[redacted]';
/** What is nested more deeply is not looked into. */
const deepest = 64;

/**
 * The value without what a schema of it calls sensitive (`x-sensitive`, `format: password`). What no schema knows stays, but for what
 * looks like a secret.
 */
export function redact(value: unknown, schemas: readonly Schema[], depth = 0): unknown {
  const parts = schemas.flatMap((schema) => partsOf(schema));
  if (parts.some(isSensitive) || depth > deepest) return redacted;
  if (typeof value === 'string') return redactSecrets(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, i) => redact(item, itemSchemas(parts, i), depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [redactSecrets(name), redact(inner, propertySchemas(parts, name), depth + 1)]),
  );
}

function isSensitive(schema: Schema): boolean {
  return schema['x-sensitive'] === true || schema['format'] === 'password';
}

const combiners = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];
const known = new WeakMap<Schema, Schema[]>();

/** The schema and all that it is composed of: what one alternative calls sensitive is so in the others. */
function partsOf(schema: Schema): Schema[] {
  const before = known.get(schema);
  if (before) return before;
  const parts = [schema];
  known.set(schema, parts);
  for (const name of combiners) for (const inner of schemasIn(schema[name])) parts.push(...partsOf(inner));
  return parts;
}

function itemSchemas(parts: readonly Schema[], i: number): Schema[] {
  return parts.flatMap((part) => schemasIn(schemasIn(part['prefixItems'])[i] ?? part['items']));
}

function propertySchemas(parts: readonly Schema[], name: string): Schema[] {
  return parts.flatMap((part) => {
    const named = ownValue(part['properties'], name);
    const byPattern = Object.entries(part['patternProperties'] ?? {}).flatMap(([pattern, schema]) =>
      new RegExp(pattern, 'u').test(name) ? schemasIn(schema) : [],
    );
    const others = named === undefined && byPattern.length === 0 ? schemasIn(part['additionalProperties']) : [];
    return [...schemasIn(named), ...byPattern, ...others];
  });
}

function ownValue(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;
}

function schemasIn(value: unknown): Schema[] {
  return [value].flat().filter((inner): inner is Schema => typeof inner === 'object' && inner !== null);
}
