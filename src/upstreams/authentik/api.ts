import { Readable } from 'node:stream';
import { Problem } from '../../problem.ts';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';

/** The gateway's own application at Authentik: what the contract's discovery document describes. */
export function applicationOf(service: Service): string {
  return encodeURIComponent(service.setting('APPLICATION') ?? 'tkawen-api');
}

/** The gateway as a client of OAuth. Authentik takes both parts as they are, without the encoding of RFC 6749. */
export function clientOf(service: Service): { authorization: string; secret: string } {
  const id = service.setting('CLIENT_ID');
  const secret = service.setting('CLIENT_SECRET');
  if (id === undefined || secret === undefined)
    throw unusable('UPSTREAM_AUTHENTIK_CLIENT_ID and UPSTREAM_AUTHENTIK_CLIENT_SECRET must be set.');
  return { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`, secret };
}

/** Posts a form to one of the OAuth endpoints, as the gateway. All of them need the slash at their end. */
export async function post(
  service: Service,
  endpoint: 'token' | 'revoke' | 'introspect',
  form: Record<string, string>,
  options: Pick<ServiceRequest, 'reads' | 'isRepeatable'>,
): Promise<ServiceAnswer> {
  const { authorization } = clientOf(service);
  const path = `/application/o/${endpoint}/`;
  return discardPage(await service.send({ method: 'POST', path, headers: { authorization }, form, ...options }));
}

/** What is too large to be an answer of the API, such as a page. */
export function discardPage(answer: ServiceAnswer): ServiceAnswer {
  if (answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  return answer;
}

export function objectIn({ json }: ServiceAnswer): Record<string, unknown> {
  if (typeof json !== 'object' || json === null) throw unusable('The answer is no JSON object.');
  return json as Record<string, unknown>;
}

/** @param why is for the log. */
export function unusable(why: string): Problem {
  return new Problem('upstream_error', 'The service behind identity gave an answer that could not be used.', {
    cause: new Error(why),
    extra: { pillar: 'identity' },
  });
}
