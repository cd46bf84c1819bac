import type { Readable } from 'node:stream';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';
import { rowsIn } from './models.ts';
import { refusedAs, unusable } from './refusals.ts';
import type { Store } from './stores.ts';

type Asked = Pick<ServiceRequest, 'path' | 'query' | 'json'>;

/** As much of an error as MyStoq's own clients show. */
const mostWords = 500;

/** The answer's JSON; undefined for a 404. Making something twice makes two of it, so that it is never repeated. @throws Problem */
export async function ask(service: Service, { tenant }: Store, { path, query, json }: Asked): Promise<unknown> {
  const credential = service.setting('CREDENTIAL');
  const answer = await service.send({
    method: json === undefined ? 'GET' : 'POST',
    path,
    ...(query && { query }),
    ...(json !== undefined && { json }),
    headers: { 'x-tenant-id': tenant, ...(credential !== undefined && { authorization: `Bearer ${credential}` }) },
    reads: [400, 404, 422],
  });
  const words = await wordsOf(answer);
  if (answer.status === 404) return undefined;
  if (answer.status < 400) {
    if (answer.json === undefined) throw unusable('The answer is no JSON.');
    return answer.json;
  }
  // Of a call that holds nothing of the caller's the gateway is to blame.
  throw json === undefined ? unusable(`GET ${path} was refused: ${answer.status}.`) : refusedAs(words);
}

/** Undefined when MyStoq does not know the store. @throws Problem */
export async function findAll<T>(
  service: Service,
  store: Store,
  asked: Asked,
  read: (json: unknown) => T | undefined,
): Promise<T[] | undefined> {
  const json = await ask(service, store, asked);
  if (json === undefined) return undefined;
  const rows = rowsIn(json);
  const found = rows?.flatMap((row) => read(row) ?? []);
  if (!rows || found?.length !== rows.length) throw unusable(`${asked.path} gave no list of what it should.`);
  return found;
}

/** What an error says. A page of HTML, such as a proxy's, says nothing to the caller. */
async function wordsOf({ status, json, body }: ServiceAnswer): Promise<string | undefined> {
  if (json !== undefined) {
    const { message = json } = (json ?? {}) as { message?: unknown };
    return typeof message === 'string' ? message.slice(0, mostWords) : undefined;
  }
  const text = (Buffer.isBuffer(body) ? body.toString() : status < 400 ? discarded(body) : await startOf(body)).trim();
  return text === '' || text.startsWith('<') ? undefined : text.slice(0, mostWords);
}

async function startOf(body: Readable): Promise<string> {
  let text = '';
  for await (const chunk of body as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length >= mostWords) break;
  }
  return text;
}

function discarded(body: Readable): string {
  body.on('error', () => {}).destroy();
  return '';
}
