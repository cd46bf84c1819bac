import { type Kysely, sql } from 'kysely';

/** What is shown of usage and of requests, and how far both are complete. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table usage_journal (
      name text primary key,
      counted_until timestamptz not null,
      noted_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create table request_log_loss (day date primary key, requests bigint not null)`.execute(db);

  await sql`alter table request_log add column replayed boolean not null default false`.execute(db);
  // Each filter of the list reads the newest of an account in one mode in their order, and no others.
  await sql`drop index request_log_account`.execute(db);
  await sql`
    create unique index request_log_account on request_log (account_id, mode, id desc, occurred_at) nulls not distinct`.execute(
    db,
  );
  await sql`create index request_log_operation on request_log (account_id, mode, operation_id, id desc)`.execute(db);
  await sql`create index request_log_status on request_log (account_id, mode, status, id desc)`.execute(db);

  await sql`alter table account add column keeps_bodies_in text[] not null default '{}'`.execute(db);
  await sql`
    create trigger account_bodies_changed after update of keeps_bodies_in on account
      for each row execute function notify_caller_changed()`.execute(db);
}
