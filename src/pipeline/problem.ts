import type { Log } from '../log.ts';
import { Problem } from '../problem.ts';
import type { Stage } from './stage.ts';

/** The only place where an error becomes a response. What is not a Problem is answered as `internal`, without its message. */
export function problem(log: Log): Stage {
  return async function problem(ctx, next) {
    try {
      await next();
    } catch (error) {
      const known =
        error instanceof Problem
          ? error
          : new Problem('internal', 'The gateway failed. It has been logged under this request id.', { cause: error });
      const { requestId } = ctx.state;
      ctx.state.errorCode = known.code;
      if (known.options.cause !== undefined)
        log.error({ request_id: requestId, error: known.code, err: known.options.cause }, known.message);
      if (ctx.res.headersSent) {
        ctx.res.destroy();
        return;
      }
      ctx.status = known.status;
      ctx.type = 'application/problem+json';
      ctx.set(known.options.headers ?? {});
      ctx.set('Cache-Control', 'no-store');
      ctx.body = JSON.stringify(known.toJSON(requestId));
    }
  };
}
