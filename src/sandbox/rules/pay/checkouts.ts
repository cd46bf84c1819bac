import { siblingId } from '../../draw.ts';
import { refused } from '../../refusal.ts';
import type { Resource, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { charges } from './charges.ts';
import { goodFate, openTransaction, settleCharge } from './payments.ts';

export type Checkout = Schemas['Checkout'] & { fate: string };

const openSeconds = 1_800;
const paidSeconds = 60;

/** The ways to pay, by currency. */
const algerianMethods = ['card', 'wallet', 'edahabia', 'cib', 'ccp'];
const usualMethods = ['card', 'wallet', 'transfer'];
/** In DZD, dinars are charged whole. */
const wholeDinars = 100;
const leastDinars = 7_500;

export const checkouts: Resource<Checkout, 'pay.checkouts.create'> = {
  collection: 'pay.checkouts',
  made(checkout, { body, wish = goodFate }, world) {
    refuseAmount(body.amount, body.currency);
    const open = body.currency === 'DZD' ? algerianMethods : usualMethods;
    const methods = body.methods ?? open;
    const closed = methods.findIndex((method) => !open.includes(method));
    if (closed >= 0) throw refused(`/body/methods/${closed}`, `is not open in ${body.currency}`, open.join(', '));
    Object.assign(checkout.data, { methods, expires_at: world.time(openSeconds), fate: wish } satisfies Partial<Checkout>);
    if (wish !== 'unpaid') world.plan(checkout, paidSeconds, 'pay');
    world.plan(checkout, openSeconds, 'expire');
  },
  steps: {
    pay(checkout, world) {
      checkout.steps = [];
      const charge = chargeFor(checkout, world);
      settleCharge(charge, openTransaction(charge, world), world);
      if (charge.data.status === 'failed') {
        checkout.data.status = 'failed';
        return;
      }
      Object.assign(checkout.data, {
        status: 'completed',
        customer_id: charge.data.customer_id,
        transaction_id: charge.data.transaction_id,
        completed_at: world.time(),
      } satisfies Partial<Checkout>);
      world.emit('checkout.completed', checkout.data);
    },
    expire(checkout, world) {
      checkout.data.status = 'expired';
      world.emit('checkout.expired', checkout.data);
    },
  },
};

function refuseAmount(amount: number, currency: string): void {
  if (currency !== 'DZD' || (amount % wholeDinars === 0 && amount >= leastDinars)) return;
  throw refused(
    '/body/amount',
    'is not an amount of whole dinars that can be charged',
    `a multiple of ${wholeDinars}, ${leastDinars} or more`,
  );
}

function chargeFor({ id, data }: Stored<Checkout>, world: World) {
  const { amount, currency, description, metadata, methods, fate } = data;
  const chargeId = siblingId(id, 'ch');
  return world.add(charges, chargeId, {
    charge_id: chargeId,
    transaction_id: siblingId(id, 'tx'),
    status: 'pending',
    amount,
    currency,
    customer_id: data.customer_id ?? siblingId(id, 'cus'),
    payment_method_id: null,
    method: methods[0] ?? 'card',
    description,
    failure_code: null,
    failure_message: null,
    metadata,
    created_at: world.time(),
    subscription_id: null,
    checkout_id: id,
    fate,
  });
}
