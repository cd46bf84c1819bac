import type { Adapter } from '../adapter.ts';
import { createCheckout, getCheckout, listCheckouts } from './checkouts.ts';
import { getTransaction, listTransactions } from './transactions.ts';

/** Chargily Pay V2. It knows one merchant, the gateway's, so that the gateway remembers what is whose. */
export const chargily: Adapter = {
  operations: {
    'pay.checkouts.create': createCheckout,
    'pay.checkouts.get': getCheckout,
    'pay.checkouts.list': listCheckouts,
    'pay.transactions.get': getTransaction,
    'pay.transactions.list': listTransactions,
  },
};
