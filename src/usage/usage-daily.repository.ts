import { type RawBuilder, sql } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db } from '../db/tables.ts';

/** Whose usage: that of the other mode is not the caller's. */
export interface UsageOwner {
  readonly accountId: string;
  readonly mode: Mode;
}

/** Days in UTC, the last one included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** What usage of one pillar and one part of it costs, in one currency. */
export interface CostSum {
  readonly pillar: string;
  /** Of whatever the usage is taken apart by. An operation is null for what a service has reported, a key where none is known. */
  readonly part: string | null;
  /** Without reports, which are no calls. */
  readonly calls: number;
  /** A decimal string, without trailing zeros. */
  readonly cost: string;
  readonly currency: string;
}

export interface UsageSum extends CostSum {
  /** A decimal string, without trailing zeros. */
  readonly quantity: string;
}

export type Part = 'pillar' | 'operation' | 'meter' | 'day' | 'month';

const columns: Readonly<Record<Part, RawBuilder<string>>> = {
  pillar: sql`pillar`,
  operation: sql`operation_id`,
  meter: sql`meter`,
  day: sql`day::text`,
  month: sql`to_char(day, 'YYYY-MM')`,
};

/** The sums of an account's billable usage, by pillar, currency and one part more. */
export async function sumUsage(db: Db, { accountId, mode }: UsageOwner, { from, to }: Days, part: Part): Promise<UsageSum[]> {
  const { rows } = await sql<UsageSum & { calls: string }>`
    select pillar, ${columns[part]} as part, currency,
      coalesce(sum(calls) filter (where operation_id is not null), 0)::text as calls,
      trim_scale(sum(quantity))::text as quantity,
      trim_scale(sum(cost))::text as cost
    from usage_daily
    where account_id = ${accountId} and mode = ${mode} and day between ${from}::date and ${to}::date
    group by 1, 2, 3
    order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ ...row, calls: Number(row.calls) }));
}

/** By pillar, and by API key. What the keys' sums lack had none: it was a person's, a service's report, or came before there were any. */
export async function sumUsageByKey(
  db: Db,
  { accountId, mode }: UsageOwner,
  { from, to }: Days,
): Promise<{ pillars: CostSum[]; keys: Omit<CostSum, 'pillar'>[] }> {
  const asked = sql`account_id = ${accountId} and mode = ${mode} and day between ${from}::date and ${to}::date`;
  const { rows } = await sql<Omit<CostSum, 'pillar'> & { pillar: string | null; calls: string }>`
    with of_pillar as (
      select pillar, currency, coalesce(sum(calls) filter (where operation_id is not null), 0) as calls, sum(cost) as cost
      from usage_daily where ${asked} group by 1, 2
    ), of_key as (
      select key_id, currency, sum(calls) as calls, sum(cost) as cost from usage_daily_key where ${asked} group by 1, 2
    ), without_key as (
      select currency, sum(calls) as calls, sum(cost) as cost
      from (
        select currency, calls, cost from of_pillar
        union all
        select currency, -calls, -cost from of_key
      ) as change
      group by 1 having sum(calls) <> 0 or sum(cost) <> 0
    ), sums as (
      select pillar, null as part, currency, calls, cost from of_pillar
      union all
      select null, key_id, currency, calls, cost from of_key
      union all
      select null, null, currency, calls, cost from without_key
    )
    select pillar, part, currency, calls::text as calls, trim_scale(cost)::text as cost from sums
    order by 1, 2, 3`.execute(db);
  const sums = rows.map((row) => ({ ...row, calls: Number(row.calls) }));
  return {
    pillars: sums.flatMap(({ pillar, ...sum }) => (pillar === null ? [] : [{ pillar, ...sum }])),
    keys: sums.flatMap(({ pillar, ...sum }) => (pillar === null ? [sum] : [])),
  };
}

/** How many calls the account has made on these days. */
export async function countCalls(db: Db, { accountId, mode }: UsageOwner, { from, to }: Days): Promise<number> {
  const { calls } = await db
    .selectFrom('usage_daily')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<string>('calls'), sql.lit('0')).as('calls'))
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('operation_id', 'is not', null)
    .where('day', '>=', sql<Date>`${from}::date`)
    .where('day', '<=', sql<Date>`${to}::date`)
    .executeTakeFirstOrThrow();
  return Number(calls);
}
