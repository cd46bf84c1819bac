import { type Kysely, sql } from 'kysely';

/** Who was in which room, and for how long. It goes with the room. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index upstream_resource_number on upstream_resource (number)`.execute(db);
  // Events name a room, and not whose it is.
  await sql`create index upstream_resource_room on upstream_resource (upstream, id) where kind = 'room'`.execute(db);
  await sql`
    create index upstream_resource_unrecorded on upstream_resource (upstream)
    where kind = 'room' and details->>'record' = 'true' and details->>'recordings_counted' is null`.execute(db);

  await sql`
    create table room_visit (
      room bigint not null references upstream_resource (number) on delete cascade,
      participant text not null,
      session text not null,
      joined_at timestamptz not null,
      left_at timestamptz,
      counted_at timestamptz,
      primary key (room, participant)
    )`.execute(db);
  await sql`create index room_visit_uncounted on room_visit (room) where counted_at is null`.execute(db);

  await sql`
    create table room_end (
      room bigint not null references upstream_resource (number) on delete cascade,
      session text not null,
      ended_at timestamptz not null,
      primary key (room, session)
    )`.execute(db);
}
