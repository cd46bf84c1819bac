import { Readable } from 'node:stream';
import type { Caller } from '../caller.ts';
import type { Operation } from '../contract/operation.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { StageContext } from './stage.ts';

/** Gives the request to the sandbox, and its answer to the caller. */
export async function simulate(
  sandbox: Sandbox,
  operation: Operation,
  caller: Caller,
  ctx: StageContext,
  now: Date,
): Promise<void> {
  const { state, req, res } = ctx;
  const { status, headers, mediaType, body } = await sandbox.answer({
    operation,
    caller,
    method: req.method ?? 'GET',
    path: state.pathParams,
    query: state.query,
    body: state.body,
    mediaType: state.mediaType,
    upload: state.bodyStream,
    requestId: state.requestId,
    now,
    header: (name) => ctx.get(name),
    accepts: (mediaTypes) => ctx.accepts(mediaTypes),
  });
  ctx.status = status;
  ctx.set({ ...headers });
  if (mediaType === undefined || body === undefined) return;
  // Whoever listens to events learns at once that they will come, also while there is none.
  if (body instanceof Readable) res.once('pipe', () => res.flushHeaders());
  ctx.type = mediaType;
  ctx.body = body;
}
