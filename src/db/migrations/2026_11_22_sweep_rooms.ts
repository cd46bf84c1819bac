import { type Kysely, sql } from 'kysely';

/** Finds what must be ended among all that accounts have made at services. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index upstream_resource_due on upstream_resource (upstream, ((details->>'due_at') collate "C"))
    where details->>'due_at' is not null`.execute(db);
  await sql`
    create index upstream_resource_expired on upstream_resource (upstream, ((details->>'expires_at') collate "C"))
    where kind = 'room'`.execute(db);
}
