import compress from 'koa-compress';
import type { Next, Stage, StageContext } from './stage.ts';

const stage = compress({
  threshold: 1024,
  gzip: {},
  br: {},
  deflate: false,
  zstd: false,
  filter: (type) => /json|yaml|text\/(?!event-stream)/.test(type),
}) as unknown as (ctx: StageContext, next: () => Promise<void>) => Promise<void>;

/** Text of more than a kilobyte leaves as brotli or gzip where the client takes it. Event streams leave as they are. */
export const compression: Stage = function compression(ctx, next) {
  if (ctx.req.headers['accept-encoding'] === undefined) {
    // Nothing has varied yet but a preflight.
    if (ctx.res.hasHeader('Vary')) ctx.vary('Accept-Encoding');
    else ctx.res.setHeader('Vary', 'Accept-Encoding');
    return next(ctx);
  }
  return compressed(ctx, next);
};

async function compressed(ctx: StageContext, next: Next): Promise<void> {
  // koa-compress fails where a client takes no coding at all, not even none. RFC 9110, section 12.5.3, lets us send it all the same.
  if (!ctx.acceptsEncodings('br', 'gzip')) ctx.compress = false;
  await stage(ctx, () => next(ctx));
  weakenTag(ctx);
}

/**
 * A strong tag promises the same bytes, and these are others (RFC 9110, section 8.8.1). Whoever asks whether what it has with the weak
 * tag is still current is told so by the same tag.
 */
function weakenTag(ctx: StageContext): void {
  const tag = ctx.res.getHeader('ETag');
  if (typeof tag !== 'string' || !tag.startsWith('"')) return;
  const isKnownAsWeak = ctx.status === 304 && ctx.get('If-None-Match').includes(`W/${tag}`);
  if (isKnownAsWeak || ctx.res.hasHeader('Content-Encoding')) ctx.set('ETag', `W/${tag}`);
}
