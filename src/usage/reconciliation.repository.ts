import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** Whose answers count, as the contract says it. */
export interface CountedStatuses {
  readonly operation: string;
  readonly from: number;
  readonly to: number;
}

/** From a time on, and before another. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Answers that count, and events of calls. */
export async function countBoth(
  db: Db,
  { from, to }: Period,
  counted: readonly CountedStatuses[],
): Promise<{ answers: number; events: number }> {
  const { rows } = await sql<{ answers: string; events: string }>`
    select
      (select count(*) from request_log as request where ${counts(from, to, counted)}) as answers,
      (select count(*) from usage_event where occurred_at >= ${from} and occurred_at < ${to} and request_id is not null) as events`.execute(
    db,
  );
  return { answers: Number(rows[0]?.answers), events: Number(rows[0]?.events) };
}

/** Answers that count and have no event. A call's event is shipped before its record, so that none is only on its way. */
export function listUncounted(db: Db, period: Period, counted: readonly CountedStatuses[], limit: number): Promise<string[]> {
  const { from, to } = period;
  return ids(
    db,
    sql`
      select id from request_log as request
      where ${counts(from, to, counted)} and error is null and not exists (
        select 1 from usage_event as event
        where event.id = request.id and ${around(sql`event.occurred_at`, period)}
      )
      order by id limit ${limit}`,
  );
}

/** Billable events of calls that the log does not know, unless they have only just come. */
export function listUnlogged(db: Db, period: Period, limit: number): Promise<string[]> {
  return ids(
    db,
    sql`
      select request_id as id from usage_event as event
      where ${billable(period)} and recorded_at < clock_timestamp() - interval '1 minute' and not exists (
        select 1 from request_log as request where ${sameCall(period)}
      )
      order by request_id limit ${limit}`,
  );
}

/** Billable events of calls whose answers do not count. One that its client did not wait for (499) may count. */
export function listRefused(
  db: Db,
  period: Period,
  counted: readonly CountedStatuses[],
  gone: number,
  limit: number,
): Promise<string[]> {
  return ids(
    db,
    sql`
      select request_id as id from usage_event as event
      join request_log as request on ${sameCall(period)}
      where ${billable(period)} and request.status <> ${gone} and (request.replayed or not ${isCounted(counted)})
      order by request_id limit ${limit}`,
  );
}

/** Calls with more than one event. */
export function listTwice(db: Db, { from, to }: Period, limit: number): Promise<string[]> {
  return ids(
    db,
    sql`
      select request_id as id from usage_event
      where occurred_at >= ${from} and occurred_at < ${to} and request_id is not null
      group by request_id having count(*) > 1
      order by request_id limit ${limit}`,
  );
}

/** A day's sum that is not the sum of its events. Amounts are decimal strings; null: there is none. */
export interface WrongSum {
  account_id: string;
  mode: string;
  day: string;
  operation_id: string | null;
  meter: string;
  currency: string;
  calls: string | null;
  cost: string | null;
  events: string | null;
  events_cost: string | null;
}

export async function listWrongSums(db: Db, { from, to }: Period, limit: number): Promise<WrongSum[]> {
  const { rows } = await sql<WrongSum>`
    with summed as (
      select account_id, mode, (occurred_at at time zone 'UTC')::date as day, pillar, operation_id, meter, currency,
        count(*) as calls, sum(quantity) as quantity, sum(cost) as cost
      from usage_event where occurred_at >= ${from} and occurred_at < ${to} and state = 'billable'
      group by 1, 2, 3, 4, 5, 6, 7
    ), kept as (
      select * from usage_daily
      where day >= (${from}::timestamptz at time zone 'UTC')::date and day < (${to}::timestamptz at time zone 'UTC')::date
    )
    select coalesce(kept.account_id, summed.account_id) as account_id, coalesce(kept.mode, summed.mode) as mode,
      coalesce(kept.day, summed.day)::text as day, coalesce(kept.operation_id, summed.operation_id) as operation_id,
      coalesce(kept.meter, summed.meter) as meter, coalesce(kept.currency, summed.currency) as currency,
      kept.calls::text as calls, trim_scale(kept.cost)::text as cost,
      summed.calls::text as events, trim_scale(summed.cost)::text as events_cost
    from kept full join summed on kept.account_id = summed.account_id and kept.mode = summed.mode and kept.day = summed.day
      and kept.pillar = summed.pillar and coalesce(kept.operation_id, '') = coalesce(summed.operation_id, '')
      and kept.meter = summed.meter and kept.currency = summed.currency
    where (kept.calls, kept.quantity, kept.cost) is distinct from (summed.calls, summed.quantity, summed.cost)
    order by 1, 2, 3, 4, 5, 6 limit ${limit}`.execute(db);
  return rows;
}

/** A key's sum of a day that is not the sum of its events. Amounts are decimal strings; null: there is none. */
export interface WrongKeySum {
  account_id: string;
  mode: string;
  day: string;
  key_id: string;
  currency: string;
  calls: string | null;
  cost: string | null;
  events: string | null;
  events_cost: string | null;
}

/** Of the days on which every gateway has summed by key. */
export async function listWrongKeySums(db: Db, { from, to }: Period, limit: number): Promise<WrongKeySum[]> {
  const { rows } = await sql<WrongKeySum>`
    with summed as (
      select account_id, mode, (occurred_at at time zone 'UTC')::date as day, key_id, currency,
        count(operation_id) as calls, sum(cost) as cost
      from usage_event
      where occurred_at >= ${from} and occurred_at < ${to} and state = 'billable' and key_id is not null
      group by 1, 2, 3, 4, 5
    ), kept as (
      select * from usage_daily_key
      where day >= (${from}::timestamptz at time zone 'UTC')::date and day < (${to}::timestamptz at time zone 'UTC')::date
    )
    select account_id, mode, day::text as day, key_id, currency,
      kept.calls::text as calls, trim_scale(kept.cost)::text as cost,
      summed.calls::text as events, trim_scale(summed.cost)::text as events_cost
    from kept full join summed using (account_id, mode, day, key_id, currency)
    where (kept.calls, kept.cost) is distinct from (summed.calls, summed.cost)
      and day >= (select keys_summed_from from installation)
    order by 1, 2, 3, 4, 5 limit ${limit}`.execute(db);
  return rows;
}

/** How many request records of these days were lost. */
export async function countLostRequests(db: Db, { from, to }: Period): Promise<number> {
  const { rows } = await sql<{ lost: string }>`
    select coalesce(sum(requests), 0)::text as lost from request_log_loss
    where day >= (${from}::timestamptz at time zone 'UTC')::date and day < (${to}::timestamptz at time zone 'UTC')::date`.execute(
    db,
  );
  return Number(rows[0]?.lost);
}

function counts(from: Date, to: Date, counted: readonly CountedStatuses[]): RawBuilder<unknown> {
  return sql`
    occurred_at >= ${from} and occurred_at < ${to} and account_id is not null and not replayed and method <> 'HEAD'
      and ${isCounted(counted)}`;
}

function isCounted(counted: readonly CountedStatuses[]): RawBuilder<unknown> {
  return sql`exists (
    select 1 from json_to_recordset(${JSON.stringify(counted)}::json) as rule (operation text, "from" integer, "to" integer)
    where rule.operation = request.operation_id and request.status between rule."from" and rule."to"
  )`;
}

function billable({ from, to }: Period): RawBuilder<unknown> {
  return sql`
    event.occurred_at >= ${from} and event.occurred_at < ${to} and event.state = 'billable' and event.request_id is not null`;
}

function sameCall(period: Period): RawBuilder<unknown> {
  return sql`
    request.id = event.request_id and request.account_id = event.account_id and request.mode = event.mode
      and ${around(sql`request.occurred_at`, period)}`;
}

/** A request comes in before its event occurs, by as long as a call may take. */
function around(time: RawBuilder<unknown>, { from, to }: Period): RawBuilder<unknown> {
  return sql`${time} >= ${from}::timestamptz - interval '1 hour' and ${time} < ${to}::timestamptz + interval '1 hour'`;
}

async function ids(db: Db, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await query.execute(db);
  return (rows as { id: string }[]).map(({ id }) => id);
}
