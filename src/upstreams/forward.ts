import { type Readable, Transform } from 'node:stream';
import type { Operation } from '../contract/operation.ts';
import { isJson, type Validator } from '../contract/validator.ts';
import type { Problem, Violation } from '../problem.ts';
import type { UpstreamClient } from './client.ts';
import { connectionProblem, refusalProblem } from './errors.ts';
import { type OutgoingCall, requestHeaders, responseHeaders } from './headers.ts';
import type { Leaving } from './leaving.ts';
import type { UpstreamAccess } from './registry.ts';
import type { ReceivedAnswer } from './service-call.ts';

/** What a service answered, fit for its caller. */
export interface ForwardedAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
  readonly mediaType: string | undefined;
  /** All of it, or what must be read or destroyed. */
  readonly body: Buffer | Readable;
  /** What a failure of the body means. */
  problemOf(error: unknown): Problem;
}

export interface AnswerWatch {
  /** Told the status of whatever answer there is. */
  onStatus(status: number): void;
  /** Told what an answer in JSON holds, once all of it has come. Undefined: nobody needs to know. */
  readonly onJson: ((json: unknown) => void) | undefined;
}

/**
 * Sends a call to one service.
 * @throws Problem when there is no answer, or none that the caller may see.
 */
export type Forward = (
  operation: Operation,
  call: OutgoingCall,
  leaving: Leaving,
  watch: AnswerWatch,
) => Promise<ForwardedAnswer>;

export interface ForwardOptions {
  client: UpstreamClient;
  access: UpstreamAccess;
  validator: Validator;
  /** Told of an answer that breaks the contract. It is delivered all the same. */
  onMismatch(operation: Operation, requestId: string, status: number, violations: readonly Violation[]): void;
  /** Told when the service refuses the gateway's own credential. */
  onCredentialRefused(status: number): void;
}

const longestChecked = 1_048_576;
/** What breaks the contract breaks it again: answers that nobody else reads are checked fifty times a second at most. */
const checkEveryMs = 20;

export function createForward({ client, access, validator, onMismatch, onCredentialRefused }: ForwardOptions): Forward {
  const checkedAt = new Map<string, number>();

  function isDue({ id }: Operation): boolean {
    const now = performance.now();
    if (now - (checkedAt.get(id) ?? Number.NEGATIVE_INFINITY) < checkEveryMs) return false;
    checkedAt.set(id, now);
    return true;
  }

  return async function forward(operation, call, leaving, watch) {
    const { method, path, body: sent, isRepeatable } = call;
    const request = {
      method,
      path,
      headers: requestHeaders(call, access),
      body: sent,
      isRepeatable,
      // What a call costs is said before its answer leaves.
      ...(operation.meter?.readsAnswer && { collectBytes: longestChecked }),
    };
    const answer = await client.send(operation, request, leaving);
    const { status, headers, mediaType, body } = answer;
    watch.onStatus(status);

    if (!isDeliverable(operation, answer, validator)) {
      if (!Buffer.isBuffer(body)) body.on('error', () => {}).destroy();
      if (status === 401 || status === 403) onCredentialRefused(status);
      throw refusalProblem(status, headers, operation);
    }

    const check = (bytes: Buffer) => {
      const json = parse(bytes);
      const violations = violationsOf(validator, operation, status, mediaType, json);
      if (violations.length > 0) onMismatch(operation, call.requestId, status, violations);
      watch.onJson?.(json);
    };
    return {
      status,
      headers: responseHeaders(headers),
      mediaType,
      body: isCheckable(call, answer) && (watch.onJson || isDue(operation)) ? checked(body, check) : body,
      problemOf: (error) => connectionProblem(error, operation),
    };
  };
}

/** A success, a redirect that the contract names, or a refusal that already is a problem of the contract. */
function isDeliverable({ id }: Operation, { status, mediaType }: ReceivedAnswer, validator: Validator): boolean {
  if (status < 300 || status === 304) return true;
  if (status < 400) return validator.allowsStatus(id, status);
  const aboutTheCall = status < 500 && ![401, 403, 407, 429].includes(status);
  return aboutTheCall && mediaType === 'application/problem+json' && validator.allowsStatus(id, status);
}

/** JSON that came as it is, and whole: a part (206) and a coded body say nothing that could be read. */
function isCheckable({ method }: OutgoingCall, { status, headers, mediaType }: ReceivedAnswer): boolean {
  if (mediaType === undefined || !isJson(mediaType)) return false;
  return method !== 'HEAD' && status !== 304 && status !== 206 && headers['content-encoding'] === undefined;
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

/** The same bytes. `check` sees them, of a stream a copy when all have passed, if they are not too many to keep. */
function checked(body: Buffer | Readable, check: (bytes: Buffer) => void): Buffer | Readable {
  if (Buffer.isBuffer(body)) {
    check(body);
    return body;
  }
  const kept: Buffer[] = [];
  let size = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      size += chunk.byteLength;
      if (size <= longestChecked) kept.push(chunk);
      else kept.length = 0;
      callback(null, chunk);
    },
    flush(callback) {
      try {
        if (size <= longestChecked) check(Buffer.concat(kept));
        callback();
      } catch (error) {
        callback(error as Error);
      }
    },
  });
  body.once('error', (error) => watch.destroy(error));
  watch.once('close', () => body.destroy());
  return body.pipe(watch);
}
