import { Readable } from 'node:stream';
import type { components } from '../../../generated/contract.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';
import { unusable } from './refusals.ts';

type Schemas = components['schemas'];

/**
 * TKAWEN Pay, which speaks the contract. Where it is connected it is the book of all payments: those of charges, and those at
 * Chargily, of which it is told by Chargily's webhook, since it refunds, invoices and settles them too.
 */
export interface Ledger {
  /** Undefined when it is not in the book, as before the webhook has come. */
  find(id: string): Promise<Schemas['Transaction'] | undefined>;
  list(query: NonNullable<ServiceRequest['query']>): Promise<Schemas['TransactionList']>;
}

/** Undefined when TKAWEN Pay is not connected. */
export function ledgerOf(service: Service): Ledger | undefined {
  const pay = service.other('tkawen-pay');
  if (!pay) return undefined;
  return {
    async find(id) {
      const path = `/v1/transactions/${encodeURIComponent(id)}`;
      const answer = await pay.send({ method: 'GET', path, asCaller: true, reads: [404] });
      return answer.status === 404 ? undefined : (objectIn(answer) as Schemas['Transaction']);
    },
    async list(query) {
      const answer = await pay.send({ method: 'GET', path: '/v1/transactions', query, asCaller: true });
      return objectIn(answer) as Schemas['TransactionList'];
    },
  };
}

function objectIn({ json, body }: ServiceAnswer): object {
  if (typeof json === 'object' && json !== null) return json;
  if (body instanceof Readable) body.on('error', () => {}).destroy();
  throw unusable(new Error('The answer of TKAWEN Pay is no JSON object.'));
}
