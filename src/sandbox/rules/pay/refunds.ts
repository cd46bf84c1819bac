import { conflict, refused } from '../../refusal.ts';
import type { Resource, Schemas } from '../../resource.ts';
import { shareOf } from './amounts.ts';
import { transactions } from './payments.ts';

export type Refund = Schemas['Refund'] & { fails: boolean };

const settledSeconds = 60;

export const refunds: Resource<Refund, 'pay.refunds.create'> = {
  collection: 'pay.refunds',
  async made(refund, { body, wish }, world) {
    const { data: transaction } = await world.refer(transactions, body.transaction_id, '/body/transaction_id');
    if (transaction.status !== 'succeeded')
      throw conflict('The payment has not succeeded, so that there is nothing to give back.');
    if (body.currency !== undefined && body.currency !== transaction.currency)
      throw refused('/body/currency', 'is not the currency of the transaction', transaction.currency);

    const given = (await world.all(refunds)).filter(
      ({ id, data }) => id !== refund.id && data.transaction_id === transaction.id && data.status !== 'failed',
    );
    const left = transaction.amount - given.reduce((sum, { data }) => sum + data.amount, 0);
    const amount = body.amount ?? left;
    if (left === 0) throw conflict('All of the payment has been given back.');
    if (amount > left) throw conflict(`Only ${left} of the payment are left.`);
    Object.assign(refund.data, {
      amount,
      currency: transaction.currency,
      fee_amount: shareOf(transaction.fee_amount ?? 0, amount, transaction.amount),
      fails: wish === 'failed',
    } satisfies Partial<Refund>);
    world.plan(refund, settledSeconds, 'settle');
  },
  steps: {
    settle({ data: refund }, world) {
      if (refund.fails)
        Object.assign(refund, { status: 'failed', failure_message: 'The account of the customer has been closed.' });
      else Object.assign(refund, { status: 'completed', completed_at: world.time() });
      world.emit(refund.fails ? 'refund.failed' : 'refund.completed', refund);
    },
  },
};
