import type { Db } from '../db/tables.ts';
import { Problem } from '../problem.ts';
import { dayOf, firstDayOf, monthOf, monthsFrom } from '../usage/calendar.ts';
import { type Days, sumUsage, sumUsageByKey, type UsageOwner } from '../usage/usage-daily.repository.ts';
import { countedUntil } from '../usage/usage-journal.repository.ts';
import { toAmounts, toGroups, toKeyGroups } from '../usage/usage-sums.ts';
import { type Input, operation } from './operation.ts';

export default operation('usage.current', async ({ query, caller, db, now, contract }) => {
  const days = daysOf(query, now);
  // Asked before: what is counted meanwhile is more than it promises, and never less.
  const asOf = await countedUntil(db, now);
  const { sums, groups } = await ask(db, caller, days, query.group_by);
  const usage = {
    period: monthOf(days.from),
    ...days,
    ...toAmounts(sums, contract.prices.currency),
    ...(groups && { groups }),
    plan: caller.plan,
    next_invoice_date: isBilled(caller) ? firstDayOf(monthsFrom(monthOf(dayOf(now)), 1)) : null,
    as_of: asOf.toISOString(),
  };
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: usage };
});

async function ask(db: Db, owner: UsageOwner, days: Days, by: Input<'usage.current'>['query']['group_by']) {
  if (by === 'key') {
    const { pillars, keys } = await sumUsageByKey(db, owner, days);
    return { sums: pillars, groups: toKeyGroups(keys) };
  }
  const sums = await sumUsage(db, owner, days, by ?? 'pillar');
  return { sums, groups: by && toGroups(sums, by) };
}

function isBilled({ mode, plan }: Input<'usage.current'>['caller']): boolean {
  return mode === 'live' && plan !== 'sandbox';
}

function daysOf({ from, to }: Input<'usage.current'>['query'], now: Date): Days {
  const today = dayOf(now);
  const last = to ?? (from !== undefined && from > today ? from : today);
  const first = from ?? firstDayOf(monthOf(last));
  const earliest = firstDayOf(monthsFrom(monthOf(today), -12));
  if (first < earliest) throw outOfRange(from === undefined ? 'to' : 'from', 'is too long ago', `${earliest} or later`);
  if (last < first) throw outOfRange('to', 'is before the first day', `${first} or later`);
  return { from: first, to: last };
}

function outOfRange(name: string, detail: string, expected: string): Problem {
  return new Problem('invalid_param', `/query/${name} ${detail}: ${expected} is known.`, {
    errors: [{ pointer: `/query/${name}`, detail, expected }],
  });
}
