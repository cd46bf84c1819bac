import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import { redactSecrets } from '../redact.ts';
import { isOutage } from './outage.ts';
import type { Stage } from './stage.ts';

/** The only place where an error becomes a response. What is not a Problem is answered as `internal`, without its message. */
export function problem(log: Log): Stage {
  return async function problem(ctx, next) {
    try {
      await next(ctx);
    } catch (error) {
      const known = toProblem(error);
      const { requestId } = ctx.state;
      // What ran for a client that has left was ended by that: no fault, unless it is ours.
      const abandoned = ctx.res.destroyed && known.code !== 'internal';
      if (!abandoned) ctx.state.errorCode = known.code;
      if (known.options.cause !== undefined && !abandoned)
        log.error({ request_id: requestId, error: known.code, err: known.options.cause }, known.message);
      if (ctx.res.headersSent) {
        ctx.res.destroy();
        return;
      }
      ctx.status = known.status;
      ctx.type = 'application/problem+json';
      ctx.set(known.options.headers ?? {});
      ctx.set('Cache-Control', 'no-store');
      // A path, a name or a pointer in it may hold what the caller should not have put there.
      const body = JSON.stringify(known.toJSON(requestId), (_, value) =>
        typeof value === 'string' ? redactSecrets(value) : value,
      );
      ctx.state.answerBody = body;
      ctx.body = body;
    }
  };
}

function toProblem(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  if (isOutage(cause)) {
    const headers = { 'Retry-After': '2' };
    return new Problem('unavailable', 'The database cannot be used at the moment. Try again in a few seconds.', {
      cause,
      headers,
    });
  }
  return new Problem('internal', 'The gateway failed. It has been logged under this request id.', { cause });
}
