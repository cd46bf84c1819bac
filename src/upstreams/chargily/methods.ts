import type { components } from '../../../generated/contract.ts';
import { refused } from './refusals.ts';

type Method = components['schemas']['CheckoutMethod'];

/** A transfer to a postal account is a matter between people, and Chargily has no part in it; bank transfers it does not know. */
const paymentMethods: Record<Method, string | undefined> = {
  card: 'edahabia',
  edahabia: 'edahabia',
  cib: 'cib',
  wallet: 'chargily_app',
  transfer: undefined,
  ccp: undefined,
};

/**
 * A checkout opens at one way to pay: the first. Whether its page offers the others too, Chargily's documentation does not say;
 * both cards are taken by the page of the same bank network.
 * @throws Problem for one that cannot be offered.
 */
export function toPaymentMethod(methods: readonly Method[] | undefined): string | undefined {
  const closed = methods?.findIndex((method) => paymentMethods[method] === undefined) ?? -1;
  if (closed >= 0) throw refused(`/body/methods/${closed}`, 'is not open in DZD', 'card, wallet, edahabia, cib');
  const [first] = methods ?? [];
  return first && paymentMethods[first];
}

/** What Chargily calls otherwise has its own name, since methods may be added. */
export function fromPaymentMethod(method: string): string {
  return method === 'chargily_app' ? 'wallet' : method;
}
