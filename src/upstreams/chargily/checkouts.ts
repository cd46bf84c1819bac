import { Problem } from '../../problem.ts';
import type { Adapted } from '../adapter.ts';
import { readPage } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { createAt, usableCheckout } from './api.ts';
import { fromCheckout, toCheckout } from './checkout-shape.ts';
import { customerFor } from './customers.ts';
import { type CheckoutDetails, readCheckout, readCheckouts } from './settled.ts';

export const createCheckout: Adapted<'pay.checkouts.create'> = async ({ body, caller }, service) => {
  const accountId = caller?.accountId ?? '';
  // What cannot be taken is refused before a customer is made for it.
  const fields = fromCheckout(body, accountId);
  const customer_id = await customerFor(service, body.customer_id, accountId);
  const checkout = usableCheckout(await createAt(service, '/checkouts', { ...fields, customer_id }));
  const details: CheckoutDetails = body.methods ? { methods: body.methods } : {};
  await service.resources.add('checkout', checkout.id, details);
  return { status: 201, body: toCheckout(checkout, body.methods) };
};

export const getCheckout: Adapted<'pay.checkouts.get'> = async ({ path }, service) => {
  const made = await service.resources.get<CheckoutDetails>('checkout', path.id.slice('co_'.length));
  const checkout = await readCheckout(service, made);
  if (!checkout) throw new Problem('not_found', 'There is no checkout with this id any more.');
  return { status: 200, body: toCheckout(checkout, made.details.methods) };
};

export const listCheckouts: Adapted<'pay.checkouts.list'> = async ({ query }, service) => {
  const load = async (made: Resource[]) => {
    const known = made as Resource<CheckoutDetails>[];
    const found = await readCheckouts(service, known);
    return found.map((checkout, i) => checkout && toCheckout(checkout, known[i]?.details.methods));
  };
  return { status: 200, body: await readPage(service.resources, 'checkout', query, load) };
};
