import type { Reply } from './serve.ts';
import { type Entity, newEntity, now, type Store } from './store.ts';

const lifeSeconds = 30 * 60;
const leastAmount = 75;

export function createCheckout(store: Store, origin: string, body: Record<string, unknown>): Reply {
  const errors = faultsOf(store, body);
  const messages = Object.values(errors).flat();
  if (messages.length > 0) return { status: 422, json: { message: messages[0], errors } };

  const amount = Number(body['amount']);
  const method = String(body['payment_method'] ?? 'edahabia');
  const fees = Math.ceil(amount * 0.025);
  const checkout = newEntity(store, 'checkout', {
    amount,
    amount_without_discount: null,
    currency: 'dzd',
    fees,
    fees_on_merchant: fees,
    fees_on_customer: 0,
    pass_fees_to_customer: 0,
    chargily_pay_fees_allocation: body['chargily_pay_fees_allocation'] ?? 'merchant',
    status: 'pending',
    locale: body['locale'] ?? 'ar',
    description: body['description'] ?? null,
    metadata: body['metadata'] ?? [],
    success_url: body['success_url'],
    failure_url: body['failure_url'] ?? null,
    webhook_endpoint: body['webhook_endpoint'] ?? null,
    payment_method: method,
    invoice_id: null,
    customer_id: body['customer_id'] ?? null,
    payment_link_id: null,
    shipping_address: null,
    collect_shipping_address: 0,
    discount: null,
  });
  checkout['checkout_url'] = `${origin}${store.mode === 'test' ? '/test' : ''}/checkouts/${checkout.id}/pay`;
  if (method === 'chargily_app') checkout['qr_code_url'] = `${origin}/qr/${checkout.id}.svg`;
  store.checkouts.set(checkout.id, checkout);
  return { status: 200, json: checkout };
}

/** In Laravel's words. */
function faultsOf(store: Store, body: Record<string, unknown>): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  const { amount, currency, success_url, failure_url, payment_method, customer_id, locale } = body;
  if (!Number.isInteger(amount)) errors['amount'] = ['The amount field must be an integer.'];
  else if (Number(amount) < leastAmount) errors['amount'] = [`The amount field must be at least ${leastAmount}.`];
  if (currency !== 'dzd') errors['currency'] = ['The selected currency is invalid.'];
  if (!isWebAddress(success_url)) errors['success_url'] = ['The success url field must be a valid URL.'];
  if (failure_url !== undefined && !isWebAddress(failure_url))
    errors['failure_url'] = ['The failure url field must be a valid URL.'];
  if (payment_method !== undefined && !['edahabia', 'cib', 'chargily_app'].includes(String(payment_method)))
    errors['payment_method'] = ['The selected payment method is invalid.'];
  if (locale !== undefined && !['ar', 'en', 'fr'].includes(String(locale)))
    errors['locale'] = ['The selected locale is invalid.'];
  if (customer_id !== undefined && !store.customers.has(String(customer_id)))
    errors['customer_id'] = ['The selected customer id is invalid.'];
  return errors;
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

/** Ends what has lain for too long. Gives those that it has ended. */
export function expireOld(store: Store): Entity[] {
  const old = [...store.checkouts.values()].filter(
    ({ created_at, ...checkout }) => checkout['status'] === 'pending' && created_at + lifeSeconds <= now(),
  );
  for (const checkout of old) settle(checkout, 'expired');
  return old;
}

export function expire(checkout: Entity): Reply {
  if (checkout['status'] === 'expired') return { status: 400, json: { message: 'The checkout is already expired.' } };
  if (checkout['status'] !== 'pending') return { status: 403, json: { message: 'Only a pending checkout can be expired.' } };
  settle(checkout, 'expired');
  return { status: 200, json: checkout };
}

export function settle(checkout: Entity, status: string): void {
  checkout['status'] = status;
  checkout.updated_at = now();
}
