import { type Readable, Transform } from 'node:stream';
import type { Operation } from '../contract/operation.ts';
import { isJson, type Validator } from '../contract/validator.ts';
import type { Problem, Violation } from '../problem.ts';
import type { UpstreamClient } from './client.ts';
import { connectionProblem, refusalProblem } from './errors.ts';
import { type OutgoingCall, responseHeaders } from './headers.ts';

/** What a service answered, fit for its caller. */
export interface ForwardedAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  /** Must be read, or destroyed. */
  body: Readable;
  /** What a failure of the body means. */
  problemOf(error: unknown): Problem;
}

export interface AnswerWatch {
  /** Told the status of whatever answer there is. */
  onStatus(status: number): void;
  /** Told what an answer in JSON holds, once all of it has passed. */
  onJson(json: unknown): void;
}

/**
 * Sends a call to one service.
 * @throws Problem when there is no answer, or none that the caller may see.
 */
export type Forward = (
  operation: Operation,
  call: OutgoingCall,
  body: Buffer | undefined,
  signal: AbortSignal,
  watch: AnswerWatch,
) => Promise<ForwardedAnswer>;

export interface ForwardOptions {
  client: UpstreamClient;
  validator: Validator;
  /** Told of an answer that breaks the contract. It is delivered all the same. */
  onMismatch(operation: Operation, requestId: string, status: number, violations: readonly Violation[]): void;
  /** Told when the service refuses the gateway's own credential. */
  onCredentialRefused(status: number): void;
}

const longestChecked = 1_048_576;

export function createForward({ client, validator, onMismatch, onCredentialRefused }: ForwardOptions): Forward {
  return async function forward(operation, call, sent, signal, watch) {
    const { status, headers, body } = await client.send(operation, call, sent, signal);
    watch.onStatus(status);
    const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();

    if (!isDeliverable(operation, status, mediaType, validator)) {
      body.on('error', () => {}).destroy();
      if (status === 401 || status === 403) onCredentialRefused(status);
      throw refusalProblem(status, headers['retry-after'], operation);
    }

    const check = (bytes: Buffer) => {
      const json = parse(bytes);
      const violations = violationsOf(validator, operation, status, mediaType, json);
      if (violations.length > 0) onMismatch(operation, call.requestId, status, violations);
      watch.onJson(json);
    };
    const checked = mediaType && isJson(mediaType) && call.method !== 'HEAD' ? watched(body, check) : body;
    return {
      status,
      headers: responseHeaders(headers),
      body: checked,
      problemOf: (error) => connectionProblem(error, operation),
    };
  };
}

/** A success, a redirect that the contract names, or a refusal that already is a problem of the contract. */
function isDeliverable({ id }: Operation, status: number, mediaType: string | undefined, validator: Validator): boolean {
  if (status < 300 || status === 304) return true;
  if (status < 400) return validator.allowsStatus(id, status);
  const aboutTheCall = status < 500 && ![401, 403, 407, 429].includes(status);
  return aboutTheCall && mediaType === 'application/problem+json' && validator.allowsStatus(id, status);
}

function violationsOf(
  validator: Validator,
  { id }: Operation,
  status: number,
  mediaType: string | undefined,
  json: unknown,
): readonly Violation[] {
  if (!validator.allowsStatus(id, status)) return [{ pointer: '', detail: `the contract has no status ${status}` }];
  if (json === undefined) return [{ pointer: '', detail: 'the body is not JSON' }];
  return validator.response(id, status, mediaType, json);
}

/** Undefined when it is not JSON. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}

/** The same bytes; once all have passed, `check` sees a copy of them, if they are not too many to keep. */
function watched(body: Readable, check: (bytes: Buffer) => void): Readable {
  const kept: Buffer[] = [];
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      size += chunk.byteLength;
      if (size <= longestChecked) kept.push(chunk);
      callback(null, chunk);
    },
    flush(callback) {
      if (size <= longestChecked) check(Buffer.concat(kept));
      callback();
    },
  });
  body.once('error', (error) => watch.destroy(error));
  watch.once('close', () => body.destroy());
  return body.pipe(watch);
}
