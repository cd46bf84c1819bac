import { siblingId } from '../../draw.ts';
import type { Resource } from '../../resource.ts';
import { type Charge, goodFate, openTransaction, settleCharge, transactions } from './payments.ts';

const settledSeconds = 60;

/** What becomes of charges that are pending at first. */
const late: Readonly<Record<string, string>> = { pending: goodFate, pending_failed: 'declined' };

export const charges: Resource<Charge, 'pay.charges.create'> = {
  collection: 'pay.charges',
  made(charge, { wish = goodFate }, world) {
    const fate = late[wish] ?? wish;
    Object.assign(charge.data, {
      transaction_id: siblingId(charge.id, 'tx'),
      method: wish in late ? 'transfer' : 'card',
      status: 'pending',
      subscription_id: null,
      checkout_id: null,
      fate,
    } satisfies Partial<Charge>);
    const transaction = openTransaction(charge, world);
    if (wish in late) world.plan(charge, settledSeconds, 'settle');
    else settleCharge(charge, transaction, world);
  },
  steps: {
    async settle(charge, world) {
      settleCharge(charge, await world.get(transactions, charge.data.transaction_id), world);
    },
  },
};
