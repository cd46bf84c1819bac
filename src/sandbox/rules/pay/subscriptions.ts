import type { Resource, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { charges } from './charges.ts';
import { type Charge, goodFate, openTransaction, settleCharge } from './payments.ts';

export type Subscription = Schemas['Subscription'] & {
  fate: string;
  /** How often a charge of this period has failed. */
  failures: number;
};

const daySeconds = 86_400;
const cancelledSeconds = 60;
/** A charge that failed is tried again after a day, three times in all. */
const mostTries = 3;

export const subscriptions: Resource<Subscription, 'pay.subscriptions.create'> = {
  collection: 'pay.subscriptions',
  async made(subscription, { body, wish = goodFate }, world) {
    const { data } = subscription;
    const trialEnds = body.trial_days > 0 ? world.time(body.trial_days * daySeconds) : null;
    const firstEnds = trialEnds ?? afterPeriod(world.time(), body.interval);
    Object.assign(data, {
      currency: body.currency ?? world.account.currency,
      status: trialEnds === null ? 'active' : 'trialing',
      trial_ends_at: trialEnds,
      current_period_started_at: world.time(),
      current_period_ends_at: firstEnds,
      next_charge_at: firstEnds,
      fate: wish,
      failures: 0,
    } satisfies Partial<Subscription>);
    world.emit('subscription.created', data);
    if (trialEnds === null) chargePeriod(subscription, world);
    else world.plan(subscription, new Date(trialEnds), 'renew');
    if (wish === 'cancelled') world.plan(subscription, cancelledSeconds, 'cancel');
  },
  steps: {
    renew(subscription, world) {
      const { data } = subscription;
      if (data.failures === 0) {
        data.current_period_started_at = world.time();
        data.current_period_ends_at = afterPeriod(world.time(), data.interval);
      }
      chargePeriod(subscription, world);
    },
    cancel,
  },
};

/** Takes the money for the period that has begun, and plans what comes next. */
function chargePeriod(subscription: Stored<Subscription>, world: World): void {
  const { data } = subscription;
  const charge = chargeFor(subscription, world);
  settleCharge(charge, openTransaction(charge, world), world);
  const { charge_id, transaction_id, failure_code, failure_message } = charge.data;

  if (charge.data.status === 'succeeded') {
    Object.assign(data, {
      status: 'active',
      failures: 0,
      next_charge_at: data.current_period_ends_at,
    } satisfies Partial<Subscription>);
    world.plan(subscription, new Date(data.current_period_ends_at), 'renew');
    world.emit('subscription.renewed', { ...data, charge_id, transaction_id });
    return;
  }
  const isLast = data.failures + 1 >= mostTries;
  Object.assign(data, {
    status: 'past_due',
    failures: data.failures + 1,
    next_charge_at: isLast ? null : world.time(daySeconds),
  } satisfies Partial<Subscription>);
  world.emit('subscription.payment_failed', { ...data, charge_id, failure_code, failure_message });
  if (isLast) cancel(subscription, world);
  else world.plan(subscription, daySeconds, 'renew');
}

function cancel(subscription: Stored<Subscription>, world: World): void {
  subscription.steps = [];
  Object.assign(subscription.data, { status: 'cancelled', cancelled_at: world.time(), next_charge_at: null });
  world.emit('subscription.cancelled', subscription.data);
}

function chargeFor({ id, data }: Stored<Subscription>, world: World): Stored<Charge> {
  const chargeId = world.draw.id('ch');
  return world.add(charges, chargeId, {
    charge_id: chargeId,
    transaction_id: chargeId.replace(/^ch_/, 'tx_'),
    status: 'pending',
    amount: data.amount,
    currency: data.currency,
    customer_id: data.customer_id,
    payment_method_id: data.payment_method_id,
    method: 'card',
    description: data.plan,
    failure_code: null,
    failure_message: null,
    metadata: data.metadata,
    created_at: world.time(),
    subscription_id: id,
    checkout_id: null,
    fate: data.fate,
  });
}

/** The same day of the next month or year, or the last one that it has. */
function afterPeriod(time: string, interval: string): string {
  const from = new Date(time);
  if (interval === 'week') return new Date(from.getTime() + 7 * daySeconds * 1000).toISOString();
  const months = interval === 'year' ? 12 : 1;
  const to = new Date(from);
  to.setUTCMonth(from.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to.toISOString();
}
