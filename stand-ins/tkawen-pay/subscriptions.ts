import type { Routes } from '../contract/serve.ts';
import { newId, now, page, pick } from '../contract/store.ts';

const dayMs = 86_400_000;
const days: Record<string, number> = { week: 7, month: 30, year: 365 };

export const subscriptions: Routes = {
  'POST /v1/subscriptions': ({ own, json }) => {
    const started = now();
    const trialDays = Number(json['trial_days'] ?? 0);
    const ends = new Date(Date.now() + (trialDays || (days[String(json['interval'])] ?? 30)) * dayMs).toISOString();
    const id = newId('sub');
    const subscription = {
      subscription_id: id,
      ...pick(json, 'customer_id', 'plan', 'amount', 'interval', 'payment_method_id'),
      currency: json['currency'] ?? 'USD',
      status: trialDays > 0 ? 'trialing' : 'active',
      portal_url: `https://pay.tkawen.com/subscriptions/${id}`,
      metadata: json['metadata'] ?? {},
      created_at: started,
      trial_ends_at: trialDays > 0 ? ends : null,
      current_period_started_at: started,
      current_period_ends_at: ends,
      next_charge_at: ends,
      cancelled_at: null,
    };
    own('subscriptions').set(id, subscription);
    return { status: 201, json: subscription };
  },
  'GET /v1/subscriptions': ({ own, query }) =>
    page(own('subscriptions').values(), query, { filters: { customer_id: 'customer_id', status: 'status' } }),
};
