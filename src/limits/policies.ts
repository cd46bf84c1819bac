import type { Caller } from '../caller.ts';
import type { Limits, RatePolicy } from '../contract/limits.ts';
import type { Operation } from '../contract/operation.ts';
import { networkOf } from './network.ts';
import type { Counter, Place, Spending } from './spending.ts';

/** Who makes a call. */
export interface Spender {
  readonly caller: Caller | undefined;
  readonly clientAddress: string;
  readonly requestId: string;
}

/** What a call takes; undefined when the operation is not limited. */
export function spendingOf(limits: Limits, operation: Operation, spender: Spender): Spending | undefined {
  const { rateLimit, concurrency, pillar, schemes } = operation;
  if (!rateLimit) return undefined;
  const { caller, clientAddress, requestId } = spender;
  const { cost } = rateLimit;
  if (!caller || schemes.length === 0) {
    return { cost, counters: [addressCounter(limits, 'public', clientAddress)], place: undefined };
  }
  const names = new Set([rateLimit.policy, pillar, 'key', 'account']);
  const counters = [...names].flatMap((name) => {
    const policy = limits.policies[name];
    return policy ? [counterOf(name, policy, caller)] : [];
  });
  const opens = concurrency !== null && 'hold' in concurrency && caller.mode === 'live';
  return { cost, counters, place: opens ? placeOf(limits, concurrency.policy, caller, requestId) : undefined };
}

export function addressCounter({ addresses }: Limits, policy: keyof Limits['addresses'], address: string): Counter {
  const { limit, window_seconds: windowSeconds } = addresses[policy];
  return { policy, per: 'address', key: `rl:{${networkOf(address)}}:${policy}`, limit, windowSeconds };
}

/** Where the places of a policy are counted; undefined when there is no such policy. */
export function placesKeyOf({ concurrency }: Limits, name: string, caller: Caller): string | undefined {
  const policy = concurrency[name];
  return policy && keyOf(name, policy, caller);
}

function placeOf(limits: Limits, name: string, caller: Caller, reservation: string): Place | undefined {
  const policy = limits.concurrency[name];
  return (
    policy && {
      policy: name,
      per: policy.per,
      key: keyOf(name, policy, caller),
      limit: limitOf(name, policy, caller),
      reservation,
    }
  );
}

function counterOf(name: string, policy: RatePolicy, caller: Caller): Counter {
  const { per, window_seconds: windowSeconds } = policy;
  return { policy: name, per, key: keyOf(name, policy, caller), limit: limitOf(name, policy, caller), windowSeconds };
}

function keyOf(name: string, { per }: Pick<RatePolicy, 'per'>, { accountId, mode, id }: Caller): string {
  return `rl:{${accountId}}:${mode}:${name}${per === 'key' ? `:${id}` : ''}`;
}

/** What an operator has set for the account, or else what its plan says. A plan that is not listed gets what the sandbox has. */
function limitOf(name: string, { limits }: Pick<RatePolicy, 'limits'>, caller: Caller): number {
  const plan = caller.mode === 'sandbox' ? 'sandbox' : caller.plan;
  return caller.limits.get(name) ?? limits[plan] ?? limits['sandbox'] ?? 0;
}
