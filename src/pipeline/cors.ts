import type { Cors } from '../contract/document.ts';
import type { Next, Stage, StageContext } from './stage.ts';

/** Lets pages of other origins call and read, as `x-cors` of the contract says, and answers preflights. */
export function cors(policy: Cors): Stage {
  const exposed = policy.expose_headers.join(', ');
  return function cors(ctx, next) {
    ctx.res.setHeader('Access-Control-Allow-Origin', policy.allow_origin);
    if (ctx.method === 'OPTIONS' && ctx.get('Origin') && ctx.get('Access-Control-Request-Method'))
      return preflight(policy, ctx, next);
    ctx.res.setHeader('Access-Control-Expose-Headers', exposed);
    return next(ctx);
  };
}

async function preflight(policy: Cors, ctx: StageContext, next: Next): Promise<void> {
  ctx.set('Access-Control-Allow-Methods', policy.allow_methods.join(', '));
  // A browser does not take `*` for Authorization (Fetch standard), so it is named.
  ctx.set(
    'Access-Control-Allow-Headers',
    ctx.get('Access-Control-Request-Headers') || 'Authorization, Content-Type, Idempotency-Key',
  );
  ctx.set('Access-Control-Max-Age', String(policy.max_age_seconds));
  ctx.vary('Access-Control-Request-Headers');
  await next(ctx);
  // A page may read the 404 of a path that is not there only if the preflight succeeds. What cannot be read stays refused.
  if (ctx.status === 404) answerEmpty(ctx);
}

function answerEmpty(ctx: StageContext): void {
  ctx.body = null;
  ctx.status = 204;
  ctx.remove('Cache-Control');
  ctx.state.errorCode = undefined;
}
