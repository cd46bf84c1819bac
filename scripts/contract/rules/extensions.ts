import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { closest, distance } from 'fastest-levenshtein';
import { parse } from 'yaml';
import type { RedoclyRule } from '../lint/redocly.ts';
import { isObject } from '../lint/yaml-node.ts';

const source = new URL('../../../openapi/extensions.yaml', import.meta.url);
const extensionsByPlace = readExtensions(parse(readFileSync(source, 'utf8')) as Record<string, Record<string, object>>);

/** The `x-` names are a closed list, each with a schema: a misspelt price or scope is an error, not a silent default. */
export const extensions: RedoclyRule = () => ({
  any(node, { type, location, report }) {
    if (!isObject(node) || type.extensionsPrefix === undefined) return;
    const place = type.name.toLowerCase();
    const known = extensionsByPlace.get(place) ?? new Map<string, ValidateFunction>();

    for (const [name, value] of Object.entries(node)) {
      if (!name.startsWith('x-')) continue;
      const validate = known.get(name);
      if (!validate) {
        report({
          message: `'${name}' is no extension of the ${place} object: ${suggestion(name, [...known.keys()])}`,
          location: location.child(name).key(),
        });
      } else if (!validate(value)) {
        const [error] = validate.errors ?? [];
        const path = error?.instancePath.split('/').slice(1) ?? [];
        const allowed: unknown = error?.params['allowedValue'] ?? error?.params['additionalProperty'];
        const detail = `${path.join('.')} ${error?.message}${allowed === undefined ? '' : ` (${allowed})`}`.trim();
        report({ message: `${name}: ${detail}; see openapi/extensions.yaml.`, location: location.child([name, ...path]) });
      }
    }
  },
});

function suggestion(name: string, known: string[]): string {
  const near = known.length > 0 ? closest(name, known) : undefined;
  if (near !== undefined && distance(name, near) <= 3) return `did you mean '${near}'?`;
  return 'use one of openapi/extensions.yaml, or add it there with its schema.';
}

function readExtensions(file: Record<string, Record<string, object>>): Map<string, Map<string, ValidateFunction>> {
  const ajv = new Ajv2020({ strict: true });
  addFormatsModule.default(ajv);
  const compile = (schemas: Record<string, object>) =>
    new Map(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));
  return new Map(Object.entries(file).map(([place, schemas]) => [place, compile(schemas)]));
}
