import { LRUCache } from 'lru-cache';
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

const mostAddresses = 10_000;

/**
 * What calls take; undefined where the operation is not limited. It is worked out once for each caller, who is what was known of them
 * at one time: when that changes, another caller takes their place.
 */
export function createSpendings(limits: Limits): (operation: Operation, spender: Spender) => Spending | undefined {
  const kinds = new WeakMap<Operation, string>();
  const byCaller = new WeakMap<Caller, Map<string, Spending>>();
  const byAddress = new LRUCache<string, Spending>({ max: mostAddresses });

  return function spendingOf(operation, { caller, clientAddress, requestId }) {
    const { rateLimit, concurrency, pillar, schemes } = operation;
    if (!rateLimit) return undefined;
    const { policy, cost } = rateLimit;
    if (!caller || schemes.length === 0) {
      return known(byAddress, `${cost} ${clientAddress}`, () => {
        return { cost, counters: [addressCounter(limits, 'public', clientAddress)], place: undefined };
      });
    }
    const kind = known(kinds, operation, () => `${policy} ${pillar} ${cost}`);
    const ofCaller = known(byCaller, caller, () => new Map<string, Spending>());
    const spending = known(ofCaller, kind, () => {
      return { cost, counters: countersOf(limits, [policy, pillar], caller), place: undefined };
    });
    const opens = concurrency !== null && 'hold' in concurrency && caller.mode === 'live';
    return opens ? { ...spending, place: placeOf(limits, concurrency.policy, caller, requestId) } : spending;
  };
}

function countersOf({ policies }: Limits, named: readonly string[], caller: Caller): Counter[] {
  return [...new Set([...named, 'key', 'account'])].flatMap((name) => {
    const policy = policies[name];
    return policy ? [counterOf(name, policy, caller)] : [];
  });
}

/** What is known for a key; else it is made and remembered. */
function known<K, V>(values: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
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
