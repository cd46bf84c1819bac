import { conflict, invalid } from '../contract/refusal.ts';
import type { Routes } from '../contract/serve.ts';
import { newId, now, page } from '../contract/store.ts';
import { paid } from './ledger.ts';

export const refunds: Routes = {
  'POST /v1/refunds': ({ own, json }) => {
    const payment = paid(own, json['transaction_id']);
    if (json['currency'] !== undefined && json['currency'] !== payment.currency)
      throw invalid('The payment has another currency.');
    const left = payment.amount - payment.refunded;
    const amount = Number(json['amount'] ?? left);
    if (left === 0 || amount > left) throw conflict('That much is not left of the payment.');
    payment.refunded += amount;
    const refund = {
      refund_id: newId('re'),
      transaction_id: payment.id,
      status: 'pending',
      amount,
      currency: payment.currency,
      fee_amount: Math.round((payment.fee_amount * amount) / payment.amount),
      reason: json['reason'] ?? null,
      failure_message: null,
      metadata: json['metadata'] ?? {},
      created_at: now(),
      completed_at: null,
    };
    own('refunds').set(refund.refund_id, refund);
    return { status: 201, json: refund };
  },
  'GET /v1/refunds': ({ own, query }) =>
    page(own('refunds').values(), query, { filters: { transaction_id: 'transaction_id', status: 'status' } }),
};
