import { createDraw } from '../../draw.ts';
import { refused } from '../../refusal.ts';
import type { Rule, Schemas } from '../../resource.ts';
import type { World } from '../../world.ts';
import { transactions } from './payments.ts';
import { refunds } from './refunds.ts';

type Settlement = Schemas['Settlement'];

const dayMs = 86_400_000;
const reconciledMs = dayMs + 2 * 3_600_000;
const paidMs = 12 * 3_600_000;

/** What each day has brought, once it has been reconciled. Worked out from the payments. */
export const listSettlements: Rule<'pay.settlements.list'> = async ({ query: { from = '', to = '9999' } }, world) => {
  if (from > to) throw refused('/query/from', 'is after `to`');
  const days = await daysOf(world);
  return [...days.values()]
    .filter(({ date, created_at: created }) => date >= from && date <= to && created <= world.time())
    .map((day) => paidOut(day, world.now))
    .sort((a, b) => (a.date === b.date ? a.currency.localeCompare(b.currency) : b.date.localeCompare(a.date)));
};

async function daysOf(world: World): Promise<Map<string, Settlement>> {
  const days = new Map<string, Settlement>();
  const dayOf = (time: string, currency: string) => {
    const key = `${time.slice(0, 10)} ${currency}`;
    const day = days.get(key) ?? emptyDay(time.slice(0, 10), currency);
    days.set(key, day);
    return day;
  };
  for (const { data } of await world.all(transactions)) {
    if (data.status !== 'succeeded') continue;
    const day = dayOf(data.updated_at, data.currency);
    day.transaction_count++;
    day.gross_amount += data.amount;
    day.fee_amount += data.fee_amount ?? 0;
  }
  for (const { data } of await world.all(refunds)) {
    if (data.status !== 'completed' || data.completed_at === null) continue;
    const day = dayOf(data.completed_at, data.currency);
    day.refunded_amount += data.amount;
    day.fee_amount -= data.fee_amount;
  }
  return days;
}

function emptyDay(date: string, currency: string): Settlement {
  return {
    settlement_id: createDraw(`${date} ${currency}`).id('stl'),
    date,
    status: 'pending',
    currency,
    transaction_count: 0,
    gross_amount: 0,
    refunded_amount: 0,
    fee_amount: 0,
    net_amount: 0,
    created_at: new Date(Date.parse(date) + reconciledMs).toISOString(),
    paid_at: null,
  };
}

function paidOut(day: Settlement, now: Date): Settlement {
  const paidAt = new Date(Date.parse(day.created_at) + paidMs);
  return {
    ...day,
    net_amount: day.gross_amount - day.refunded_amount - day.fee_amount,
    ...(paidAt <= now && { status: 'paid', paid_at: paidAt.toISOString() }),
  };
}
