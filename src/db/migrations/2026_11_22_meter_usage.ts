import { type Kysely, sql } from 'kysely';

/** What calls have used, and what is shown of each call. Partitions are made at the start, by src/db/partitions.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Journals are kept by the name of the database that they are for.
  await sql`create table installation (name text not null default left(replace(gen_random_uuid()::text, '-', ''), 8))`.execute(
    db,
  );
  await sql`insert into installation default values`.execute(db);

  await sql`
    create table usage_event (
      id text not null,
      occurred_at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      quantity numeric not null,
      unit_price numeric not null,
      cost numeric not null,
      state text not null check (state in ('billable', 'unconfirmed')),
      mode text not null check (mode in ('sandbox', 'live')),
      currency char(3) not null,
      account_id text not null,
      key_id text,
      operation_id text,
      pillar text not null,
      meter text not null,
      price_id text,
      request_id text,
      primary key (id, occurred_at)
    ) partition by range (occurred_at)`.execute(db);
  await sql`create index usage_event_account on usage_event (account_id, occurred_at)`.execute(db);

  // The room in its pages lets a day's rows grow where they are.
  await sql`
    create table usage_daily (
      account_id text not null,
      mode text not null,
      day date not null,
      pillar text not null,
      operation_id text,
      meter text not null,
      currency char(3) not null,
      calls bigint not null,
      quantity numeric not null,
      cost numeric not null,
      unique nulls not distinct (account_id, mode, day, pillar, operation_id, meter, currency)
    ) with (fillfactor = 50)`.execute(db);

  await sql`
    alter table request_log
      add column request_headers jsonb,
      add column response_headers jsonb,
      add column request_body text,
      add column response_body text`.execute(db);
  // One index knows a record again, and gives an account's newest: an index more would be written for every call.
  await sql`alter table request_log drop constraint request_log_pkey`.execute(db);
  await sql`drop index request_log_account`.execute(db);
  await sql`create unique index request_log_account on request_log (account_id, id desc, occurred_at) nulls not distinct`.execute(
    db,
  );
  await sql`create index request_log_key on request_log (account_id, key_id, id desc)`.execute(db);
  await sql`create index request_log_error on request_log (account_id, error, id desc) where error is not null`.execute(db);
}
