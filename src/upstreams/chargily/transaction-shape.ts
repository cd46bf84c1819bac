import type { components } from '../../../generated/contract.ts';
import { fromDinars } from './amounts.ts';
import { toMetadata, toTime } from './checkout-shape.ts';
import { fromPaymentMethod } from './methods.ts';
import type { ChargilyCheckout } from './models.ts';

/** A checkout that nobody has tried to pay, yet or ever, is no transaction. */
const statuses: Readonly<Record<string, string | undefined>> = {
  processing: 'pending',
  paid: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
};

/** Chargily has no transactions: a checkout is paid once, and so is the payment itself. Undefined while it is not. */
export function toTransaction(checkout: ChargilyCheckout): components['schemas']['Transaction'] | undefined {
  const { id, payment_method, customer_id, fees_on_merchant } = checkout;
  const status = statuses[checkout.status];
  if (status === undefined) return undefined;
  return {
    id: `tx_${id}`,
    status,
    amount: fromDinars(checkout.amount),
    currency: checkout.currency.toUpperCase(),
    fee_amount: status === 'succeeded' && fees_on_merchant !== null ? fromDinars(fees_on_merchant) : null,
    method: payment_method === null ? null : fromPaymentMethod(payment_method),
    description: checkout.description,
    customer_id: customer_id === null ? null : `cus_${customer_id}`,
    checkout_id: `co_${id}`,
    charge_id: null,
    metadata: toMetadata(checkout),
    created_at: toTime(checkout.created_at),
    updated_at: toTime(checkout.updated_at),
  };
}
