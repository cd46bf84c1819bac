import compress from 'koa-compress';
import type { Stage } from './stage.ts';

const stage = compress({
  threshold: 1024,
  gzip: {},
  br: {},
  deflate: false,
  zstd: false,
  filter: (type) => /json|yaml|text\/(?!event-stream)/.test(type),
}) as unknown as Stage;

/** Text of more than a kilobyte leaves as brotli or gzip where the client takes it. Event streams leave as they are. */
export const compression: Stage = async function compression(ctx, next) {
  // koa-compress fails where a client takes no coding at all, not even none. RFC 9110, section 12.5.3, lets us send it all the same.
  if (!ctx.acceptsEncodings('br', 'gzip')) ctx.compress = false;
  await stage(ctx, next);
};
