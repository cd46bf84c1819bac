import type { components } from '../../../generated/contract.ts';
import { fromDinars, toDinars } from './amounts.ts';
import { fromPaymentMethod, toPaymentMethod } from './methods.ts';
import type { ChargilyCheckout } from './models.ts';

type Schemas = components['schemas'];

const statuses: Readonly<Record<string, string>> = {
  pending: 'open',
  processing: 'open',
  paid: 'completed',
  failed: 'failed',
  canceled: 'expired',
  expired: 'expired',
};
/** Chargily says nowhere when a checkout ends by itself; its documentation does. */
const lifeSeconds = 30 * 60;
/** A caller's names have no colon, so that none can be taken for the gateway's own. */
const own = 'tkawen:';

/** `methods` are those that were asked for, if any were: Chargily itself remembers one. */
export function toCheckout(checkout: ChargilyCheckout, methods?: readonly string[]): Schemas['Checkout'] {
  const { id, status, payment_method, customer_id, created_at } = checkout;
  const isPaid = status === 'paid';
  return {
    checkout_id: `co_${id}`,
    checkout_url: checkout.checkout_url,
    status: statuses[status] ?? status,
    amount: fromDinars(checkout.amount),
    currency: checkout.currency.toUpperCase(),
    description: checkout.description,
    success_url: checkout.success_url,
    cancel_url: checkout.failure_url,
    methods: [...(methods ?? (payment_method === null ? [] : [fromPaymentMethod(payment_method)]))],
    customer_id: customer_id === null ? null : `cus_${customer_id}`,
    transaction_id: isPaid ? `tx_${id}` : null,
    metadata: toMetadata(checkout),
    created_at: toTime(created_at),
    expires_at: toTime(created_at + lifeSeconds),
    // Nothing changes it after that, and no other time is told.
    completed_at: isPaid ? toTime(checkout.updated_at) : null,
  };
}

/** @throws Problem for what Chargily cannot take. */
export function fromCheckout(body: Schemas['CheckoutCreate'], accountId: string) {
  return {
    amount: toDinars(body.amount, body.currency),
    currency: 'dzd',
    success_url: body.success_url,
    failure_url: body.cancel_url ?? body.success_url,
    payment_method: toPaymentMethod(body.methods),
    description: body.description,
    locale: body.language,
    metadata: { ...body.metadata, [`${own}account`]: accountId },
  };
}

export function toMetadata({ metadata }: ChargilyCheckout): Record<string, string> {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => !name.startsWith(own)));
}

export function toTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
