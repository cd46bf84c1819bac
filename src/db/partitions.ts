import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './tables.ts';

interface Span {
  name: string;
  from: Date;
  to: Date;
}

const dayMs = 86_400_000;

export type PartitionedTable = 'request_log' | 'usage_event';

/** How tables are cut by `occurred_at`, in UTC; from the span before this one to some ahead. */
const spans: Readonly<Record<PartitionedTable, { spanAt: (now: Date, offset: number) => Span; ahead: number }>> = {
  request_log: { spanAt: dayAt, ahead: 7 },
  usage_event: { spanAt: monthAt, ahead: 2 },
};

/**
 * Makes the partitions that are missing. Safe to repeat and to run in parallel. Rows of a clock that is further off land in the
 * default partition, and none is lost; they move once their own partition is made.
 */
export async function ensurePartitions(db: Kysely<Database>, now: Date): Promise<void> {
  for (const [table, { spanAt, ahead }] of Object.entries(spans)) {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext(${`${table} partitions`}))`.execute(trx);
      await sql`create table if not exists ${sql.table(`${table}_default`)} partition of ${sql.table(table)} default`.execute(
        trx,
      );
      for (let offset = -1; offset <= ahead; offset++) await ensurePartition(trx, table, spanAt(now, offset));
    });
  }
}

/** Makes it beside the table and attaches it then, which keeps out neither readers nor rows of other spans. */
async function ensurePartition(trx: Transaction<Database>, table: string, { name, from, to }: Span): Promise<void> {
  const partition = `${table}_${name}`;
  const { rows } = await sql`select 1 from pg_class where oid = to_regclass(${partition})`.execute(trx);
  if (rows.length > 0) return;
  const [parent, made, others] = [sql.table(table), sql.table(partition), sql.table(`${table}_default`)];
  await sql`create table ${made} (like ${parent} including defaults including constraints)`.execute(trx);
  await sql`lock table ${others} in access exclusive mode`.execute(trx);
  await sql`
    with moved as (delete from ${others} where occurred_at >= ${from} and occurred_at < ${to} returning *)
    insert into ${made} select * from moved`.execute(trx);
  const [first, end] = [sql.lit(from.toISOString()), sql.lit(to.toISOString())];
  await sql`alter table ${parent} attach partition ${made} for values from (${first}) to (${end})`.execute(trx);
}

function dayAt(now: Date, offset: number): Span {
  const from = new Date((Math.floor(now.getTime() / dayMs) + offset) * dayMs);
  return { name: from.toISOString().slice(0, 10).replaceAll('-', ''), from, to: new Date(from.getTime() + dayMs) };
}

function monthAt(now: Date, offset: number): Span {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + offset];
  const from = new Date(Date.UTC(year, month, 1));
  return { name: from.toISOString().slice(0, 7).replace('-', ''), from, to: new Date(Date.UTC(year, month + 1, 1)) };
}

/** The partitions of a table that hold only rows from before a time, the oldest first. */
export async function listPartitionsBefore(db: Kysely<Database>, table: PartitionedTable, before: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`.execute(db);
  const last = spanBefore(table, before);
  return rows.map(({ name }) => name).filter((name) => /_\d+$/.test(name) && name <= `${table}_${last}`);
}

/** The rows go with it. It gives up when it would keep others waiting for the table. @throws Error then. */
export async function dropPartition(db: Kysely<Database>, partition: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = '2s'`.execute(trx);
    await sql`drop table if exists ${sql.table(partition)}`.execute(trx);
  });
}

/** The name of the last span that is over by then. */
function spanBefore(table: PartitionedTable, time: Date): string {
  return spans[table].spanAt(time, -1).name;
}
