import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { accountOf } from '../contract/store.ts';
import { record } from './ledger.ts';

interface ChargilyEvent {
  id: string;
  type: string;
  data: {
    id: string;
    amount: number;
    fees_on_merchant: number;
    payment_method: string;
    description: string | null;
    customer_id: string | null;
    created_at: number;
    metadata: Record<string, string> | unknown[] | null;
  };
}

const taken = new Set<string>();

/** What was paid becomes a payment of the account that the checkout's metadata names. Chargily may tell it more than once. */
export function takeWebhook(secretKey: string) {
  return ({ headers }: IncomingMessage, bytes: Buffer): number => {
    const given = Buffer.from(String(headers['signature'] ?? ''), 'hex');
    const wanted = createHmac('sha256', secretKey).update(bytes).digest();
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 403;

    const { id, type, data } = JSON.parse(bytes.toString()) as ChargilyEvent;
    const { 'tkawen:account': account, ...metadata } = (data.metadata ?? {}) as Record<string, string>;
    if (taken.has(id) || type !== 'checkout.paid' || account === undefined) return 200;
    taken.add(id);
    record(accountOf(account), {
      id: `tx_${data.id}`,
      status: 'succeeded',
      amount: data.amount * 100,
      currency: 'DZD',
      fee_amount: data.fees_on_merchant * 100,
      refunded: 0,
      method: data.payment_method,
      description: data.description,
      customer_id: data.customer_id && `cus_${data.customer_id}`,
      checkout_id: `co_${data.id}`,
      charge_id: null,
      metadata,
      created_at: new Date(data.created_at * 1000).toISOString(),
    });
    return 200;
  };
}
