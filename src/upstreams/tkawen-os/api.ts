import { Readable } from 'node:stream';
import type { ServiceAnswer, ServiceRequest, ServiceSender } from '../adapter.ts';
import { refusalProblem, unusable } from './refusals.ts';

interface Read {
  readonly path: string;
  readonly query?: ServiceRequest['query'];
  /** Whoever shows a token must have one with the ability `read`, also for what anybody may read. */
  readonly showsToken: boolean;
}

/** A call that reads can be refused for nothing that its caller decides, but for what a 404 and a 422 name. */
const refusals = [400, 402, 404, 405, 409, 410, 412, 413, 415, 416, 422, 423];

/** Reads at the academy. A 404 is the caller's to judge. @throws Problem */
export async function readAt(service: ServiceSender, { path, query, showsToken }: Read): Promise<ServiceAnswer> {
  const token = showsToken ? service.setting('CREDENTIAL') : undefined;
  const host = service.setting('HOST');
  const answer = await service.send({
    method: 'GET',
    path,
    ...(query && { query }),
    headers: { ...(host !== undefined && { host }), ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    reads: refusals,
  });
  // What is no JSON, such as a proxy's page, may be a stream that nobody would end.
  if (answer.json === undefined && answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  if (answer.status === 422) throw refusalProblem(answer.json);
  if (answer.status >= 400 && answer.status !== 404) throw unusable(`Reading was refused: ${answer.status}.`);
  return answer;
}

/** Where people find the academy, without a trailing slash. TKAWEN OS tells academies apart by this host. */
export function academyAt(service: ServiceSender): { host: string; origin: string } {
  const host = service.setting('HOST');
  const { host: ownHost, origin } = new URL(service.setting('URL') ?? '');
  return host === undefined ? { host: ownHost, origin } : { host, origin: `https://${host}` };
}
