import type { KeyCaller } from '../caller.ts';
import { isAllowed } from '../keys/addresses.ts';
import { Problem } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** A key is used from where its account allows: its addresses; for a publishable key its operations and its pages. */
export const restrict: Stage = function restrict(ctx, next) {
  const { caller, clientAddress } = ctx.state;
  if (caller?.type === 'key') {
    if (!isAllowed(caller.allowedIps, clientAddress)) {
      throw new Problem(
        'address_not_allowed',
        `This key may not be used from ${clientAddress}. Its account has listed the addresses that may.`,
      );
    }
    const operation = operationOf(ctx);
    if (caller.keyType === 'publishable' && operation.schemes.length > 0) {
      if (!operation.publishable) {
        throw new Problem(
          'insufficient_scope',
          `A publishable key does not open ${operation.id}. Call it from your server with a secret key.`,
        );
      }
      refuseOrigin(caller, ctx.req.headers.origin);
    }
  }
  return next(ctx);
};

function refuseOrigin({ allowedOrigins }: KeyCaller, origin: string | undefined): void {
  if (origin !== undefined && allowedOrigins.includes(origin)) return;
  const found = origin === undefined ? 'a request that names no origin' : `pages of ${origin.slice(0, 255)}`;
  throw new Problem(
    'origin_not_allowed',
    `This publishable key may not be used by ${found}. Its account has listed the origins that may.`,
  );
}
