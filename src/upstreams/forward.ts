import { type Readable, Transform } from 'node:stream';
import type { Operation } from '../contract/operation.ts';
import { isJson, type Validator, type Violation } from '../contract/validator.ts';
import type { StageContext } from '../pipeline/stage.ts';
import type { UpstreamClient } from './client.ts';
import { connectionProblem, refusalProblem } from './errors.ts';
import { responseHeaders } from './headers.ts';
import { upstreamPath } from './path.ts';

/** Sends a request to the service behind its operation, and its answer to the caller. */
export type Forward = (operation: Operation, template: string, ctx: StageContext, now: Date) => Promise<void>;

export interface ForwardOptions {
  name: string;
  client: UpstreamClient;
  validator: Validator;
  /** Told of an answer that breaks the contract. It is delivered all the same. */
  onMismatch(operation: Operation, requestId: string, status: number, violations: readonly Violation[]): void;
  /** Told when the service refuses the gateway's own credential. */
  onCredentialRefused(status: number): void;
}

const longestChecked = 1_048_576;

export function createForward({ name, client, validator, onMismatch, onCredentialRefused }: ForwardOptions): Forward {
  return async function forward(operation, template, ctx, now) {
    const { state, req, res } = ctx;
    const gone = new AbortController();
    res.once('close', () => gone.abort());

    const started = performance.now();
    const outcome: NonNullable<typeof state.upstream> = { name, status: undefined, ms: 0 };
    state.upstream = outcome;
    const answer = await client
      .send(
        operation,
        {
          method: req.method ?? 'GET',
          path: upstreamPath(template, state.pathParams, state.query),
          headers: req.headers,
          mediaType: state.mediaType,
          requestId: state.requestId,
          clientAddress: req.socket.remoteAddress,
          caller: state.caller,
          now,
        },
        state.rawBody,
        gone.signal,
      )
      .finally(() => {
        outcome.ms = Math.round((performance.now() - started) * 1000) / 1000;
      });
    const { status, headers, body } = answer;
    outcome.status = status;

    const mediaType = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
    if (!isDeliverable(operation, status, mediaType, validator)) {
      body.destroy();
      body.on('error', () => {});
      if (status === 401 || status === 403) onCredentialRefused(status);
      throw refusalProblem(status, headers['retry-after'], operation);
    }

    ctx.status = status;
    ctx.set(responseHeaders(headers));
    if (req.method === 'HEAD' || status === 204 || status === 304) {
      body.resume();
      ctx.body = null;
      ctx.status = status;
      if (headers['content-length'] && req.method === 'HEAD') ctx.set('Content-Length', headers['content-length']);
      return;
    }
    const check = (bytes: Buffer) => {
      const violations = violationsOf(validator, operation, status, mediaType, bytes);
      if (violations.length > 0) onMismatch(operation, state.requestId, status, violations);
    };
    ctx.body = mediaType && isJson(mediaType) ? watched(body, check) : body;
    body.once('error', (error) => {
      // A cut body must not look complete: the connection is reset, not ended.
      if (!gone.signal.aborted) state.errorCode = connectionProblem(error, operation).code;
      res.destroy();
    });
  };
}

/** A success, a redirect that the contract names, or a refusal that already is a problem of the contract. */
function isDeliverable(operation: Operation, status: number, mediaType: string | undefined, validator: Validator): boolean {
  if (status < 300 || status === 304) return true;
  if (status < 400) return validator.allowsStatus(operation.id, status);
  const aboutTheCall = status < 500 && ![401, 403, 407, 429].includes(status);
  return aboutTheCall && mediaType === 'application/problem+json' && validator.allowsStatus(operation.id, status);
}

function violationsOf(
  validator: Validator,
  { id }: Operation,
  status: number,
  mediaType: string | undefined,
  bytes: Buffer,
): readonly Violation[] {
  if (!validator.allowsStatus(id, status)) return [{ pointer: '', detail: `the contract has no status ${status}` }];
  try {
    return validator.response(id, status, mediaType, JSON.parse(bytes.toString()));
  } catch {
    return [{ pointer: '', detail: 'the body is not JSON' }];
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
  watch.on('error', () => {});
  return body.pipe(watch);
}
