import type { Kysely } from 'kysely';
import type { Operation } from '../contract/operation.ts';
import type { Database } from '../db/tables.ts';
import { shortestDaysKept } from '../requests/logged-request.ts';
import { clientGone } from '../requests/request-record.ts';
import { dayOf } from './calendar.ts';
import {
  type CountedStatuses,
  countBoth,
  countLostRequests,
  listRefused,
  listTwice,
  listUncounted,
  listUnlogged,
  listWrongKeySums,
  listWrongSums,
  type WrongKeySum,
  type WrongSum,
} from './reconciliation.repository.ts';
import type { Days } from './usage-daily.repository.ts';
import { listJournals } from './usage-journal.repository.ts';

/** Where the request log, the events of usage and their sums do not agree. Calls are named by the ids of their requests. */
export interface Reconciliation extends Days {
  /** Since when the log is compared: before, plans have requests deleted. Null: not at all. */
  readonly log_from: string | null;
  /** Answers that count, by the request log, and events of calls, of the days that are compared. */
  readonly answers: number;
  readonly events: number;
  /** Answers that should have an event and have none. */
  readonly uncounted: readonly string[];
  /** Events whose calls are not in the log. So many may be missing there as request records were lost. */
  readonly unlogged: readonly string[];
  readonly lost_requests: number;
  /** Events of calls whose answers do not count. */
  readonly refused: readonly string[];
  readonly twice: readonly string[];
  readonly wrong_sums: readonly WrongSum[];
  readonly wrong_key_sums: readonly WrongKeySum[];
  /** Journals that hold what is not in here yet. */
  readonly journals: readonly { name: string; counted_until: string }[];
  readonly agrees: boolean;
}

const dayMs = 86_400_000;
const mostShown = 1_000;
/** A journal that lives is counted more closely. */
const behindMs = 60_000;

/** Compares all that is known of the calls of some days. */
export async function reconcile(
  db: Kysely<Database>,
  operations: readonly Operation[],
  days: Days,
  now: Date,
): Promise<Reconciliation> {
  const counted = operations.flatMap(countedStatusesOf);
  const logFrom = dayOf(new Date(now.getTime() - (shortestDaysKept - 1) * dayMs));
  const found = {
    answers: 0,
    events: 0,
    uncounted: [] as string[],
    unlogged: [] as string[],
    lost_requests: 0,
    refused: [] as string[],
    twice: [] as string[],
    wrong_sums: [] as WrongSum[],
    wrong_key_sums: [] as WrongKeySum[],
  };
  for (const day of eachDay(days)) {
    const from = new Date(day);
    const period = { from, to: new Date(from.getTime() + dayMs) };
    found.wrong_sums.push(...(await listWrongSums(db, period, mostShown)));
    found.wrong_key_sums.push(...(await listWrongKeySums(db, period, mostShown)));
    found.twice.push(...(await listTwice(db, period, mostShown)));
    if (day < logFrom) continue;
    const { answers, events } = await countBoth(db, period, counted);
    found.answers += answers;
    found.events += events;
    found.uncounted.push(...(await listUncounted(db, period, counted, mostShown)));
    found.unlogged.push(...(await listUnlogged(db, period, mostShown)));
    found.lost_requests += await countLostRequests(db, period);
    found.refused.push(...(await listRefused(db, period, counted, clientGone, mostShown)));
  }
  const behind = (await listJournals(db)).filter(({ counted_until }) => now.getTime() - counted_until.getTime() > behindMs);
  const { uncounted, unlogged, lost_requests, refused, twice, wrong_sums, wrong_key_sums } = found;
  return {
    ...days,
    log_from: days.to < logFrom ? null : days.from > logFrom ? days.from : logFrom,
    ...found,
    journals: behind.map(({ name, counted_until }) => ({ name, counted_until: counted_until.toISOString() })),
    agrees:
      [uncounted, refused, twice, wrong_sums, wrong_key_sums].every(({ length }) => length === 0) &&
      unlogged.length <= lost_requests,
  };
}

/** Whether there was usage, whether it was counted, and what differs: no usage must not look like metering that is broken. */
export function summaryOf({ answers, events, agrees, log_from }: Reconciliation): string {
  if (answers > 0 && events === 0) return `metering is broken: ${answers} answers should have been counted, and none was`;
  if (!agrees) return 'usage, its sums and the request log do not agree';
  if (log_from === null) return 'the sums of usage are those of its events; the request log does not reach back so far';
  return answers === 0 && events === 0
    ? 'metering works, and there was no usage'
    : 'metering works: all that was called is counted';
}

function countedStatusesOf({ id, kind, meter }: Operation): CountedStatuses[] {
  if (kind !== 'upstream') return [];
  return (meter?.counts ?? ['2xx']).map((status) => {
    const first = Number(status.replace('xx', '00'));
    return { operation: id, from: first, to: status.endsWith('xx') ? first + 99 : first };
  });
}

function eachDay({ from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayOf(new Date(Date.parse(day) + dayMs))) days.push(day);
  return days;
}
