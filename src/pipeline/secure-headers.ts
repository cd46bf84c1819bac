import type { Stage } from './stage.ts';

const headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
] as const;

/** Headers that keep browsers from guessing, framing and leaking. A page loosens the policy for itself. */
export const secureHeaders: Stage = function secureHeaders(ctx, next) {
  for (const [name, value] of headers) ctx.res.setHeader(name, value);
  return next(ctx);
};
