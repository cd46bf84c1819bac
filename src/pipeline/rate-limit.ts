import type { Limits } from '../contract/limits.ts';
import type { Limiter, PolicyStanding, Verdict } from '../limits/limiter.ts';
import { spendingOf } from '../limits/policies.ts';
import type { Metrics } from '../metrics.ts';
import { Problem } from '../problem.ts';
import { operationOf, type Stage } from './stage.ts';

/** Every policy that applies, in one atomic step: the call spends from all of them or, with 429, from none. The headers say what is left. */
export function rateLimit(limiter: Limiter, limits: Limits, metrics: Metrics): Stage {
  return async function rateLimit(ctx, next) {
    const { state } = ctx;
    const spending = spendingOf(limits, operationOf(ctx), state);
    if (!spending) return next();

    const verdict = await limiter.spend(spending);
    ctx.set(headersOf(verdict));
    if (verdict.degraded) metrics.limiterDegraded.inc();
    if (!verdict.allowed) {
      const refusing = longest(verdict.policies);
      metrics.rateLimited.inc({ policy: refusing.policy });
      throw refusal(refusing, spending.cost);
    }
    state.place = spending.place;
    await next();
  };
}

/** draft-ietf-httpapi-ratelimit-headers: all policies, and how the one stands that the caller will meet first. */
function headersOf({ allowed, degraded, policies }: Verdict): Record<string, string> {
  const nearest = allowed ? policies.reduce((a, b) => (remaining(b) < remaining(a) ? b : a)) : longest(policies);
  return {
    'RateLimit-Policy': policies
      .map(({ policy, limit, windowSeconds }) => `"${policy}";q=${limit}${windowSeconds ? `;w=${windowSeconds}` : ''}`)
      .join(', '),
    RateLimit: `"${nearest.policy}";r=${remaining(nearest)};t=${allowed ? seconds(nearest.resetMs) : retryAfter(nearest)}`,
    ...(degraded && { 'RateLimit-Degraded': '?1' }),
  };
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
  return windowSeconds === undefined ? Math.min(seconds(waitMs), 60) : seconds(waitMs);
}

function seconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
