import type { Metrics } from '../metrics.ts';
import type { Pressure } from '../pressure.ts';
import { Problem } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** With no more than these under way it is not the calls that keep the process busy, and refusing some would not help. */
const harmless = 100;

/**
 * Refuses a part of the calls while there are more than the process can answer in time. What has no rate limit, such as health,
 * always passes.
 */
export function overload(pressure: Pressure, metrics: Metrics): Stage {
  let underWay = 0;
  return async function overload(ctx, next) {
    if (underWay > harmless && operationOf(ctx).rateLimit !== null && Math.random() < pressure.share()) {
      metrics.shed.inc();
      throw new Problem('overloaded', 'The gateway has more calls than it can answer in time. Try again in a second.', {
        headers: { 'Retry-After': '1' },
      });
    }
    underWay++;
    try {
      await next(ctx);
    } finally {
      underWay--;
    }
  };
}
