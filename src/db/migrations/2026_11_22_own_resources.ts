import { type Kysely, sql } from 'kysely';

/** What accounts have made at services that know the gateway alone, so that one account never reaches another's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table upstream_resource (
      number bigint generated always as identity,
      account_id text not null references account,
      mode text not null,
      upstream text not null,
      kind text not null,
      id text not null,
      details jsonb not null,
      created_at timestamptz not null,
      primary key (account_id, mode, upstream, kind, id)
    )`.execute(db);
  await sql`create index upstream_resource_newest on upstream_resource (account_id, mode, upstream, kind, number)`.execute(db);
}
