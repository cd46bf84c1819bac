import type { Stage } from './stage.ts';

/** Holds on to an answer's body, before it is compressed, for the accounts that have bodies kept. A stream passes. */
export const keepBodies: Stage = async function keepBodies(ctx, next) {
  await next();
  if (!ctx.state.caller?.keepsBodies) return;
  const body: unknown = ctx.body;
  if (typeof body === 'string' || Buffer.isBuffer(body)) ctx.state.answerBody = body;
};
