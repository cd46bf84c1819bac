import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { parse } from 'yaml';

interface Content {
  content?: Record<string, { schema?: object }>;
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Content> }>>;
  components: { schemas: Record<string, { properties: object }> };
}

const document = parse(readFileSync(new URL('traccar-openapi.yaml', import.meta.url), 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormatsModule.default(ajv);
ajv.addSchema({ ...document, $id: 'traccar' });

/** What is wrong with an object of Traccar's. Its schemas demand nothing, so that a name that they do not know is a fault too. */
export function faultsOf(schema: string, value: unknown): string[] {
  const { properties = {} } = document.components.schemas[schema] ?? {};
  const unknown = Object.keys(value as object).filter((name) => !(name in properties));
  ajv.validate({ $ref: `traccar#/components/schemas/${schema}` }, value);
  return [...(ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`), ...unknown];
}

/** What is wrong with an answer of Traccar's. Its 400 and 401 can come from everywhere, and are described for some operations only. */
export function answerFaults(method: string, path: string, status: number, type: string, body: unknown): string[] {
  const operation = document.paths[path]?.[method.toLowerCase()];
  if (!operation) return [`${method} ${path} is not in the description`];
  if (status === 400 || status === 401) return type === 'text/plain' ? [] : [`${status} is ${type}`];
  const answer = operation.responses[status];
  if (!answer) return [`${method} ${path} has no ${status}`];
  const schema = answer.content?.[type]?.schema as { $ref?: string; items?: { $ref?: string } } | undefined;
  if (!schema) return Object.keys(answer.content ?? {}).length === 0 ? [] : [`${method} ${path} has no ${type}`];
  if (typeof body === 'string') return [];
  const named = (reference: string | undefined) => reference?.split('/').at(-1) ?? '';
  if (schema.$ref) return faultsOf(named(schema.$ref), body);
  if (schema.items) return (body as unknown[]).flatMap((item) => faultsOf(named(schema.items?.$ref), item));
  return [`${method} ${path} has a schema that is not understood here`];
}
