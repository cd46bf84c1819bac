import { createHmac } from 'node:crypto';
import { type Entity, newId, now } from './store.ts';

/**
 * Tells the checkout's webhook, or the application's, what has happened. Nobody knows how often the real one tries; this one
 * tries once.
 */
export async function tell(checkout: Entity, secretKey: string): Promise<void> {
  const url = checkout['webhook_endpoint'] ?? process.env['CHARGILY_WEBHOOK_URL'];
  if (typeof url !== 'string' || url === '') return;
  const { checkout_url, ...data } = checkout;
  const body = JSON.stringify({
    id: newId(),
    entity: 'event',
    livemode: String(checkout.livemode),
    type: `checkout.${checkout['status']}`,
    data: { ...data, url: checkout_url },
    created_at: now(),
    updated_at: now(),
  });
  const signature = createHmac('sha256', secretKey).update(body).digest('hex');
  await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', signature }, body }).catch(() => {});
}
