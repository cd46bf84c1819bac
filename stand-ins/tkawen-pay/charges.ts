import type { Routes } from '../contract/serve.ts';
import { newId, now, pick } from '../contract/store.ts';
import { record } from './ledger.ts';

/** This amount is declined, whoever pays it. */
const declined = 402;

export const charges: Routes = {
  'POST /v1/charges': ({ own, json }) => {
    const isDeclined = json['amount'] === declined;
    const status = isDeclined ? 'failed' : 'succeeded';
    const transactionId = newId('tx');
    const charge = {
      charge_id: newId('ch'),
      transaction_id: transactionId,
      status,
      ...pick(json, 'amount', 'currency', 'customer_id', 'payment_method_id', 'description'),
      method: 'card',
      failure_code: isDeclined ? 'declined' : null,
      failure_message: isDeclined ? 'The bank declined the payment.' : null,
      metadata: json['metadata'] ?? {},
      created_at: now(),
    };
    const amount = Number(json['amount']);
    const { charge_id, method, metadata, created_at } = charge;
    record(own, {
      id: transactionId,
      status,
      amount,
      currency: String(json['currency']),
      fee_amount: Math.round(amount * 0.029),
      refunded: 0,
      method,
      ...pick(json, 'description', 'customer_id'),
      checkout_id: null,
      charge_id,
      metadata,
      created_at,
    });
    return { status: 201, json: charge };
  },
};
