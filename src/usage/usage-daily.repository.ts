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

/** Usage of one pillar and one part of it, in one currency. */
export interface UsageSum {
  readonly pillar: string;
  /** Of whatever the usage is taken apart by. An operation is null for what a service has reported. */
  readonly part: string | null;
  /** Without reports, which are no calls. */
  readonly calls: number;
  /** Decimal strings, without trailing zeros. */
  readonly quantity: string;
  readonly cost: string;
  readonly currency: string;
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
