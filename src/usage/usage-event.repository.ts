import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { UsageState } from './usage-event.ts';

/**
 * Inserts the events of a JSON array, in text or as its bytes. One that is there already stays as it is, but an unconfirmed one becomes
 * billable. The day's sums grow in the same statement, by what has become billable in it, so that an event counts once however often it
 * comes.
 */
export async function insertUsage(db: Db, events: string | Buffer, state: UsageState): Promise<void> {
  await addUp(sql`
    insert into usage_event as known (
      id, occurred_at, quantity, unit_price, cost, state, mode, currency,
      account_id, key_id, operation_id, pillar, meter, price_id, request_id
    )
    select distinct on (id, occurred_at)
      id, occurred_at, quantity, unit_price, cost, ${state}::text, mode, currency,
      account_id, key_id, operation_id, pillar, meter, price_id, request_id
    from json_to_recordset(${events}::json) as event (
      id text, occurred_at timestamptz, quantity numeric, unit_price numeric, cost numeric, mode text, currency text,
      account_id text, key_id text, operation_id text, pillar text, meter text, price_id text, request_id text
    )
    on conflict (id, occurred_at) do update set state = 'billable', recorded_at = clock_timestamp()
      where known.state = 'unconfirmed' and excluded.state = 'billable'`).execute(db);
}

/** Makes the events billable whose ids are in the JSON array: their answers have left after all. */
export async function confirmUsage(db: Db, ids: string): Promise<void> {
  await addUp(sql`
    update usage_event set state = 'billable', recorded_at = clock_timestamp()
    where id in (select json_array_elements_text(${ids}::json)) and state = 'unconfirmed'`).execute(db);
}

/**
 * The days' rows are locked in the same order by every gateway, so that none waits for another in a circle: Postgres does the rows
 * of the main statement before those of `by_key`, which it does not read.
 */
function addUp(change: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with changed as (
      ${change}
      returning account_id, mode, occurred_at, pillar, operation_id, meter, currency, key_id, quantity, cost, state
    ), by_key as (
      insert into usage_daily_key as daily (account_id, mode, day, key_id, currency, calls, cost)
      select account_id, mode, (occurred_at at time zone 'UTC')::date, key_id, currency, count(operation_id), sum(cost)
      from changed where state = 'billable' and key_id is not null
      group by 1, 2, 3, 4, 5
      order by 1, 2, 3, 4, 5
      on conflict (account_id, mode, day, key_id, currency) do update set
        calls = daily.calls + excluded.calls,
        cost = daily.cost + excluded.cost
    )
    insert into usage_daily as daily (account_id, mode, day, pillar, operation_id, meter, currency, calls, quantity, cost)
    select account_id, mode, (occurred_at at time zone 'UTC')::date, pillar, operation_id, meter, currency,
      count(*), sum(quantity), sum(cost)
    from changed where state = 'billable'
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (account_id, mode, day, pillar, operation_id, meter, currency) do update set
      calls = daily.calls + excluded.calls,
      quantity = daily.quantity + excluded.quantity,
      cost = daily.cost + excluded.cost`;
}
