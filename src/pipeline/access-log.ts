import { isoTime } from '../iso-time.ts';
import type { Journal } from '../journal/journal.ts';
import { type Log, writeMembers } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type ErrorCode, problems } from '../problem.ts';
import { redactSecrets } from '../redact.ts';
import type { KeptBodies } from '../requests/kept-bodies.ts';
import { keepAnswerHeaders, keepRequestHeaders } from '../requests/kept-headers.ts';
import { clientGone, type RequestExchange, type RequestFacts } from '../requests/request-record.ts';
import type { GatewayResponse } from './response.ts';
import type { RequestState, Stage, StageContext } from './stage.ts';

const longestPath = 512;

/** One log line and one record for each request, when its answer has left or its client has gone. */
export function accessLog(log: Log, journal: Pick<Journal, 'appendRequest'>, metrics: Metrics, bodies: KeptBodies): Stage {
  return function accessLog(ctx, next) {
    ctx.res.atEnd(() => {
      const { requestId, receivedAt, traceId } = ctx.state;
      const facts = factsOf(ctx);
      const operation = facts.operation_id ?? 'none';
      metrics.requests.inc({ operation, status: facts.status });
      metrics.duration.observe({ operation }, facts.duration_ms / 1000);
      const members = membersOf(facts);
      const trace = traceId === undefined ? '' : `,"trace_id":"${traceId}"`;
      writeMembers(log, `"request_id":"${requestId}",${members}${trace},"aborted":${isCut(ctx)}`, 'request');
      const identity = `"id":"${requestId}","occurred_at":"${isoTime(receivedAt.getTime())}"`;
      const exchange = exchangeOf(ctx);
      journal.appendRequest(`{${identity},${members}${exchange ? `,${membersOf(exchange)}` : ''}}`);
    });
    return next(ctx);
  };

  /** What its account is shown of a request beside the record. */
  function exchangeOf({ state, req, res }: StageContext): RequestExchange | undefined {
    if (!state.caller) return undefined;
    return {
      request_headers: keepRequestHeaders(req.headers),
      response_headers: res.headersSent ? keepAnswerHeaders((name) => res.getHeader(name)) : {},
      ...(state.caller.keepsBodies && bodiesOf(state, res)),
    };
  }

  function bodiesOf(
    { requestId, operation, mediaType, rawBody, body, answerBody }: RequestState,
    res: GatewayResponse,
  ): RequestExchange {
    try {
      const request = rawBody && bodies.ofRequest(operation?.id, mediaType ?? '', rawBody, body);
      const type = String(res.getHeader('content-type') ?? '').split(';', 1)[0] ?? '';
      const answer = answerBody === undefined ? undefined : bodies.ofAnswer(operation?.id, res.statusCode, type, answerBody);
      return { ...(request !== undefined && { request_body: request }), ...(answer !== undefined && { response_body: answer }) };
    } catch (err) {
      log.error({ err, request_id: requestId }, 'the bodies of a request could not be kept');
      return {};
    }
  }
}

/** As JSON, without the braces around them. */
function membersOf(value: RequestFacts | RequestExchange): string {
  return JSON.stringify(value).slice(1, -1);
}

/** Node takes an answer for finished when its connection is destroyed before the last of it has left. */
function isCut({ req, res }: StageContext): boolean {
  return req.socket.destroyed || !res.writableFinished;
}

function factsOf(ctx: StageContext): RequestFacts {
  const { state, req, res } = ctx;
  const [path = ''] = (req.url ?? '').split('?', 1);
  return {
    account_id: state.caller?.accountId ?? null,
    key_id: state.caller?.type === 'key' ? state.caller.id : null,
    mode: state.caller?.mode ?? null,
    operation_id: state.operation?.id ?? null,
    method: (req.method ?? '').slice(0, 32),
    path: redactSecrets(path).slice(0, longestPath),
    status: res.headersSent ? res.statusCode : statusOf(state.errorCode),
    error: state.errorCode ?? null,
    replayed: state.replayed,
    duration_ms: Math.round((performance.now() - state.startedMs) * 1000) / 1000,
    // Counted, since a Content-Length is what somebody claims, up to more than the column holds.
    request_bytes: state.rawBody?.byteLength ?? state.bodyStream?.bytes ?? 0,
    response_bytes: state.responseBytes,
    upstream: state.upstream?.name ?? null,
    upstream_status: state.upstream?.status ?? null,
    upstream_ms: state.upstream?.ms ?? null,
  };
}

/** Of an answer that was never begun: a service failed, or the client left. */
function statusOf(errorCode: string | undefined): number {
  return errorCode === undefined ? clientGone : problems[errorCode as ErrorCode][0];
}
