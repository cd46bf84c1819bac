import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id text primary key,
      name text not null,
      owner_email text not null,
      plan text not null check (plan in ('sandbox', 'builder', 'enterprise')),
      currency char(3) not null,
      created_at timestamptz not null
    )`.execute(db);

  await sql`
    create table key (
      id text primary key,
      account_id text not null references account,
      name text not null,
      type text not null check (type in ('secret', 'publishable')),
      mode text not null check (mode in ('sandbox', 'live')),
      hash text not null unique,
      last4 text not null,
      scopes text[] not null,
      created_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index key_account on key (account_id, mode, id desc)`.execute(db);

  await sql`
    create table request_log (
      id text not null,
      occurred_at timestamptz not null,
      account_id text,
      key_id text,
      mode text,
      operation_id text,
      method text not null,
      path text not null,
      status smallint not null,
      error text,
      duration_ms real not null,
      request_bytes bigint not null default 0,
      response_bytes bigint not null default 0,
      upstream text,
      upstream_status smallint,
      upstream_ms real,
      primary key (occurred_at, id)
    ) partition by range (occurred_at)`.execute(db);
  await sql`create index request_log_account on request_log (account_id, occurred_at desc, id)`.execute(db);
}
