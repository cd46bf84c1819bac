import type { Db } from '../../src/db/tables.ts';
import { statusesOf } from '../../src/requests/logged-request.ts';
import { findRequest, listRequests, type RequestFilter } from '../../src/requests/request-log.repository.ts';
import { monthSoFar, monthsFrom } from '../../src/usage/calendar.ts';
import { countCalls, sumUsage, sumUsageByKey } from '../../src/usage/usage-daily.repository.ts';
import { largestAccount } from './usage-rows.ts';

/** What the account with the most calls asks, as the operations of the gateway ask the database. */
export type Question = [what: string, ask: (db: Db) => Promise<unknown>];

const owner = { accountId: largestAccount, mode: 'live' } as const;
const dayMs = 86_400_000;
const pageSize = 20;

/** @param days since when there are calls. */
export async function usageQuestions(db: Db, now: Date, days: number): Promise<Question[]> {
  const ago = (passed: number) => new Date(now.getTime() - passed * dayMs);
  const from = ago(days);
  const [middle] = await listRequests(db, owner, { from, to: ago(days / 2) }, 1, undefined);
  if (!middle) throw new Error('There are no calls to ask for.');

  const page = (what: string, filter: Partial<RequestFilter>, beforeId?: string): Question => [
    `requests: ${what}`,
    (asked) => listRequests(asked, owner, { from, ...filter }, pageSize + 1, beforeId),
  ];
  const month = monthSoFar(now);
  return [
    page('the newest', {}),
    page('in the middle', {}, middle.id),
    page('of a key', { keyId: middle.key_id ?? '' }),
    page('of an operation', { operationId: middle.operation_id ?? '' }),
    page('with status 404', { statuses: statusesOf('404') }),
    page('with 2xx', { statuses: statusesOf('2xx') }),
    page('with 4xx', { statuses: statusesOf('4xx') }),
    page('with 5xx', { statuses: statusesOf('5xx') }),
    page('with a rare error', { error: 'upstream_timeout' }),
    page('of an hour', { from: ago(days / 2), to: ago(days / 2 - 1 / 24) }),
    page('of a key with 4xx', { keyId: middle.key_id ?? '', statuses: statusesOf('4xx') }),
    page('of an operation with 2xx', { operationId: middle.operation_id ?? '', statuses: statusesOf('2xx') }),
    page('of a key, with 5xx and an error', {
      keyId: middle.key_id ?? '',
      statuses: statusesOf('5xx'),
      error: 'upstream_timeout',
    }),
    ['request by its id', (asked) => findRequest(asked, owner, middle.id, from)],
    ["the month's usage", (asked) => sumUsage(asked, owner, month, 'pillar')],
    ["the month's usage by meter", (asked) => sumUsage(asked, owner, month, 'meter')],
    ["the month's usage by key", (asked) => sumUsageByKey(asked, owner, month)],
    [
      'twelve months',
      (asked) => sumUsage(asked, owner, { from: `${monthsFrom(month.from.slice(0, 7), -11)}-01`, to: month.to }, 'month'),
    ],
    ["the month's calls", (asked) => countCalls(asked, owner, month)],
  ];
}
