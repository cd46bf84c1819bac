import type { Stage } from './stage.ts';

/** The answers to a key that has been rotated say so, and until when it works (RFC 9745, RFC 8594). */
export const announceEnd: Stage = async function announceEnd(ctx, next) {
  const { caller } = ctx.state;
  if (caller?.type === 'key' && caller.replacedAt && caller.expiresAt) {
    ctx.set('Deprecation', `@${Math.floor(caller.replacedAt.getTime() / 1000)}`);
    ctx.set('Sunset', caller.expiresAt.toUTCString());
  }
  await next();
};
