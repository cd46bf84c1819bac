import { type Selectable, sql } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db, UpstreamResourceTable } from '../db/tables.ts';

export type ResourceRow = Selectable<UpstreamResourceTable>;

export interface ResourceOwner {
  readonly accountId: string;
  readonly mode: Mode;
  readonly upstream: string;
}

/** Safe to repeat: a call that is made again makes the same thing. */
export async function insertResource(
  db: Db,
  { accountId, mode, upstream }: ResourceOwner,
  { kind, id, details, now }: { kind: string; id: string; details: unknown; now: Date },
): Promise<void> {
  await db
    .insertInto('upstream_resource')
    .values({ account_id: accountId, mode, upstream, kind, id, details: JSON.stringify(details), created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function findResource(db: Db, owner: ResourceOwner, kind: string, id: string): Promise<ResourceRow | undefined> {
  return db
    .selectFrom('upstream_resource')
    .selectAll()
    .where((eb) => eb.and({ ...ownedBy(owner, kind), id }))
    .executeTakeFirst();
}

/** Newest first, behind the one of this number. `matching` is a part of the details. */
export function listResources(
  db: Db,
  owner: ResourceOwner,
  kind: string,
  { limit, before, matching }: { limit: number; before: string | undefined; matching: object | undefined },
): Promise<ResourceRow[]> {
  let query = db
    .selectFrom('upstream_resource')
    .selectAll()
    .where((eb) => eb.and(ownedBy(owner, kind)));
  if (before !== undefined) query = query.where('number', '<', before);
  if (matching) query = query.where(sql<boolean>`details @> ${JSON.stringify(matching)}::jsonb`);
  return query.orderBy('number', 'desc').limit(limit).execute();
}

export async function updateResource(db: Db, owner: ResourceOwner, kind: string, id: string, details: unknown): Promise<void> {
  await db
    .updateTable('upstream_resource')
    .set({ details: JSON.stringify(details) })
    .where((eb) => eb.and({ ...ownedBy(owner, kind), id }))
    .execute();
}

export async function deleteResource(db: Db, owner: ResourceOwner, kind: string, id: string): Promise<void> {
  await db
    .deleteFrom('upstream_resource')
    .where((eb) => eb.and({ ...ownedBy(owner, kind), id }))
    .execute();
}

function ownedBy({ accountId, mode, upstream }: ResourceOwner, kind: string) {
  return { account_id: accountId, mode, upstream, kind };
}
