import { Problem } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** The scopes in the operation's `security`, or 403 naming the one that is missing. */
export const authorize: Stage = function authorize(ctx, next) {
  const { schemes, scopes } = operationOf(ctx);
  const { caller } = ctx.state;
  if (caller && schemes.length > 0) {
    const missing = scopes.find((scope) => !caller.scopes.includes(scope));
    if (missing !== undefined)
      throw new Problem(
        'insufficient_scope',
        `${caller.type === 'key' ? 'This key' : 'This person'} needs the scope ${missing}.`,
      );
  }
  return next(ctx);
};
