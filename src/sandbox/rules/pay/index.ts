import type { PillarRules } from '../../resource.ts';
import { charges } from './charges.ts';
import { checkouts } from './checkouts.ts';
import { createInvoice } from './invoices.ts';
import { transactions } from './payments.ts';
import { refunds } from './refunds.ts';
import { listSettlements } from './settlements.ts';
import { subscriptions } from './subscriptions.ts';

export const pay: PillarRules = {
  resources: [checkouts, charges, transactions, refunds, subscriptions],
  operations: {
    'pay.invoices.create': createInvoice,
    'pay.settlements.list': listSettlements,
    'pay.transactions.list': async ({ query: { period = '', status } }, world) =>
      (await world.all(transactions))
        .map(({ data }) => data)
        .filter((data) => data.created_at.startsWith(period) && (status === undefined || data.status === status))
        .reverse(),
  },
};
