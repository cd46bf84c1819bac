import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface HttpCall {
  method?: string;
  key?: string;
  headers?: Record<string, string | number>;
  body?: string | Buffer | Readable;
}

export interface HttpAnswer {
  /** 0: the connection was cut before there was one. */
  status: number;
  headers: IncomingHttpHeaders;
  rawHeaders: string[];
  bytes: Buffer;
  text: string;
  /** Whether it ended before it was complete. */
  isCut: boolean;
}

/** A request on a connection of its own, whose answer is told as it came: fetch unpacks it, and hides where it was cut. */
export async function send(url: string, call: HttpCall = {}): Promise<HttpAnswer> {
  const { promise, resolve } = Promise.withResolvers<IncomingMessage | undefined>();
  const outgoing = open(url, call)
    .once('response', resolve)
    .on('error', () => resolve(undefined));
  const { body } = call;
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) outgoing.end(body);
  else void pipeline(body, outgoing).catch(() => {});
  const answer = await promise;
  if (!answer) return { status: 0, headers: {}, rawHeaders: [], bytes: Buffer.alloc(0), text: '', isCut: true };
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {});
  await new Promise((done) => answer.once('close', done));
  outgoing.destroy();
  const bytes = Buffer.concat(chunks);
  const { statusCode = 0, headers, rawHeaders, complete } = answer;
  return { status: statusCode, headers, rawHeaders, bytes, text: bytes.toString(), isCut: !complete };
}

/** The request alone, for tests that write it, or read its answer, in their own time. */
export function open(url: string, { method = 'GET', key, headers = {} }: HttpCall) {
  return request(url, {
    method,
    agent: false,
    headers: { ...(key !== undefined && { Authorization: `Bearer ${key}` }), ...headers },
  });
}
