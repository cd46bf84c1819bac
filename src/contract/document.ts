import type { MeterRule } from './meter.ts';

/** The parts of an OpenAPI 3.1 document that the gateway reads. Bundled: references point into `components`. */
export interface Document {
  openapi: string;
  info: { title: string; version: string; [field: string]: unknown };
  paths: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components: Components;
  'x-cors'?: Cors;
  [field: string]: unknown;
}

export interface Components {
  schemas?: Record<string, Schema>;
  parameters?: Record<string, Parameter>;
  responses?: Record<string, Response>;
  securitySchemes?: Record<string, { type: string; scheme?: string }>;
}

export interface Cors {
  allow_origin: string;
  allow_methods: string[];
  allow_headers: string;
  expose_headers: string[];
  max_age_seconds: number;
}

export type PathItem = { parameters?: Parameter[] } & { [M in HttpMethod]?: OperationObject };

export const httpMethods = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type HttpMethod = (typeof httpMethods)[number];

export interface OperationObject {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, MediaType> };
  responses: Record<string, Response>;
  deprecated?: boolean;
  /** A day, from its beginning in UTC; so is `x-sunset`. */
  'x-deprecated-at'?: string;
  'x-sunset'?: string;
  'x-successor'?: string;
  'x-upstream'?: UpstreamTarget;
  'x-meter'?: MeterRule;
  'x-rate-limit'?: { policy?: string; cost?: number } | 'none';
  'x-concurrency'?: Concurrency;
  'x-availability'?: 'planned';
  'x-body-limit'?: number;
  'x-internal'?: boolean;
  'x-publishable'?: boolean;
  [field: string]: unknown;
}

/** The service that answers, the path as that service sees it, and budgets of this operation alone, in milliseconds. */
export interface UpstreamTarget {
  readonly name: string;
  readonly path: string;
  readonly timeouts?: { readonly connect_ms?: number; readonly first_byte_ms?: number; readonly total_ms?: number };
}

/** What a call opens, which the answer names by JSON pointers, or what it closes, which a path parameter names. */
export type Concurrency = { policy: string } & ({ hold: { id: string; until: string } } | { release: string });

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Response {
  description: string;
  content?: Record<string, MediaType>;
}

export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value?: unknown; 'x-example-file'?: string }>;
}

export type Schema = { [keyword: string]: unknown };
