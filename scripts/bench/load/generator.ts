import { keepRate } from './keep-rate.ts';
import type { Plan } from './plan.ts';
import { saturate } from './saturate.ts';

/** A process of its own, so that the work of asking is not that of the process which measures. */
process.on('message', async (plan: Plan) => {
  process.send?.(plan.rate === undefined ? await saturate(plan) : await keepRate(plan, plan.rate));
});
process.once('disconnect', () => process.exit());
