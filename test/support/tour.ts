import type { OperationId } from '../../generated/operations.ts';
import type { OperationObject } from '../../src/contract/document.ts';
import { operationObjects } from '../../src/contract/operation.ts';
import { isJson } from '../../src/contract/validator.ts';
import { type Answer, type Call, contract, operations, type TestGateway } from './gateway.ts';

/** A call that the contract's examples make, with ids that are there in place of theirs. */
export interface TourCall {
  id: OperationId;
  call: Call;
  answer: Answer;
}

const idPattern = /^[a-z]{1,8}_[0-9A-Za-z]+$/;
const tourSeconds = 900;

/** Calls whose examples are of other objects than the tour needs. */
const more: Partial<Record<OperationId, object>> = { 'connect.rooms.create': { record: true } };
/** What must be called before time passes, and what only can be called after. */
const early: readonly OperationId[] = ['knowledge.enrollments.complete', 'logistics.shipments.cancel', 'connect.rooms.end'];
const late: readonly OperationId[] = [
  'pay.refunds.create',
  'pay.invoices.create',
  'commerce.orders.ship',
  'commerce.orders.refund',
];
const last: readonly OperationId[] = ['commerce.stores.remove'];

/** Those that a service answers in live mode. */
export const forwarded: readonly OperationObject[] = [...operationObjects(contract.document)]
  .map(([, , object]) => object)
  .filter(({ operationId }) => operations.get(operationId)?.kind === 'upstream');

/** Calls all of them with a sandbox key, each once, in an order in which each finds what it needs. */
export async function tour(
  gateway: TestGateway,
  key = gateway.sandboxKey,
  headers: Record<string, string> = {},
): Promise<TourCall[]> {
  const ids = new Map<string, string>();
  const calls: TourCall[] = [];
  const waiting = new Map(forwarded.map((object) => [object.operationId as OperationId, object]));
  const made = new Set(forwarded.flatMap((object) => (makes(object) ? idsIn(exampleAnswer(object)).slice(0, 1) : [])));

  async function take(id: OperationId): Promise<void> {
    const object = waiting.get(id);
    if (!object) return;
    waiting.delete(id);
    const call = exampleCall(object, ids, key, headers);
    const answer = await gateway.call(id, call);
    calls.push({ id, call, answer });
    learn(ids, exampleAnswer(object), answer.body);
  }
  const isReady = (object: OperationObject) =>
    idsIn(exampleCall(object, new Map(), key, {})).every((id) => !made.has(id) || ids.has(id));

  for (let before = -1; before !== calls.length; ) {
    before = calls.length;
    for (const [id, object] of [...waiting]) if (makes(object) && !late.includes(id) && isReady(object)) await take(id);
  }
  for (const id of early) await take(id);
  gateway.clock.advance(tourSeconds);
  for (const [id] of [...waiting]) if (operations.get(id)?.method === 'GET') await take(id);
  for (const id of late) await take(id);
  for (const [id] of [...waiting]) if (!last.includes(id)) await take(id);
  for (const id of last) await take(id);
  return calls;
}

/** The call of the operation's own examples, with its required parameters alone. */
export function exampleCall(
  { operationId, parameters = [], requestBody }: OperationObject,
  ids: ReadonlyMap<string, string>,
  key: string,
  headers: Record<string, string>,
): Call {
  const place = (where: string) =>
    Object.fromEntries(
      parameters.filter(({ in: at, required }) => at === where && required).map(({ name, example }) => [name, String(example)]),
    );
  const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const example = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  const body = media && { ...(example as object), ...more[operationId as OperationId] };
  const call = { path: place('path'), query: place('query'), ...(body && { body }) };
  return { ...(replaceIds(call, ids) as Call), key, headers: { ...headers, ...(mediaType && { 'Content-Type': mediaType }) } };
}

function makes({ responses, operationId }: OperationObject): boolean {
  return operations.get(operationId)?.method === 'POST' && ('201' in responses || '202' in responses);
}

function exampleAnswer({ responses }: OperationObject): unknown {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const media = Object.entries(success?.content ?? {}).find(([type]) => isJson(type))?.[1];
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return idPattern.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
}

function replaceIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => replaceIds(part, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaceIds(part, ids)]));
}

/** Which id has come in place of which of the example's. */
function learn(ids: Map<string, string>, example: unknown, answer: unknown): void {
  if (typeof example === 'string' && typeof answer === 'string') {
    if (idPattern.test(example) && idPattern.test(answer) && !ids.has(example)) ids.set(example, answer);
  } else if (typeof example === 'object' && example !== null && typeof answer === 'object' && answer !== null) {
    for (const [name, part] of Object.entries(example)) learn(ids, part, (answer as Record<string, unknown>)[name]);
  }
}
