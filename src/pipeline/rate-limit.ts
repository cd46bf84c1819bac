import type { Limits } from '../contract/limits.ts';
import type { Limiter, Verdict } from '../limits/limiter.ts';
import { createSpendings } from '../limits/policies.ts';
import type { Counter, PolicyStanding, Spending } from '../limits/spending.ts';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';

/** Every policy that applies, in one atomic step: the call spends from all of them or, with 429, from none. The headers say what is left. */
export function rateLimit(limiter: Limiter, limits: Limits, metrics: Metrics): Stage {
  const spendingOf = createSpendings(limits);
  return function rateLimit(ctx, next) {
    const spending = spendingOf(operationOf(ctx), ctx.state);
    if (!spending) return next(ctx);
    const verdict = limiter.spend(spending);
    return verdict instanceof Promise ? goOnWhen(verdict, ctx, next) : goOn(verdict, ctx, next);
  };

  async function goOnWhen(coming: Promise<Verdict>, ctx: StageContext, next: Next): Promise<void> {
    await goOn(await coming, ctx, next);
  }

  function goOn(verdict: Verdict, ctx: StageContext, next: Next): Promise<void> {
    setHeaders(ctx, verdict);
    if (verdict.degraded) metrics.limiterDegraded.inc();
    if (!verdict.allowed) {
      const refusing = longest(verdict.policies);
      metrics.rateLimited.inc({ policy: refusing.policy });
      throw refusal(refusing, verdict.spending.cost);
    }
    ctx.state.place = verdict.spending.place;
    return next(ctx);
  }
}

/** draft-ietf-httpapi-ratelimit-headers: all policies, and how the one stands that the caller will meet first. */
function setHeaders(ctx: StageContext, { allowed, degraded, spending, policies }: Verdict): void {
  const nearest = allowed ? policies.reduce((a, b) => (remaining(b) < remaining(a) ? b : a)) : longest(policies);
  ctx.res.setHeader('RateLimit-Policy', policiesOf(spending));
  const seconds = allowed ? wholeSeconds(nearest.resetMs) : retryAfter(nearest);
  ctx.res.setHeader('RateLimit', `"${nearest.policy}";r=${remaining(nearest)};t=${seconds}`);
  if (degraded) ctx.set('RateLimit-Degraded', '?1');
}

/** Many calls share their counters. */
const policiesByCounters = new WeakMap<readonly Counter[], string>();

function policiesOf({ counters, place }: Spending): string {
  let policies = policiesByCounters.get(counters);
  if (policies === undefined) {
    policies = counters.map(({ policy, limit, windowSeconds }) => `"${policy}";q=${limit};w=${windowSeconds}`).join(', ');
    policiesByCounters.set(counters, policies);
  }
  return place ? `${policies}, "${place.policy}";q=${place.limit}` : policies;
}

export function refusal(refusing: PolicyStanding, cost: number): Problem {
  const { used, limit } = refusing;
  const wait = retryAfter(refusing);
  return new Problem('rate_limited', `${describe(refusing, cost)} Try again in ${wait} second${wait === 1 ? '' : 's'}.`, {
    headers: { 'Retry-After': String(wait) },
    extra: { used, limit },
  });
}

const spenders = { key: 'a key', account: 'an account', address: 'an address' };

function describe({ policy, per, limit, windowSeconds }: PolicyStanding, cost: number): string {
  if (windowSeconds === undefined) return `The limit ${policy} lets ${spenders[per]} have ${limit} at a time.`;
  const calls = `The limit ${policy} lets ${spenders[per]} spend ${limit} in ${windowSeconds === 1 ? 'a second' : `${windowSeconds} seconds`}`;
  return cost > 1 ? `${calls}, and this call costs ${cost}.` : `${calls}.`;
}

/** The policy that the caller has to wait longest for. */
function longest(policies: readonly PolicyStanding[]): PolicyStanding {
  return policies.reduce((a, b) => (b.waitMs > a.waitMs ? b : a));
}

function remaining({ limit, used }: PolicyStanding): number {
  return Math.max(0, limit - used);
}

/** Places may be given back at any time, so nobody is told to wait for hours. */
function retryAfter({ waitMs, windowSeconds }: PolicyStanding): number {
  return windowSeconds === undefined ? Math.min(wholeSeconds(waitMs), 60) : wholeSeconds(waitMs);
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
