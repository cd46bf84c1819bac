import type { Operation } from '../contract/operation.ts';
import type { AnswerWatch, Forward, ForwardedAnswer } from '../upstreams/forward.ts';
import type { OutgoingCall } from '../upstreams/headers.ts';
import { Leaving } from '../upstreams/leaving.ts';
import { upstreamPath } from '../upstreams/path.ts';
import { traceOf } from '../upstreams/trace.ts';
import type { RequestState, StageContext } from './stage.ts';

/** Sends the request to the service behind its operation, and gives the service's answer to the caller. */
export async function deliver(
  forward: Forward,
  operation: Operation,
  upstream: { name: string; path: string },
  ctx: StageContext,
  now: Date,
): Promise<void> {
  const { state, res } = ctx;
  const started = performance.now();
  const seen: NonNullable<typeof state.upstream> = { name: upstream.name, status: undefined, ms: 0 };
  state.upstream = seen;
  const leaving = new Leaving();
  res.atEnd(() => leaving.leave());

  const watch: AnswerWatch = {
    onStatus(status) {
      seen.status = status;
    },
    onJson: needsAnswer(operation, state) ? (json) => takeAnswer(state, json) : undefined,
  };
  try {
    const answer = await forward(operation, outgoingCall(ctx, operation, upstream.path, now), leaving, watch);
    answerWith(ctx, answer, leaving);
  } finally {
    seen.ms = Math.round((performance.now() - started) * 1000) / 1000;
  }
}

/** Whether a place is given to what the answer names, or the answer says what the call costs. */
function needsAnswer({ meter }: Operation, { onAnswer }: RequestState): boolean {
  return onAnswer !== undefined || meter?.readsAnswer === true;
}

function takeAnswer(state: RequestState, json: unknown): void {
  state.answer = json;
  state.onAnswer?.(json);
}

function outgoingCall({ state, req }: StageContext, operation: Operation, path: string, now: Date): OutgoingCall {
  const method = req.method ?? 'GET';
  const isSafe = method === 'GET' || method === 'HEAD';
  const trace = traceOf(req.headers['traceparent'] as string | undefined);
  state.traceId = trace.id;
  return {
    method,
    path: upstreamPath(path, state.pathParams, state.query),
    headers: req.headers,
    mediaType: state.mediaType,
    body: state.bodyStream ?? state.rawBody,
    input: { path: state.pathParams, query: state.query, body: state.body },
    isRepeatable: isSafe || (operation.idempotent && req.headers['idempotency-key'] !== undefined),
    trace,
    requestId: state.requestId,
    clientAddress: state.clientAddress,
    caller: state.caller,
    now,
  };
}

function answerWith(ctx: StageContext, { status, headers, mediaType, body, problemOf }: ForwardedAnswer, leaving: Leaving): void {
  const { req, res, state } = ctx;
  ctx.status = status;
  for (const name in headers) {
    const value = headers[name] ?? '';
    const vary = name === 'vary' ? res.getHeader(name) : undefined;
    res.setHeader(name, vary === undefined ? value : [vary, value].flat().join(', '));
  }
  if (Buffer.isBuffer(body)) {
    // Without a body the headers stay as they are, and tell of the one that a GET would get.
    if (req.method !== 'HEAD' && status !== 204 && status !== 304) ctx.body = body;
    return;
  }
  body.once('error', (error) => {
    if (!leaving.left) state.errorCode = problemOf(error).code;
    // A cut body must not look complete, not even where only the end of the connection ends it.
    req.socket.resetAndDestroy();
  });
  // Whoever listens to events learns at once that they will come, also while there is none.
  if (mediaType === 'text/event-stream') res.once('pipe', () => res.flushHeaders());
  ctx.body = body;
}
