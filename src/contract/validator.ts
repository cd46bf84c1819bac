import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { OpenAPIRouter, OpenAPIValidator } from 'openapi-backend';
import type { Violation } from '../problem.ts';
import type { Document, Response } from './document.ts';
import { operationObjects } from './operation.ts';

export interface ParameterValues {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  header: Record<string, unknown>;
}

export interface Validator {
  /** Checks the parameters, and turns each into the type that its schema names. */
  parameters(operationId: string, values: ParameterValues): Violation[];
  /** Checks a parsed JSON body. */
  body(operationId: string, body: unknown): Violation[];
  /** What is wrong with an answer; an empty list when nothing is, or when its media type has no schema to check. */
  response(operationId: string, status: number, mediaType: string | undefined, body: unknown): Violation[];
  /** Whether the contract names this status for the operation. */
  allowsStatus(operationId: string, status: number): boolean;
}

interface Compiled {
  parameters: ValidateFunction;
  body: ValidateFunction | undefined;
}

/**
 * Validators that openapi-backend compiles from the contract, called directly: its `validateRequest` matches and parses the
 * request again for each call. Each is compiled at its first use, since compiling all takes longer than a start may.
 */
export function createValidator(contract: Document): Validator {
  const objects = new Map([...operationObjects(contract)].map(([, , object]) => [object.operationId, object]));
  const definition = {
    ...contract,
    paths: Object.fromEntries(objects.entries().map(([id, object]) => [`/${id}`, { post: object }])),
  };
  const compiler = new OpenAPIValidator({
    definition: definition as never,
    router: new OpenAPIRouter({ definition: definition as never }),
    lazyCompileValidators: true,
    customizeAjv: (_ajv, options) => createAjv(options),
  });
  const requests = new Map<string, Compiled>();
  const responses = new Map<string, ValidateFunction | null>();
  // One violation tells that an answer is wrong; to look for all of a hostile one would take a second.
  const responseAjv = createAjv({ allErrors: false });

  function request(operationId: string): Compiled {
    let compiled = requests.get(operationId);
    if (!compiled) {
      const object = objects.get(operationId) as never;
      const built = compiler.buildRequestValidatorsForOperation(object) as ValidateFunction[];
      const [parameters, body] = built.reverse();
      if (!parameters) throw new Error(`No validator for ${operationId}.`);
      compiled = { parameters, body };
      requests.set(operationId, compiled);
    }
    return compiled;
  }

  function response(operationId: string, status: number, mediaType: string): ValidateFunction | null {
    const name = `${operationId} ${status} ${mediaType}`;
    let validate = responses.get(name);
    if (validate === undefined) {
      const schema = findResponse(objects.get(operationId)?.responses, status)?.content?.[mediaType]?.schema;
      validate = schema && isJson(mediaType) ? responseAjv.compile(schema) : null;
      responses.set(name, validate);
    }
    return validate;
  }

  return {
    parameters(operationId, values) {
      const { parameters } = request(operationId);
      return parameters(values) ? [] : violations(parameters.errors, '');
    },
    body(operationId, body) {
      const { body: validate } = request(operationId);
      if (!validate) return [];
      return validate({ requestBody: body }) ? [] : violations(validate.errors, '/requestBody');
    },
    response(operationId, status, mediaType, body) {
      const validate = mediaType ? response(operationId, status, mediaType) : null;
      return !validate || validate(body) ? [] : violations(validate.errors, '');
    },
    allowsStatus(operationId, status) {
      return findResponse(objects.get(operationId)?.responses, status) !== undefined;
    },
  };
}

/** Ajv for JSON Schema 2020-12 with formats, as OpenAPI 3.1 needs; openapi-backend's own knows draft 7 only. */
export function createAjv(options: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options });
  addFormatsModule.default(ajv);
  return ajv;
}

export function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}

export function findResponse(responses: Record<string, Response> | undefined, status: number): Response | undefined {
  return responses?.[status] ?? responses?.[`${Math.floor(status / 100)}XX`] ?? responses?.['default'];
}

const mostViolations = 50;

function violations(errors: readonly ErrorObject[] | null | undefined, prefix: string): Violation[] {
  const found = (errors ?? []).filter((error) => error.keyword !== 'if' && error.keyword !== 'allOf');
  return found.slice(0, mostViolations).map((error) => toViolation(error, prefix));
}

function toViolation(error: ErrorObject, prefix: string): Violation {
  const { keyword, params } = error;
  const missing = keyword === 'required' || keyword === 'dependentRequired' ? params['missingProperty'] : undefined;
  const unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  const property = missing ?? unknown;
  const place = prefix ? error.instancePath.replace(prefix, '/body') : error.instancePath;
  const pointer = property === undefined ? place : `${place}/${escapePointer(String(property))}`;
  const expected = expectation(error);
  const detail =
    unknown !== undefined ? 'is not known here' : missing !== undefined ? 'is required' : (error.message ?? 'is not valid');
  return { pointer: pointer.slice(0, 1024), detail: detail.slice(0, 512), ...(expected && { expected: expected.slice(0, 256) }) };
}

/** What the schema wanted, as far as the keyword tells: a type, a list of values, a bound, a format. */
function expectation({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'type') return String(params['type']).replace(',', ' or ');
  if (keyword === 'enum') return (params['allowedValues'] as unknown[]).join(', ');
  if (keyword === 'const') return String(params['allowedValue']);
  if (keyword === 'format') return String(params['format']);
  if (keyword === 'pattern') return String(params['pattern']);
  if (params['limit'] !== undefined)
    return `${params['comparison'] ?? (keyword.startsWith('min') ? '>=' : '<=')} ${params['limit']}`;
  return undefined;
}

function escapePointer(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
