import type { Limits } from '../contract/limits.ts';
import { valueAt } from '../json-pointer.ts';
import type { Limiter } from '../limits/limiter.ts';
import { placesKeyOf } from '../limits/policies.ts';
import { Problem } from '../problem.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

/** What a live call opens keeps its place until it ends, or until another call closes it; a call that opens nothing gives its place back. */
export function concurrency(limiter: Limiter, limits: Limits): Stage {
  return function concurrency(ctx, next) {
    const { state } = ctx;
    const { caller, place } = state;
    const { concurrency: rule } = operationOf(ctx);
    if (!rule || caller?.mode !== 'live') return next(ctx);

    if ('hold' in rule) {
      if (!place) return next(ctx);
      // An answer that does not say what it opened leaves the reservation, which ends by itself.
      state.onAnswer = (body) => {
        const id = valueAt(body, rule.hold.id);
        const until = new Date(String(valueAt(body, rule.hold.until)));
        if (typeof id === 'string' && !Number.isNaN(until.getTime())) void limiter.hold(place, id, until);
      };
      return settle(ctx, next, async (status) => {
        if (status >= 300 || !state.upstream) await limiter.release(place.key, place.reservation);
      });
    }

    const placesKey = placesKeyOf(limits, rule.policy, caller);
    return settle(ctx, next, async (status) => {
      const isGone = status < 300 || status === 404 || status === 410;
      if (isGone && placesKey) await limiter.release(placesKey, String(state.pathParams[rule.release]));
    });
  };
}

/** Tells of the status, be it answered or thrown. */
async function settle(ctx: StageContext, next: Next, tell: (status: number) => Promise<void>): Promise<void> {
  try {
    await next(ctx);
  } catch (error) {
    await tell(error instanceof Problem ? error.status : 500);
    throw error;
  }
  await tell(ctx.status);
}
