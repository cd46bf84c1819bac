import type { Resource, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { feeOf } from './amounts.ts';

export type Transaction = Schemas['Transaction'];
export type Charge = Schemas['Charge'] & { subscription_id: string | null; checkout_id: string | null; fate: string };

export const transactions: Resource<Transaction> = { collection: 'pay.transactions' };

/** Why a payment fails that is asked to. */
const failures: Readonly<Record<string, string>> = {
  declined: 'The card was declined.',
  insufficient_funds: 'The card has not enough funds.',
  expired_method: 'The card has expired.',
  authentication_required: 'The bank wants the customer to confirm the payment.',
  limit_exceeded: 'The payment is above a limit of the card.',
  processing_error: 'The bank could not process the payment.',
};

/** How a payment goes that its caller has no wish for. */
export const goodFate = 'succeeded';

export function failureOf(fate: string): Pick<Charge, 'failure_code' | 'failure_message'> {
  const message = failures[fate];
  return message === undefined ? { failure_code: null, failure_message: null } : { failure_code: fate, failure_message: message };
}

/** Takes the money of a charge, or fails to: its transaction is written, and the event tells. */
export function settleCharge({ data: charge }: Stored<Charge>, transaction: Stored<Transaction>, world: World): void {
  const failure = failureOf(charge.fate);
  const hasFailed = failure.failure_code !== null;
  Object.assign(charge, failure, { status: hasFailed ? 'failed' : 'succeeded' });
  const { amount, currency, method } = charge;
  Object.assign(transaction.data, {
    status: charge.status,
    fee_amount: hasFailed ? null : feeOf(amount, currency, method),
    updated_at: world.time(),
  });
  world.emit(hasFailed ? 'charge.failed' : 'charge.succeeded', charge);
}

/** The transaction of a charge that is still open. */
export function openTransaction({ data: charge }: Stored<Charge>, world: World): Stored<Transaction> {
  const { transaction_id: id, amount, currency, method, description, customer_id, checkout_id, charge_id, metadata } = charge;
  return world.add(transactions, id, {
    id,
    status: 'pending',
    amount,
    currency,
    fee_amount: null,
    method,
    description,
    customer_id,
    checkout_id,
    charge_id,
    metadata,
    created_at: world.time(),
    updated_at: world.time(),
  });
}
