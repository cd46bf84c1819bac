import type { Caller } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { monthlyCallsPerPillar } from '../quota/allowance.ts';
import type { Quota } from '../quota/quota.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

/** The plan's allowance for this month, per pillar. Only calls that are answered (below 400) count; the gateway's own operations are free. */
export function quota(counter: Quota, clock: Clock): Stage {
  return function quota(ctx, next) {
    const { caller } = ctx.state;
    const { pillar, kind } = operationOf(ctx);
    const limit = caller && monthlyCallsPerPillar(caller);
    if (!caller || limit === null || limit === undefined || kind !== 'upstream') return next(ctx);
    return count(ctx, next, caller, pillar, limit);
  };

  async function count(ctx: StageContext, next: Next, caller: Caller, pillar: string, limit: number): Promise<void> {
    const now = clock.now();
    const key = { accountId: caller.accountId, mode: caller.mode, pillar, month: `${now.toISOString().slice(0, 7)}-01` };
    const verdict = await counter.take(key, limit);
    if (!verdict.allowed) throw exceeded(pillar, limit, now);
    let answered = false;
    try {
      await next(ctx);
      answered = ctx.status < 400;
    } finally {
      if (!answered) counter.giveBack(key);
    }
  }
}

function exceeded(pillar: string, limit: number, now: Date): Problem {
  const monthEnd = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return new Problem(
    'quota_exceeded',
    `The plan allows ${limit} calls of ${pillar} a month, and they are used up. They begin anew on the first (UTC).`,
    {
      headers: { 'Retry-After': String(Math.ceil((monthEnd - now.getTime()) / 1000)) },
      extra: { used: limit, limit, pillar },
    },
  );
}
