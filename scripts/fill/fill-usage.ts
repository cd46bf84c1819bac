import { type Kysely, sql } from 'kysely';
import { ensurePartitions } from '../../src/db/partitions.ts';
import type { Database } from '../../src/db/tables.ts';
import { copyIn } from './copy-in.ts';
import { calls, eventColumns, requestColumns, type Span } from './usage-rows.ts';

const dayMs = 86_400_000;

export interface Filling {
  /** The numbers of the calls that are added: from the first, to before the end. */
  first: number;
  end: number;
  /** They are spread over so many days before this time. */
  days: number;
  now: Date;
  /** Ends it before its time. */
  signal?: AbortSignal;
}

/** Adds calls, with their events, and adds up all events. */
export async function fillUsage(db: Kysely<Database>, url: string, filling: Filling): Promise<void> {
  const { days, now } = filling;
  const from = new Date(now.getTime() - days * dayMs);
  for (let day = 0; day <= days; day++) await ensurePartitions(db, new Date(from.getTime() + day * dayMs));
  await withoutIndexes(db, 'request_log', () => copyIn(url, requestColumns, requests(filling, { from, to: now })));
  await withoutIndexes(db, 'usage_event', () => copyIn(url, eventColumns, events(filling, { from, to: now })));
  await sql`truncate usage_daily, usage_daily_key`.execute(db);
  await sql`
    insert into usage_daily (account_id, mode, day, pillar, operation_id, meter, currency, calls, quantity, cost)
    select account_id, mode, (occurred_at at time zone 'UTC')::date, pillar, operation_id, meter, currency, count(*), sum(quantity), sum(cost)
    from usage_event group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  await sql`
    insert into usage_daily_key (account_id, mode, day, key_id, currency, calls, cost)
    select account_id, mode, (occurred_at at time zone 'UTC')::date, key_id, currency, count(operation_id), sum(cost)
    from usage_event where key_id is not null group by 1, 2, 3, 4, 5`.execute(db);
  await sql`analyze request_log, usage_event, usage_daily, usage_daily_key`.execute(db);
}

function* requests({ first, end, signal }: Filling, span: Span): Generator<string> {
  for (const { request } of calls(first, end, span)) {
    signal?.throwIfAborted();
    yield request;
  }
}

function* events({ first, end, signal }: Filling, span: Span): Generator<string> {
  for (const { event } of calls(first, end, span)) {
    signal?.throwIfAborted();
    if (event !== undefined) yield event;
  }
}

/** Rows come in several times as fast, and indexes that are made at once are no other. */
async function withoutIndexes(db: Kysely<Database>, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = ${table}::regclass and not indisprimary`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.table(name)}`.execute(db);
  await work();
  for (const { definition } of rows) await sql.raw(definition.replace(' ON ONLY ', ' ON ')).execute(db);
}
