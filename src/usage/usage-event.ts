import type { Mode } from '../caller.ts';

/** One counted fact. Amounts are decimal strings. */
export interface UsageEvent {
  /** The request's, or the identity of a report by a service: a repeated report has the same id and the same `occurred_at`. */
  id: string;
  occurred_at: Date;
  account_id: string;
  key_id: string | null;
  mode: Mode;
  operation_id: string | null;
  pillar: string;
  meter: string;
  quantity: string;
  unit_price: string;
  cost: string;
  currency: string;
  /** The row of prices.yaml. */
  price_id: string | null;
  request_id: string | null;
}

/** What may not have reached its caller is `unconfirmed`, and not billed. It can become billable, and nothing else can become another. */
export type UsageState = 'billable' | 'unconfirmed';
