import { type Kysely, sql } from 'kysely';

/**
 * What the keys of an account have used. Apart from `usage_daily`, so that no other sum is read from more rows, and a gateway of the
 * version before goes on counting: its events, and those from before, are usage of no known key. To add up all events here could
 * take minutes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table usage_daily_key (
      account_id text not null,
      mode text not null,
      day date not null,
      key_id text not null,
      currency char(3) not null,
      calls bigint not null,
      cost numeric not null,
      primary key (account_id, mode, day, key_id, currency)
    ) with (fillfactor = 50)`.execute(db);

  // The first day of which all is summed by key: with events there, that is the day after the update.
  await sql`alter table installation add column keys_summed_from date not null default '-infinity'`.execute(db);
  await sql`
    update installation set keys_summed_from = (now() at time zone 'UTC')::date + 1
    where exists (select 1 from usage_event)`.execute(db);
}
