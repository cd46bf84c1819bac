import type { IncomingMessage, ServerResponse } from 'node:http';
import { JavaException } from './failures.ts';
import type { User } from './store.ts';

/** A call of the API by somebody who is signed in. */
export interface Call {
  readonly method: string;
  /** Behind `/api`, in its parts. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly user: User;
  readonly body: Buffer;
}

export type Answer = (res: ServerResponse) => void;

export async function readBody(req: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>));
}

export function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new JavaException('com.fasterxml.jackson.core.JsonParseException', 'Unexpected character');
  }
}

export function json(value: unknown): Answer {
  return (res) => void res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

export function text(value: string): Answer {
  return (res) => void res.writeHead(200, { 'Content-Type': 'text/plain' }).end(value);
}

export const noContent: Answer = (res) => void res.writeHead(204).end();

/** As Traccar writes times: in UTC, with an offset. */
export function timeText(time: Date): string {
  return time.toISOString().replace('Z', '+00:00');
}
