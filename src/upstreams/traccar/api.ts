import { Readable } from 'node:stream';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';
import type { TraccarObject } from './models.ts';
import { type Refusal, refusalOf, refusalProblem, unusable } from './refusals.ts';

export type Outcome = { json: unknown; refusal?: never } | { refusal: Refusal; json?: never };

/** Asks as the gateway's user. @throws Problem for what has nothing to do with the call's own content. */
export async function attempt(service: Service, request: ServiceRequest): Promise<Outcome> {
  const authorization = authorizationOf(service);
  const answer = await service.send({ ...request, headers: authorization ? { authorization } : {}, reads: [400, 404] });
  if (answer.status >= 400) return { refusal: await refusalOf(answer) };
  discardStream(answer);
  return { json: answer.json };
}

/** For a call that gives an object. @throws Problem when it is refused. */
export async function send<T extends TraccarObject>(service: Service, request: ServiceRequest): Promise<T> {
  return objectIn<T>(await attempt(service, request));
}

/** For a call that gives nothing. @throws Problem when it is refused. */
export async function tell(service: Service, request: ServiceRequest): Promise<void> {
  const { refusal } = await attempt(service, request);
  if (refusal) throw refusalProblem(refusal);
}

/** Undefined when it is not there. To an ordinary user Traccar denies what is not there, so that no refusal says more than that. */
export async function find<T extends TraccarObject>(service: Service, path: string): Promise<T | undefined> {
  const outcome = await attempt(service, { method: 'GET', path });
  return outcome.refusal ? undefined : objectIn<T>(outcome);
}

export async function list<T>(service: Service, path: string, query: ServiceRequest['query'] = {}): Promise<T[]> {
  const { json, refusal } = await attempt(service, { method: 'GET', path, query });
  if (refusal) throw refusalProblem(refusal);
  return listIn<T>(json);
}

export function listIn<T>(json: unknown): T[] {
  if (!Array.isArray(json)) throw unusable(new Error('The answer is no list.'));
  return json;
}

/** Sets attributes, and removes those that are undefined. */
export async function setAttributes(service: Service, path: string, object: TraccarObject, attributes: object): Promise<void> {
  const json = { ...object, attributes: { ...object.attributes, ...attributes } };
  await tell(service, { method: 'PUT', path: `${path}/${object.id}`, json, isRepeatable: true });
}

export function objectIn<T extends TraccarObject>({ json, refusal }: Outcome): T {
  if (refusal) throw refusalProblem(refusal);
  const isObject = typeof json === 'object' && json !== null && Number.isSafeInteger((json as { id?: unknown }).id);
  if (!isObject) throw unusable(new Error('The answer is no object of Traccar.'));
  return json as T;
}

/** A token where there is one: a password costs Traccar a slow hash with each call. */
function authorizationOf(service: Service): string | undefined {
  const token = service.setting('CREDENTIAL');
  if (token !== undefined) return `Bearer ${token}`;
  const email = service.setting('EMAIL');
  const password = service.setting('PASSWORD');
  if (email === undefined || password === undefined) return undefined;
  return `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`;
}

/** What is too large to be an answer of the API, such as a proxy's page. */
function discardStream({ json, body }: ServiceAnswer): void {
  if (json === undefined && body instanceof Readable) body.on('error', () => {}).destroy();
}
