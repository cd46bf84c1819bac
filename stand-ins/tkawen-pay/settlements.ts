import type { Routes } from '../contract/serve.ts';
import { type Item, page } from '../contract/store.ts';
import type { Payment } from './ledger.ts';

/** A statement for each day and currency, from what is known now: nobody waits for a day to end here. */
export const settlements: Routes = {
  'GET /v1/settlements': ({ own, query }) => {
    const payments = [...own('payments').values()] as Payment[];
    const groups = Map.groupBy(
      payments.filter(({ status }) => status === 'succeeded'),
      ({ created_at, currency }) => `${created_at.slice(0, 10)} ${currency}`,
    );
    const [from, to] = [query.get('from') ?? '', query.get('to') ?? '9999'];
    const statements = [...groups].map(([name, group]) => statementOf(name, group));
    return page(
      statements.filter(({ date }) => String(date) >= from && String(date) <= to),
      query,
    );
  },
};

function statementOf(name: string, payments: readonly Payment[]): Item {
  const [date = '', currency = ''] = name.split(' ');
  const sum = (of: (payment: Payment) => number) => payments.reduce((total, payment) => total + of(payment), 0);
  const gross_amount = sum(({ amount }) => amount);
  const refunded_amount = sum(({ refunded }) => refunded);
  const fee_amount = sum(({ fee_amount: fee, refunded, amount }) => fee - Math.round((fee * refunded) / amount));
  return {
    settlement_id: `stl_${date.replaceAll('-', '')}${currency}`,
    date,
    status: 'pending',
    currency,
    transaction_count: payments.length,
    gross_amount,
    refunded_amount,
    fee_amount,
    net_amount: gross_amount - refunded_amount - fee_amount,
    created_at: `${date}T02:00:00.000Z`,
    paid_at: null,
  };
}
