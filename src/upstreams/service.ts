import { Readable } from 'node:stream';
import type { Purpose } from '../contract/operation.ts';
import { isJson } from '../contract/validator.ts';
import { Problem } from '../problem.ts';
import type { ServiceAnswer, ServiceRequest, ServiceSender } from './adapter.ts';
import type { UpstreamClient } from './client.ts';
import { refusalProblem } from './errors.ts';
import { addIdentity, type OutgoingCall } from './headers.ts';
import type { Leaving } from './leaving.ts';
import type { UpstreamAccess } from './registry.ts';
import type { ReceivedAnswer, ServiceCall } from './service-call.ts';

export interface ServiceOptions {
  client: UpstreamClient;
  access: UpstreamAccess;
  operation: Purpose;
  /** Only what a caller has asked for can be said in their name. */
  call: Pick<OutgoingCall, 'requestId' | 'trace'> & Partial<Pick<OutgoingCall, 'caller' | 'now'>>;
  leaving: Leaving;
  onStatus(status: number): void;
  onCredentialRefused(status: number): void;
}

/** A service as one call of an adapter reaches it. */
export function createService(options: ServiceOptions): ServiceSender {
  const { client, access, operation, call, leaving, onStatus, onCredentialRefused } = options;
  return {
    setting: (name) => settingIn(access, name),
    async send(request) {
      const answer = await client.send(operation, serviceCall(request, call, access), leaving);
      const { status, headers } = answer;
      onStatus(status);
      if (status < 400 || request.reads?.includes(status)) return readAnswer(answer, operation);
      if (answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
      if (status === 401 || status === 403) onCredentialRefused(status);
      throw refusalProblem(status, headers, operation);
    },
  };
}

export function settingIn({ baseUrl, credential, settings }: UpstreamAccess, name: string): string | undefined {
  if (name === 'URL') return baseUrl;
  return name === 'CREDENTIAL' ? credential : settings[name];
}

function serviceCall(
  request: ServiceRequest,
  { requestId, trace, caller, now }: ServiceOptions['call'],
  access: UpstreamAccess,
): ServiceCall {
  const { method, json, form } = request;
  const path = request.path + queryOf(request);
  const headers = ['accept-encoding', 'identity', 'x-request-id', requestId, 'traceparent', trace.traceparent];
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.push(name, value);
  if (request.asCaller && access.credential !== undefined) headers.push('authorization', `Bearer ${access.credential}`);
  if (request.asCaller && caller && now) addIdentity(headers, { now, requestId, method, path }, caller, access);
  if (!request.headers?.['accept']) headers.push('accept', 'application/json');
  let body: Buffer | undefined;
  if (json !== undefined) {
    body = Buffer.from(JSON.stringify(json));
    headers.push('content-type', 'application/json');
  } else if (form) {
    body = Buffer.from(new URLSearchParams(form).toString());
    headers.push('content-type', 'application/x-www-form-urlencoded');
  }
  return { method, path, headers, body, isRepeatable: request.isRepeatable ?? method === 'GET' };
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

async function readAnswer({ status, headers, mediaType, body }: ReceivedAnswer, operation: Purpose): Promise<ServiceAnswer> {
  if (mediaType === undefined || !isJson(mediaType)) return { status, headers, mediaType, json: undefined, body };
  const bytes = Buffer.isBuffer(body) ? body : await readWhole(body, operation);
  return { status, headers, mediaType, json: parse(bytes, operation), body: bytes };
}

const longestJson = 16_777_216;

async function readWhole(body: Readable, { pillar }: Purpose): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > longestJson) throw unusable(pillar, 'The answer is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function parse(bytes: Buffer, { pillar }: Purpose): unknown {
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
