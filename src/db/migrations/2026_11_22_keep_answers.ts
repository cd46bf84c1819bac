import { type Kysely, sql } from 'kysely';

/** Answers that are kept for repeated requests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table idempotency (
      account_id text not null references account,
      mode text not null,
      operation_id text not null,
      key text not null,
      fingerprint text not null,
      request_id text not null,
      lease_ends_at timestamptz,
      status smallint,
      headers jsonb,
      body bytea,
      sealed boolean not null default false,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (account_id, mode, operation_id, key)
    )`.execute(db);
  await sql`create index idempotency_expiry on idempotency (expires_at)`.execute(db);
}
