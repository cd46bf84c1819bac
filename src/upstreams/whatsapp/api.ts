import { Readable } from 'node:stream';
import type { ServiceRequest, ServiceSender } from '../adapter.ts';
import { errorIn, type MetaError, unusable } from './errors.ts';

export type Outcome<T> = { json: T; error?: never } | { error: MetaError; json?: never };

/** Asks Meta's Graph API. What it refuses for a reason that it tells by a code is the outcome. @throws Problem for all else. */
export async function ask<T>(service: ServiceSender, request: ServiceRequest): Promise<Outcome<T>> {
  const token = service.setting('CREDENTIAL');
  const answer = await service.send({
    ...request,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    reads: [400, 404],
  });
  if (answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  if (answer.status >= 400) return { error: errorIn(answer.json) };
  if (typeof answer.json !== 'object' || answer.json === null) throw unusable('The answer is no JSON object.');
  return { json: answer.json as T };
}

/** A setting without which nothing can be sent. */
export function needed(service: ServiceSender, name: 'PHONE_NUMBER_ID' | 'BUSINESS_ACCOUNT_ID'): string {
  const value = service.setting(name);
  if (value === undefined) throw unusable(`UPSTREAM_WHATSAPP_${name} must be set.`);
  return encodeURIComponent(value);
}
