import type { Service } from '../adapter.ts';
import type { Resource } from '../resources.ts';
import { findCheckout } from './api.ts';
import type { ChargilyCheckout } from './models.ts';

/** What the gateway remembers of a checkout. */
export interface CheckoutDetails {
  readonly methods?: readonly string[];
  /** As Chargily last told it, once nothing changes it any more. */
  readonly settled?: ChargilyCheckout;
}

const final = new Set(['paid', 'failed', 'canceled', 'expired']);
const atOnce = 8;

/**
 * What Chargily says of these, undefined for one that it does not have. Its list holds the checkouts of all accounts, and it
 * takes about 60 calls a minute, so that each is asked for until it is settled and never again.
 */
export async function readCheckouts(
  service: Service,
  made: readonly Resource<CheckoutDetails>[],
): Promise<(ChargilyCheckout | undefined)[]> {
  const found: (ChargilyCheckout | undefined)[] = [];
  for (let i = 0; i < made.length; i += atOnce)
    found.push(...(await Promise.all(made.slice(i, i + atOnce).map((one) => readCheckout(service, one)))));
  return found;
}

export async function readCheckout(
  service: Service,
  { id, details }: Resource<CheckoutDetails>,
): Promise<ChargilyCheckout | undefined> {
  if (details.settled) return details.settled;
  const checkout = await findCheckout(service, id);
  if (checkout && final.has(checkout.status))
    await service.resources.change('checkout', id, { ...details, settled: checkout } satisfies CheckoutDetails);
  return checkout;
}
