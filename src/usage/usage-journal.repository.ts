import { type Selectable, sql } from 'kysely';
import type { Db, UsageJournalTable } from '../db/tables.ts';

export type JournalRow = Selectable<UsageJournalTable>;

/** Notes that calls of a journal that had ended by this time are counted, and how many request records it has lost since the last note. */
export async function noteCounted(db: Db, name: string, until: Date, lostRequests: number): Promise<void> {
  await sql`
    with loss as (
      insert into request_log_loss as known (day, requests)
      select (${until}::timestamptz at time zone 'UTC')::date, ${lostRequests}::bigint where ${lostRequests}::bigint > 0
      on conflict (day) do update set requests = known.requests + excluded.requests
    )
    insert into usage_journal (name, counted_until) values (${name}, ${until})
    on conflict (name) do update set counted_until = excluded.counted_until, noted_at = clock_timestamp()`.execute(db);
}

/** All that the journal held is counted, and nothing more will come. */
export async function forgetJournal(db: Db, name: string): Promise<void> {
  await db.deleteFrom('usage_journal').where('name', '=', name).execute();
}

/** Up to when every call that had ended is counted, on whatever gateway it was made. */
export async function countedUntil(db: Db, now: Date): Promise<Date> {
  const { oldest } = await db
    .selectFrom('usage_journal')
    .select((eb) => eb.fn.min('counted_until').as('oldest'))
    .executeTakeFirstOrThrow();
  return oldest && oldest < now ? oldest : now;
}

export function findJournal(db: Db, name: string): Promise<JournalRow | undefined> {
  return db.selectFrom('usage_journal').selectAll().where('name', '=', name).executeTakeFirst();
}

/** What is not counted yet waits in these journals, the oldest first. */
export function listJournals(db: Db): Promise<JournalRow[]> {
  return db.selectFrom('usage_journal').selectAll().orderBy('counted_until').execute();
}
