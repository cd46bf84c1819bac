import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

export interface Retention {
  /** Days by plan, of live requests. */
  plans: Readonly<Record<string, number>>;
  /** Of requests of the sandbox, and of those that belong to nobody. */
  others: number;
}

/** Deletes up to so many requests of one partition whose time is over. How many that were. */
export async function deleteExpiredRequests(
  db: Db,
  partition: string,
  now: Date,
  { plans, others }: Retention,
  most: number,
): Promise<number> {
  const table = sql.table(partition);
  const { numAffectedRows = 0n } = await sql`
    delete from ${table} where ctid = any(array(
      select request.ctid from ${table} as request
      left join account on account.id = request.account_id and request.mode = 'live'
      where occurred_at < ${now}::timestamptz
        - make_interval(days => coalesce((${JSON.stringify(plans)}::jsonb ->> account.plan)::integer, ${others}))
      limit ${most}
    ))`.execute(db);
  return Number(numAffectedRows);
}
