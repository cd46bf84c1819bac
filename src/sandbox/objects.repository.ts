import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely';
import type { Database, SandboxObjectTable } from '../db/tables.ts';

export type ObjectRow = Pick<Selectable<SandboxObjectTable>, 'collection' | 'id' | 'number' | 'data' | 'steps' | 'steps_done'>;
type Trx = Transaction<Database>;

const objectColumns = ['collection', 'id', 'number', 'data', 'steps', 'steps_done'] as const;

export function findObject(trx: Trx, accountId: string, collection: string, id: string): Promise<ObjectRow | undefined> {
  return objectsOf(trx, accountId).where('collection', '=', collection).where('id', '=', id).executeTakeFirst();
}

/** Oldest first. */
export function listObjects(trx: Trx, accountId: string, collection: string): Promise<ObjectRow[]> {
  return objectsOf(trx, accountId).where('collection', '=', collection).orderBy('number').execute();
}

export function listDue(trx: Trx, accountId: string, now: Date): Promise<ObjectRow[]> {
  return objectsOf(trx, accountId).where('due_at', '<=', now).orderBy('number').execute();
}

export interface PageQuery {
  collection: string;
  /** What the objects hold. */
  where: object;
  before: string | undefined;
  limit: number;
}

/** Newest first. */
export function pageObjects(trx: Trx, accountId: string, { collection, where, before, limit }: PageQuery): Promise<ObjectRow[]> {
  return objectsOf(trx, accountId)
    .where('collection', '=', collection)
    .where(holds(where))
    .$if(before !== undefined, (query) => query.where('number', '<', before ?? ''))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** How many there are, or how many values they have in one field. */
export async function countObjects(
  trx: Trx,
  accountId: string,
  { collection, where = {}, distinct }: { collection: string; where?: object; distinct?: string },
): Promise<number> {
  const { count } = await trx
    .selectFrom('sandbox_object')
    .where('account_id', '=', accountId)
    .where('collection', '=', collection)
    .where(holds(where))
    .select(
      distinct === undefined ? sql<string>`count(*)`.as('count') : sql<string>`count(distinct data ->> ${distinct})`.as('count'),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

export interface ObjectChange {
  collection: string;
  id: string;
  data: object;
  steps: readonly (readonly [string, string])[];
  stepsDone: number;
}

/** In their order. Those that are there already are changed. */
export async function saveObjects(trx: Trx, accountId: string, objects: readonly ObjectChange[]): Promise<void> {
  for (const part of inParts(objects)) {
    await trx
      .insertInto('sandbox_object')
      .values(
        part.map(({ collection, id, data, steps, stepsDone }) => ({
          account_id: accountId,
          collection,
          id,
          data: JSON.stringify(data),
          steps: JSON.stringify(steps),
          steps_done: stepsDone,
          due_at: steps[0] ? new Date(steps[0][0]) : null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'collection', 'id']).doUpdateSet((eb) => ({
          data: eb.ref('excluded.data'),
          steps: eb.ref('excluded.steps'),
          steps_done: eb.ref('excluded.steps_done'),
          due_at: eb.ref('excluded.due_at'),
        })),
      )
      .execute();
  }
}

export async function deleteObjects(
  trx: Trx,
  accountId: string,
  objects: readonly { collection: string; id: string }[],
): Promise<void> {
  for (const { collection, id } of objects) {
    await trx
      .deleteFrom('sandbox_object')
      .where('account_id', '=', accountId)
      .where('collection', '=', collection)
      .where('id', '=', id)
      .execute();
  }
}

export interface NewEvent {
  id: string;
  type: string;
  data: object;
  occurredAt: Date;
}

export async function insertEvents(trx: Trx, accountId: string, events: readonly NewEvent[]): Promise<void> {
  for (const part of inParts(events)) {
    await trx
      .insertInto('sandbox_event')
      .values(
        part.map(({ id, type, data, occurredAt }) => ({
          account_id: accountId,
          id,
          type,
          data: JSON.stringify(data),
          occurred_at: occurredAt,
        })),
      )
      .execute();
  }
}

/** One statement takes 65,535 parameters. */
function* inParts<T>(rows: readonly T[], size = 1_000): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += size) yield rows.slice(i, i + size);
}

function objectsOf(trx: Trx, accountId: string) {
  return trx.selectFrom('sandbox_object').select(objectColumns).where('account_id', '=', accountId);
}

function holds(where: object): RawBuilder<boolean> {
  return sql<boolean>`data @> ${JSON.stringify(where)}::jsonb`;
}
