import { type ErrorCode, Problem, problems } from '../problem.ts';
import { roomAgainAt } from './limits.ts';
import type { Plan } from './plan.ts';
import { refused } from './refusal.ts';
import { isRecord } from './schema.ts';
import { type Wish, wishes } from './wishes.ts';

/** The values of a call in which its caller may ask for an outcome. */
export interface Asked {
  readonly path: object;
  readonly query: object;
  readonly body: unknown;
}

/**
 * What the caller wants to happen, if that is an outcome of the operation.
 * @throws Problem the error that the caller asks for; 400 for a word that the operation does not know.
 */
export function wishOf({ operationId, collection, statuses }: Plan, asked: Asked, now: Date): string | undefined {
  const known = wishes.filter(({ operations }) => operations.some((id) => id === operationId));
  for (const { pointer, value } of textsIn(asked)) {
    const word = wordIn(value);
    if (word === undefined) continue;
    if (isError(word) && statuses.has(problems[word][0])) throw problemOf(word, collection.split('.')[0] ?? '', now);
    if (known.some((wish) => wish.word === word)) return word;
    if (value.startsWith('sandbox:')) throw refused(pointer, 'is no outcome of this operation', expectedOf(known));
  }
  const { body } = asked;
  return isRecord(body) ? known.find(({ value }) => value && body[value.field] === value.is)?.word : undefined;
}

/** An id has 64 characters. A longer text could make its pattern search for long. */
const longestId = 64;

/**
 * `sandbox:upstream_timeout`; in an address `sandbox+upstream_timeout@…`; in an id `rm_…sandboxUpstreamTimeout`; as a cursor
 * `sandboxUpstreamTimeout`.
 */
function wordIn(text: string): string | undefined {
  const plain = /^sandbox:([a-z_]{1,64})$/.exec(text) ?? /^sandbox\+([a-z_]{1,64})@/.exec(text);
  if (plain) return plain[1];
  if (text.length > longestId) return undefined;
  const camel = /^(?:[a-z]{1,8}_[0-9A-Za-z]*)?sandbox((?:[A-Z][a-z]+)+)$/.exec(text)?.[1];
  return camel?.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
}

function* textsIn(value: unknown, pointer = ''): Generator<{ pointer: string; value: string }> {
  if (typeof value === 'string') yield { pointer, value };
  else if (typeof value === 'object' && value !== null)
    for (const [name, part] of Object.entries(value))
      yield* textsIn(part, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

function expectedOf(known: readonly Wish[]): string {
  return [...known.map(({ word }) => word), 'an error that the operation lists'].join(', ');
}

function isError(word: string): word is ErrorCode {
  return Object.hasOwn(problems, word);
}

/** With what the contract promises of such an answer. */
function problemOf(code: ErrorCode, pillar: string, now: Date): Problem {
  const [status] = problems[code];
  const month = Math.ceil((roomAgainAt({ most: 0, what: '', per: 'month' }, now).getTime() - now.getTime()) / 1000);
  const retryAfter = code === 'quota_exceeded' ? month : status === 429 ? 1 : status === 503 ? 5 : undefined;
  return new Problem(code, 'The sandbox was asked for this.', {
    headers: {
      ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="tkawen", error="invalid_token"' }),
    },
    extra: { ...(status === 429 && { used: 1, limit: 1 }), ...(code.startsWith('upstream_') && { pillar }) },
    ...(code === 'invalid_param' && { errors: [{ pointer: '/body', detail: 'was to be refused' }] }),
  });
}
