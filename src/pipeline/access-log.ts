import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { redactSecrets } from '../redact.ts';
import type { RequestLog } from '../requests/request-log.ts';
import type { Stage, StageContext } from './stage.ts';

const longestPath = 512;

/** One log line and one record for each request, when its answer has left or its client has gone. */
export function accessLog(log: Log, requestLog: RequestLog, metrics: Metrics): Stage {
  return async function accessLog(ctx, next) {
    ctx.res.once('close', () => {
      const record = toRecord(ctx);
      requestLog.add(record);
      const operation = record.operation_id ?? 'none';
      metrics.requests.inc({ operation, status: record.status });
      metrics.duration.observe({ operation }, record.duration_ms / 1000);
      const { id, occurred_at: _, ...rest } = record;
      log.info({ request_id: id, ...rest, aborted: !ctx.res.writableFinished }, 'request');
    });
    await next();
  };
}

function toRecord(ctx: StageContext) {
  const { state, req, res } = ctx;
  const [path = ''] = (req.url ?? '').split('?', 1);
  return {
    id: state.requestId,
    occurred_at: state.receivedAt,
    account_id: state.caller?.accountId ?? null,
    key_id: state.caller?.type === 'key' ? state.caller.id : null,
    mode: state.caller?.mode ?? null,
    operation_id: state.operation?.id ?? null,
    method: (req.method ?? '').slice(0, 32),
    path: redactSecrets(path).slice(0, longestPath),
    status: res.statusCode,
    error: state.errorCode ?? null,
    duration_ms: Math.round((performance.now() - state.startedMs) * 1000) / 1000,
    request_bytes: Number(req.headers['content-length'] ?? state.rawBody?.byteLength ?? 0),
    response_bytes: Number(res.getHeader('content-length') ?? 0),
    upstream: state.upstream?.name ?? null,
    upstream_status: state.upstream?.status ?? null,
    upstream_ms: state.upstream?.ms ?? null,
  };
}
