import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Idempotency, StoredAnswer } from '../idempotency/idempotency.ts';
import { Problem } from '../problem.ts';
import { operationOf, type Stage, type StageContext } from './stage.ts';

/** A repeated `Idempotency-Key` gets the stored answer; 422 with another body, 409 while the first request runs. */
export function idempotency(attempts: Idempotency): Stage {
  return async function idempotency(ctx, next) {
    const { caller, requestId } = ctx.state;
    const operation = operationOf(ctx);
    const key = keyOf(ctx);
    if (!caller || key === undefined || !operation.idempotent) return next();

    const attempt = {
      accountId: caller.accountId,
      mode: caller.mode,
      operationId: operation.id,
      key,
      fingerprint: fingerprintOf(ctx),
      requestId,
    };
    const credential = operation.secretAnswer ? ctx.get('Authorization') : undefined;
    const before = await attempts.begin(attempt, credential);
    if (before) return replay(ctx, before);

    let answer: StoredAnswer | undefined;
    try {
      await next();
      if (ctx.status < 500) answer = await takeAnswer(ctx, attempts.mostBytes);
    } catch (error) {
      if (isFinal(error)) answer = problemAnswer(error, requestId);
      throw error;
    } finally {
      await attempts.finish(attempt, answer, credential);
    }
  };
}

/** Bare, or as the string of RFC 8941 that the IETF draft of the header asks for. */
function keyOf(ctx: StageContext): string | undefined {
  const header = ctx.get('Idempotency-Key');
  return header === '' ? undefined : header.replace(/^"(.*)"$/, '$1');
}

/** What must be the same for a request to be a repetition: its parameters and its body. */
function fingerprintOf({ req, state }: StageContext): string {
  return createHash('sha256')
    .update(`${req.url}\n${state.mediaType ?? ''}\n`)
    .update(state.rawBody ?? '')
    .digest('base64url');
}

/** A refusal that the same request would meet again. The others are worth another try, so they are not kept. */
function isFinal(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.status !== 429 && error.status !== 408;
}

function problemAnswer(problem: Problem, requestId: string): StoredAnswer {
  const headers = { ...problem.options.headers, 'Content-Type': 'application/problem+json' };
  return { status: problem.status, headers, body: Buffer.from(JSON.stringify(problem.toJSON(requestId))) };
}

const keptHeaders = ['Content-Type', 'Location', 'ETag', 'Content-Disposition', 'Content-Language', 'X-TKAWEN-Cost'];

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
  ctx.status = status;
  ctx.set({ ...headers, 'Idempotent-Replayed': 'true' });
  if (body && body.byteLength > 0) replaceBody(ctx, body);
}
