import type { Stage, StageContext } from './stage.ts';

/** Holds on to an answer's body, before it is compressed, for the accounts that have bodies kept. A stream passes. */
export const keepBodies: Stage = function keepBodies(ctx, next) {
  return ctx.state.caller?.keepsBodies ? keep(ctx, next) : next();
};

async function keep(ctx: StageContext, next: () => Promise<void>): Promise<void> {
  await next();
  const body: unknown = ctx.body;
  if (typeof body === 'string' || Buffer.isBuffer(body)) ctx.state.answerBody = body;
}
