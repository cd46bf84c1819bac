import type { Mode } from '../caller.ts';
import type { Journal } from '../journal/journal.ts';
import type { Rating } from '../rating/rating.ts';

/** What a service tells of a use that no call's answer could tell of, such as the minutes that people spent in a room. */
export interface UsageReport {
  /** The service's own name for what it reports, such as a session's id: the same again when it reports it again. */
  readonly identity: string;
  readonly account: { readonly id: string; readonly plan: string; readonly mode: Mode };
  readonly meter: string;
  /** A decimal string. */
  readonly quantity: string;
  /** When it was used, as the service reports it, and the same each time: it decides the period and the price. */
  readonly occurredAt: Date;
  /** What the price depends on, where the meter says so. */
  readonly dimension?: string;
}

/**
 * Counts what is reported, once however often it is. Resolves when it is durable, so that the report can be acknowledged.
 * @throws JournalFull when it cannot be; then it is to be reported again. Error when the meter has no price.
 */
export async function reportUsage(
  journal: Pick<Journal, 'appendUsage' | 'settle'>,
  rating: Pick<Rating, 'rate'>,
  { identity, account, meter, quantity, occurredAt, dimension }: UsageReport,
): Promise<void> {
  const { plan, mode } = account;
  const usage = { meter, plan, mode, quantity, at: occurredAt, ...(dimension !== undefined && { dimension }) };
  const charge = rating.rate(usage);
  // Services choose their identities for themselves, and so that two meters of one thing may have the same.
  const id = `${meter}/${identity}`;
  await journal.appendUsage({
    id,
    occurred_at: occurredAt,
    account_id: account.id,
    key_id: null,
    mode,
    operation_id: null,
    pillar: charge.pillar,
    meter,
    quantity: charge.quantity,
    unit_price: charge.unitPrice,
    cost: charge.cost,
    currency: charge.currency,
    price_id: charge.priceId,
    request_id: null,
  });
  journal.settle(id, 'delivered');
}
