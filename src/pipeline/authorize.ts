import { Problem } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** The scopes in the operation's `security`, or 403 naming the one that is missing. */
export const authorize: Stage = async function authorize(ctx, next) {
  const operation = operationOf(ctx);
  const { caller } = ctx.state;
  if (caller && operation.schemes.length > 0) {
    if (caller.type === 'key' && caller.keyType === 'publishable' && !operation.publishable) {
      throw new Problem(
        'insufficient_scope',
        `A publishable key does not open ${operation.id}. Call it from your server with a secret key.`,
      );
    }
    const missing = operation.scopes.find((scope) => !caller.scopes.includes(scope));
    if (missing !== undefined) throw new Problem('insufficient_scope', `This key needs the scope ${missing}.`);
  }
  await next();
};
