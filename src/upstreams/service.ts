import { Readable } from 'node:stream';
import type { Operation } from '../contract/operation.ts';
import { isJson } from '../contract/validator.ts';
import { Problem } from '../problem.ts';
import type { Service, ServiceAnswer, ServiceRequest } from './adapter.ts';
import type { UpstreamClient } from './client.ts';
import type { ServiceCall } from './connections.ts';
import { refusalProblem } from './errors.ts';
import type { ReceivedAnswer } from './exchange.ts';
import type { OutgoingCall } from './headers.ts';
import type { Leaving } from './leaving.ts';
import type { UpstreamAccess } from './registry.ts';
import type { Resources } from './resources.ts';

export interface ServiceOptions {
  client: UpstreamClient;
  access: UpstreamAccess;
  operation: Operation;
  call: OutgoingCall;
  leaving: Leaving;
  resources: Resources;
  onStatus(status: number): void;
  onCredentialRefused(status: number): void;
}

/** A service as one call of an adapter sees it. */
export function createService(options: ServiceOptions): Omit<Service, 'other' | 'accountCurrency' | 'kept'> {
  const { client, access, operation, call, leaving, resources, onStatus, onCredentialRefused } = options;
  return {
    resources,
    setting: (name) => (name === 'CREDENTIAL' ? access.credential : access.settings[name]),
    async send(request) {
      const answer = await client.send(operation, serviceCall(request, call), leaving);
      const { status, headers } = answer;
      onStatus(status);
      if (status < 400 || request.reads?.includes(status)) return readAnswer(answer, operation);
      if (answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
      if (status === 401 || status === 403) onCredentialRefused(status);
      throw refusalProblem(status, headers, operation);
    },
  };
}

function serviceCall(request: ServiceRequest, { requestId, trace }: OutgoingCall): ServiceCall {
  const { method, json, form } = request;
  const headers = ['accept-encoding', 'identity', 'x-request-id', requestId, 'traceparent', trace.traceparent];
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.push(name, value);
  if (!request.headers?.['accept']) headers.push('accept', 'application/json');
  let body: Buffer | undefined;
  if (json !== undefined) {
    body = Buffer.from(JSON.stringify(json));
    headers.push('content-type', 'application/json');
  } else if (form) {
    body = Buffer.from(new URLSearchParams(form).toString());
    headers.push('content-type', 'application/x-www-form-urlencoded');
  }
  return { method, path: request.path + queryOf(request), headers, body, isRepeatable: request.isRepeatable ?? method === 'GET' };
}

/** A list is a name that is given several times. */
function queryOf({ query = {} }: ServiceRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  return search.size > 0 ? `?${search}` : '';
}

async function readAnswer({ status, headers, mediaType, body }: ReceivedAnswer, operation: Operation): Promise<ServiceAnswer> {
  if (mediaType === undefined || !isJson(mediaType)) return { status, headers, mediaType, json: undefined, body };
  const bytes = Buffer.isBuffer(body) ? body : await readWhole(body, operation);
  return { status, headers, mediaType, json: parse(bytes, operation), body: bytes };
}

const longestJson = 16_777_216;

async function readWhole(body: Readable, { pillar }: Operation): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > longestJson) throw unusable(pillar, 'The answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function parse(bytes: Buffer, { pillar }: Operation): unknown {
  if (bytes.byteLength === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    throw unusable(pillar, cause);
  }
}

function unusable(pillar: string, cause: unknown): Problem {
  return new Problem('upstream_error', `The service behind ${pillar} gave an answer that could not be used.`, {
    cause,
    extra: { pillar },
  });
}
