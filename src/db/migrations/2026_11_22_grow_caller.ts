import { type Kysely, sql } from 'kysely';

/** Who may call, from where, and how much: members, rotation, restrictions, audit, overrides, allowances. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account add column suspended_at timestamptz`.execute(db);

  await sql`
    alter table key
      add column allowed_ips text[] not null default '{}',
      add column allowed_origins text[] not null default '{}',
      add column metadata jsonb not null default '{}',
      add column last_used_at timestamptz,
      add column replaced_by text references key,
      add column replaced_at timestamptz`.execute(db);

  await sql`
    create table member (
      id text primary key,
      account_id text not null references account,
      issuer text not null,
      subject text not null,
      email text,
      name text not null,
      created_at timestamptz not null,
      last_sign_in_at timestamptz not null,
      unique (issuer, subject)
    )`.execute(db);
  await sql`create index member_account on member (account_id)`.execute(db);

  await sql`
    create table account_limit (
      account_id text not null references account,
      policy text not null,
      "limit" integer not null check ("limit" >= 0),
      primary key (account_id, policy)
    )`.execute(db);

  await sql`
    create table quota (
      account_id text not null references account,
      mode text not null,
      pillar text not null,
      month date not null,
      used bigint not null default 0,
      primary key (account_id, mode, pillar, month)
    )`.execute(db);

  await createAudit(db);
  await createNotifications(db);
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_event (
      id text primary key,
      occurred_at timestamptz not null,
      account_id text not null references account,
      actor_type text not null check (actor_type in ('key', 'member', 'operator')),
      actor_id text not null,
      action text not null,
      target_id text not null,
      before jsonb,
      after jsonb,
      request_id text
    )`.execute(db);
  await sql`create index audit_event_account on audit_event (account_id, id desc)`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'audit_event is append-only';
    end $$`.execute(db);
  await sql`create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change()`.execute(
    db,
  );
}

/** Whatever changes what a caller may do is told to every gateway, whoever changed it. The payload is the account's id. */
async function createNotifications(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function notify_caller_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('caller_changed', case when tg_table_name = 'account' then to_jsonb(coalesce(new, old)) ->> 'id' else to_jsonb(coalesce(new, old)) ->> 'account_id' end);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger key_changed after update of name, scopes, allowed_ips, allowed_origins, expires_at, revoked_at, replaced_at on key
      for each row execute function notify_caller_changed()`.execute(db);
  await sql`create trigger key_deleted after delete on key for each row execute function notify_caller_changed()`.execute(db);
  await sql`create trigger account_changed after update of plan, suspended_at on account for each row execute function notify_caller_changed()`.execute(
    db,
  );
  await sql`create trigger account_limit_changed after insert or update or delete on account_limit for each row execute function notify_caller_changed()`.execute(
    db,
  );
}
