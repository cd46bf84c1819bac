import { findAccount } from '../accounts/account.repository.ts';
import { dayOf, firstDayOf, monthOf, monthsFrom } from '../usage/calendar.ts';
import { sumUsage } from '../usage/usage-daily.repository.ts';
import { toAmounts } from '../usage/usage-sums.ts';
import { operation } from './operation.ts';

const shownMonths = 12;

export default operation('usage.history', async ({ caller, db, now, contract }) => {
  const today = dayOf(now);
  const account = await findAccount(db, caller.accountId);
  const since = monthOf(dayOf(account?.created_at ?? now));
  const months = Array.from({ length: shownMonths }, (_, ago) => monthsFrom(monthOf(today), -ago)).filter(
    (month) => month >= since,
  );
  const sums = await sumUsage(db, caller, { from: firstDayOf(months.at(-1) ?? monthOf(today)), to: today }, 'month');
  const data = months.map((period) => ({
    period,
    ...toAmounts(
      sums.filter(({ part }) => part === period),
      contract.prices.currency,
    ),
  }));
  return { status: 200, headers: { 'Cache-Control': 'no-store' }, body: { data } };
});
