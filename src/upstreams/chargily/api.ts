import { Readable } from 'node:stream';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';
import { type ChargilyCheckout, checkoutIn, idIn } from './models.ts';
import { refusalProblem, unusable } from './refusals.ts';

/** Chargily knows no repetition: what is posted twice is there twice. */
export async function createAt(service: Service, path: string, json: object): Promise<unknown> {
  const answer = await ask(service, { method: 'POST', path, json, reads: [404, 422] });
  if (answer.status === 404) throw unusable(new Error('Nothing can be made there: is the base URL that of the API?'));
  if (answer.status === 422) throw refusalProblem(answer.json);
  return answer.json;
}

/** Undefined when Chargily does not have it. */
export async function findCheckout(service: Service, id: string): Promise<ChargilyCheckout | undefined> {
  const answer = await ask(service, { method: 'GET', path: `/checkouts/${encodeURIComponent(id)}`, reads: [404] });
  return answer.status === 404 ? undefined : usableCheckout(answer.json);
}

/** @throws Problem when it is none. */
export function usableCheckout(json: unknown): ChargilyCheckout {
  const checkout = checkoutIn(json);
  if (!checkout) throw unusable(new Error('The answer is no checkout.'));
  return checkout;
}

/** @throws Problem when there is none. */
export function usableId(json: unknown): string {
  const id = idIn(json);
  if (id === undefined) throw unusable(new Error('The answer has no id.'));
  return id;
}

async function ask(service: Service, request: ServiceRequest): Promise<ServiceAnswer> {
  const key = service.setting('CREDENTIAL');
  const answer = await service.send({ ...request, headers: key === undefined ? {} : { authorization: `Bearer ${key}` } });
  // What is no JSON, such as a proxy's page, may be a stream that nobody would end.
  if (answer.json === undefined && answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  return answer;
}
