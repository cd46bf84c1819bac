import type { Next, Stage, StageContext } from './stage.ts';

/** Holds on to an answer's body, before it is compressed, for the accounts that have bodies kept. A stream passes. */
export const keepBodies: Stage = function keepBodies(ctx, next) {
  return ctx.state.caller?.keepsBodies ? keep(ctx, next) : next(ctx);
};

async function keep(ctx: StageContext, next: Next): Promise<void> {
  await next(ctx);
  const body: unknown = ctx.body;
  if (typeof body === 'string' || Buffer.isBuffer(body)) ctx.state.answerBody = body;
}
