import type { Operation } from '../contract/operation.ts';
import type { AnswerWatch, Forward } from '../upstreams/forward.ts';
import { upstreamPath } from '../upstreams/path.ts';
import type { StageContext } from './stage.ts';

/** Sends the request to the service behind its operation, and streams the service's answer to the caller. */
export async function deliver(
  forward: Forward,
  operation: Operation,
  upstream: { name: string; path: string },
  ctx: StageContext,
  now: Date,
): Promise<void> {
  const { state, req, res } = ctx;
  const started = performance.now();
  const seen: NonNullable<typeof state.upstream> = { name: upstream.name, status: undefined, ms: 0 };
  state.upstream = seen;
  const gone = new AbortController();
  res.once('close', () => gone.abort());

  const call = {
    method: req.method ?? 'GET',
    path: upstreamPath(upstream.path, state.pathParams, state.query),
    headers: req.headers,
    mediaType: state.mediaType,
    requestId: state.requestId,
    clientAddress: state.clientAddress,
    caller: state.caller,
    now,
  };
  const watch: AnswerWatch = {
    onStatus(status) {
      seen.status = status;
    },
    onJson: (json) => state.onAnswer?.(json),
  };
  const { status, headers, body, problemOf } = await forward(operation, call, state.rawBody, gone.signal, watch).finally(() => {
    seen.ms = Math.round((performance.now() - started) * 1000) / 1000;
  });

  ctx.status = status;
  ctx.set(headers);
  body.once('error', (error) => {
    // A cut body must not look complete: the connection is reset, not ended.
    if (!gone.signal.aborted) state.errorCode = problemOf(error).code;
    res.destroy();
  });
  if (req.method === 'HEAD' || status === 204 || status === 304) {
    body.resume();
    ctx.respond = false;
    res.writeHead(status).end();
    return;
  }
  ctx.body = body;
}
