import { type Kysely, sql } from 'kysely';

/** What sandbox keys have made. A row of `sandbox_account` holds a week of it, and takes it along when it goes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sandbox_account (
      account_id text primary key references account on delete cascade,
      began_at timestamptz not null default now()
    )`.execute(db);

  await sql`
    create table sandbox_object (
      account_id text not null references sandbox_account on delete cascade,
      collection text not null,
      id text not null,
      number bigint generated always as identity,
      data jsonb not null,
      steps jsonb not null,
      steps_done integer not null,
      due_at timestamptz,
      primary key (account_id, collection, id)
    )`.execute(db);
  await sql`create index sandbox_object_newest on sandbox_object (account_id, collection, number)`.execute(db);
  await sql`create index sandbox_object_due on sandbox_object (due_at, account_id) where due_at is not null`.execute(db);
  await sql`create index sandbox_object_account_due on sandbox_object (account_id, due_at) where due_at is not null`.execute(db);

  await sql`
    create table sandbox_event (
      account_id text not null references sandbox_account on delete cascade,
      id text not null,
      number bigint generated always as identity,
      type text not null,
      data jsonb not null,
      occurred_at timestamptz not null,
      primary key (account_id, id)
    )`.execute(db);
  await sql`create index sandbox_event_number on sandbox_event (number)`.execute(db);

  await sql`
    create table sandbox_seed (
      account_id text not null references sandbox_account on delete cascade,
      seed text not null,
      calls bigint not null,
      primary key (account_id, seed)
    )`.execute(db);

  // Counts of a month outlast the week.
  await sql`
    create table sandbox_count (
      account_id text not null references account on delete cascade,
      name text not null,
      month date not null,
      used bigint not null,
      primary key (account_id, name, month)
    )`.execute(db);
}
