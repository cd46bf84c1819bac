import { type Answer, assertAnswer, type Call, operations } from './gateway.ts';
import type { GatewayProcess } from './process.ts';

/** Calls an operation of a gateway in a process of its own, and holds its answer against the contract. */
export async function callProcess(
  { url }: GatewayProcess,
  key: string | null,
  id: string,
  { path = {}, query = {}, body, headers = {} }: Call = {},
): Promise<Answer> {
  const operation = operations.get(id);
  if (!operation) throw new Error(`The contract has no operation ${id}.`);
  const address = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
  const response = await fetch(`${url}${address}${search.size > 0 ? `?${search}` : ''}`, {
    method: operation.method,
    headers: {
      ...(key !== null && { Authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const answer = { status: response.status, headers: response.headers, text, bytes, body: isJson ? JSON.parse(text) : undefined };
  assertAnswer(id, answer);
  return answer;
}
