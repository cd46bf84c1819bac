import { Problem } from '../../problem.ts';
import type { Adapted, Service } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { ledgerOf } from './ledger.ts';
import { type CheckoutDetails, readCheckout, readCheckouts } from './settled.ts';
import { toTransaction } from './transaction-shape.ts';

/** From the ledger, where there is one; else from Chargily's checkouts, each of which is one payment. */
export const getTransaction: Adapted<'pay.transactions.get'> = async ({ path }, service) => {
  const transaction = (await ledgerOf(service)?.find(path.id)) ?? (await findPayment(service, path.id));
  if (!transaction) throw new Problem('not_found', 'There is no transaction with this id.');
  return { status: 200, body: transaction };
};

export const listTransactions: Adapted<'pay.transactions.list'> = async ({ query }, service) => {
  const ledger = ledgerOf(service);
  if (ledger) return { status: 200, body: await ledger.list(query) };

  const { period, status } = query;
  const load = async (made: Resource[]) =>
    (await readCheckouts(service, made as Resource<CheckoutDetails>[])).map((checkout) => checkout && toTransaction(checkout));
  const keep = (transaction: { status: string; created_at: string }) =>
    (status === undefined || transaction.status === status) &&
    (period === undefined || transaction.created_at.startsWith(period));
  return { status: 200, body: await readPage(service.resources, 'checkout', query, load, keep) };
};

async function findPayment(service: Service, id: string) {
  const made = await service.resources.get<CheckoutDetails>('checkout', id.slice('tx_'.length)).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'not_found') return undefined;
    throw error;
  });
  const checkout = made && (await readCheckout(service, made));
  return checkout && toTransaction(checkout);
}
