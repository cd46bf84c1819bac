import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Caller } from '../caller.ts';
import type { Operation } from '../contract/operation.ts';
import type { Idempotency, StoredAnswer } from '../idempotency/idempotency.ts';
import { Problem } from '../problem.ts';
import { unquote } from '../upstreams/headers.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

/** A repeated `Idempotency-Key` gets the stored answer; 422 with another body, 409 while the first request runs. */
export function idempotency(attempts: Idempotency): Stage {
  return function idempotency(ctx, next) {
    const { caller } = ctx.state;
    const operation = operationOf(ctx);
    const key = keyOf(ctx);
    return caller && key !== undefined && operation.idempotent ? once(ctx, next, operation, caller, key) : next(ctx);
  };

  async function once(ctx: StageContext, next: Next, operation: Operation, caller: Caller, key: string): Promise<void> {
    const { requestId } = ctx.state;

    const attempt = {
      accountId: caller.accountId,
      mode: caller.mode,
      operationId: operation.id,
      key,
      fingerprint: fingerprintOf(ctx),
      requestId,
      ...(ctx.state.bodyStream && { wholeFingerprint: () => wholeFingerprintOf(ctx) }),
    };
    const credential = operation.secretAnswer ? ctx.get('Authorization') : undefined;
    const before = await attempts.begin(attempt, credential);
    if (before) return replay(ctx, before);

    let answer: StoredAnswer | undefined;
    try {
      await next(ctx);
      if (ctx.status < 500) answer = await takeAnswer(ctx, attempts.mostBytes);
    } catch (error) {
      if (isFinal(error)) answer = problemAnswer(error, requestId);
      throw error;
    } finally {
      await attempts.finish(attempt, isRead(ctx) ? answer : undefined, credential);
    }
  }
}

function keyOf(ctx: StageContext): string | undefined {
  const header = ctx.get('Idempotency-Key');
  return header === '' ? undefined : unquote(header);
}

/** What must be the same for a request to be a repetition: its parameters and its body, as far as it is known before it streams. */
function fingerprintOf({ req, state }: StageContext): string {
  return createHash('sha256')
    .update(`${req.url}\n${state.mediaType ?? ''}\n`)
    .update(state.rawBody ?? '')
    .digest('base64url');
}

/** The same of a body that streams, which is read to its end if nobody has read it. */
async function wholeFingerprintOf(ctx: StageContext): Promise<string> {
  const { bodyStream } = ctx.state;
  if (!bodyStream) throw new Error('The body is no stream.');
  if (bodyStream.readableFlowing === null) bodyStream.resume();
  if (!bodyStream.readableEnded) await finished(bodyStream);
  return `${fingerprintOf(ctx)}.${bodyStream.digest()}`;
}

/** Whether all of the body has been read or still can be. If not, no other request can be held against it. */
function isRead({ state: { bodyStream } }: StageContext): boolean {
  return !bodyStream?.destroyed || bodyStream.readableEnded;
}

/** A refusal that the same request would meet again. The others are worth another try, so they are not kept. */
function isFinal(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.status !== 429 && error.status !== 408;
}

function problemAnswer(problem: Problem, requestId: string): StoredAnswer {
  const headers = { ...problem.options.headers, 'Content-Type': 'application/problem+json' };
  return { status: problem.status, headers, body: Buffer.from(JSON.stringify(problem.toJSON(requestId))) };
}

/** A repeated answer is not charged, so that what the first one cost is not among them. */
const keptHeaders = ['Content-Type', 'Location', 'ETag', 'Content-Disposition', 'Content-Encoding', 'Content-Language'];

/** The answer, read whole, so that it is kept before any of it leaves. Its body is undefined when it cannot be kept. */
async function takeAnswer(ctx: StageContext, mostBytes: number): Promise<StoredAnswer> {
  const kept = keptHeaders.map((name) => [name, ctx.response.get(name)] as const).filter(([, value]) => value !== '');
  return { status: ctx.status, headers: Object.fromEntries(kept), body: await takeBody(ctx, mostBytes) };
}

async function takeBody(ctx: StageContext, mostBytes: number): Promise<Buffer | undefined> {
  const { body } = ctx;
  if (body === null || body === undefined) return Buffer.alloc(0);
  if (!(body instanceof Readable)) return Buffer.isBuffer(body) ? body : Buffer.from(String(body));
  // An event stream is read while it is written, so it cannot be held back to be kept.
  if (ctx.response.is('text/event-stream')) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  const reader = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (let next = await reader.next(); !next.done; next = await reader.next()) {
    chunks.push(next.value);
    size += next.value.byteLength;
    if (size > mostBytes) {
      replaceBody(ctx, Readable.from(resume(chunks, reader)));
      return undefined;
    }
  }
  const whole = Buffer.concat(chunks);
  replaceBody(ctx, whole);
  return whole;
}

/** Koa derives a status and a media type from a body that is set; these are the answer's own. */
function replaceBody(ctx: StageContext, body: Readable | Buffer): void {
  const { status } = ctx;
  const mediaType = ctx.response.get('Content-Type');
  ctx.body = body;
  ctx.status = status;
  if (mediaType !== '') ctx.set('Content-Type', mediaType);
}

async function* resume(chunks: readonly Buffer[], reader: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
  for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
}

function replay(ctx: StageContext, { status, headers, body }: StoredAnswer): void {
  ctx.state.replayed = true;
  ctx.status = status;
  ctx.set({ ...headers, 'Idempotent-Replayed': 'true' });
  if (body && body.byteLength > 0) replaceBody(ctx, body);
}
