import Big from 'big.js';
import type { components } from '../../generated/contract.ts';
import type { CostSum, UsageSum } from './usage-daily.repository.ts';

type Month = components['schemas']['UsageMonth'];
type Group = components['schemas']['UsageGroup'];
type Amounts = Pick<Month, 'by_pillar' | 'total' | 'currency' | 'other_currencies'>;

/** As many as the contract lets `groups` have. */
const mostGroups = 10_000;
const billedPillars = ['identity', 'connect', 'pay', 'commerce', 'knowledge', 'logistics'] as const;

/** Sums as the contract shows them: what is due in the price list's currency by pillar and in all, and the rest beside it. */
export function toAmounts(sums: readonly CostSum[], currency: string): Amounts {
  const listed = sums.filter((sum) => sum.currency === currency);
  const others = Map.groupBy(
    sums.filter((sum) => sum.currency !== currency),
    (sum) => sum.currency,
  );
  const by_pillar = Object.fromEntries(
    billedPillars.map((pillar) => {
      const calls = sums.reduce((count, sum) => (sum.pillar === pillar ? count + sum.calls : count), 0);
      return [pillar, { calls, cost: add(listed.filter((sum) => sum.pillar === pillar)) }];
    }),
  ) as Month['by_pillar'];
  return {
    by_pillar,
    total: add(listed),
    currency,
    other_currencies: [...others].map(([other, parts]) => ({ currency: other, cost: add(parts) })),
  };
}

/** The sums by pillar, operation, meter or day, each currency for itself. */
export function toGroups(sums: readonly UsageSum[], by: 'pillar' | 'operation' | 'meter' | 'day'): Group[] {
  if (by === 'day') return toDays(sums);
  return sums.map(({ pillar, part, calls, quantity, cost, currency }) => {
    const group = { pillar, calls, cost, currency };
    if (by === 'operation') return { ...group, operation: part };
    return by === 'meter' ? { ...group, meter: part ?? '', quantity } : group;
  });
}

/** The sums by key, and last what has none. Of more keys than a list may hold, the newest. */
export function toKeyGroups(sums: readonly Omit<CostSum, 'pillar'>[]): Group[] {
  const groups = sums.map(({ part, ...group }) => ({ key_id: part, ...group }));
  const keyless = groups.filter(({ key_id }) => key_id === null);
  const ofKeys = groups.filter(({ key_id }) => key_id !== null);
  return [...ofKeys.slice(keyless.length - mostGroups), ...keyless];
}

/** A day has calls of several pillars. */
function toDays(sums: readonly UsageSum[]): Group[] {
  const days = Map.groupBy(sums, ({ part, currency }) => `${part} ${currency}`);
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, parts]) => {
      const [day = '', currency = ''] = name.split(' ');
      return { day, calls: countIn(parts), cost: add(parts), currency };
    });
}

function countIn(sums: readonly UsageSum[]): number {
  return sums.reduce((count, { calls }) => count + calls, 0);
}

function add(sums: readonly CostSum[]): string {
  return sums.reduce((total, { cost }) => total.plus(cost), Big(0)).toFixed();
}
