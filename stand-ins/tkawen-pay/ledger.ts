import { conflict, Refusal } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { type Collections, find, type Item, page } from '../contract/store.ts';

/** A payment that refunds and invoices are about: a transaction of the contract's, and what was given back of it. */
export interface Payment extends Item {
  id: string;
  status: 'succeeded' | 'failed';
  amount: number;
  currency: string;
  fee_amount: number;
  refunded: number;
  created_at: string;
}

export const transactions: Routes = {
  'GET /v1/transactions': ({ own, query }) => {
    const period = query.get('period') ?? '';
    const ofPeriod = [...own('payments').values()].filter(({ created_at }) => String(created_at).startsWith(period));
    return page(ofPeriod, query, { filters: { status: 'status' }, as: toTransaction });
  },
  'GET /v1/transactions/{id}': ({ own, params: { id } }) => ({
    status: 200,
    json: toTransaction(find(own('payments'), id, 'transaction')),
  }),
};

export function record(own: Collections, payment: Payment): void {
  own('payments').set(payment.id, payment);
}

/** @throws Refusal 400 for one that the account does not have, since no path names it, and 409 for one that has not succeeded. */
export function paid(own: Collections, id: unknown): Payment {
  const payment = own('payments').get(String(id)) as Payment | undefined;
  if (!payment) throw new Refusal(400, 'invalid_param', 'There is no transaction with this id.');
  if (payment.status !== 'succeeded') throw conflict('The payment has not succeeded.');
  return payment;
}

function toTransaction({ refunded, ...transaction }: Item): Item {
  return { ...transaction, updated_at: transaction['created_at'] };
}
