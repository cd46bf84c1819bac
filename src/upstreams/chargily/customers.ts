import { Problem } from '../../problem.ts';
import type { Service } from '../adapter.ts';
import { createAt, usableId } from './api.ts';
import { refused } from './refusals.ts';

/** Chargily's id of a customer of the account. Without one that is named, a new one is made. */
export async function customerFor(service: Service, customerId: string | undefined, accountId: string): Promise<string> {
  if (customerId === undefined) return createCustomer(service, accountId);
  try {
    const { id } = await service.resources.get('customer', customerId.slice('cus_'.length));
    return id;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
    throw refused('/body/customer_id', 'is no customer of yours');
  }
}

async function createCustomer(service: Service, accountId: string): Promise<string> {
  const id = usableId(await createAt(service, '/customers', { metadata: { 'tkawen:account': accountId } }));
  await service.resources.add('customer', id);
  return id;
}
