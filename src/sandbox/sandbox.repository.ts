import { type RawBuilder, type Selectable, sql, type Transaction } from 'kysely';
import type { Database, Db, SandboxEventTable, SandboxObjectTable } from '../db/database.ts';

export type ObjectRow = Pick<Selectable<SandboxObjectTable>, 'collection' | 'id' | 'number' | 'data' | 'steps' | 'steps_done'>;
export type EventRow = Selectable<SandboxEventTable>;
type Trx = Transaction<Database>;

/** Postgres' own week, so that all gateways begin a new one at the same moment. */
const weekStart: RawBuilder<Date> = sql`date_trunc('week', now() at time zone 'UTC') at time zone 'UTC'`;
const objectColumns = ['collection', 'id', 'number', 'data', 'steps', 'steps_done'] as const;

/** Calls of an account follow each other, but for those that only read. Until the transaction ends. */
export async function lockSandbox(trx: Trx, accountId: string, lock: 'shared' | 'exclusive'): Promise<void> {
  const name = sql`hashtextextended(${accountId}, 6)`;
  if (lock === 'shared') await sql`select pg_advisory_xact_lock_shared(${name})`.execute(trx);
  else await sql`select pg_advisory_xact_lock(${name})`.execute(trx);
}

export interface SandboxState {
  name: string;
  currency: string;
  /** Whether what it holds is of a week that is over. */
  isOver: boolean;
  /** Whether something has happened by now that has not been worked out yet. */
  isDue: boolean;
}

export function readState(trx: Trx, accountId: string, now: Date): Promise<SandboxState> {
  return trx
    .selectFrom('account')
    .leftJoin('sandbox_account', 'sandbox_account.account_id', 'account.id')
    .where('account.id', '=', accountId)
    .select((eb) => [
      'account.name',
      'account.currency',
      sql<boolean>`coalesce(sandbox_account.began_at < ${weekStart}, false)`.as('isOver'),
      eb
        .exists(eb.selectFrom('sandbox_object').select('id').where('account_id', '=', accountId).where('due_at', '<=', now))
        .$castTo<boolean>()
        .as('isDue'),
    ])
    .executeTakeFirstOrThrow();
}

export async function wipe(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('sandbox_account').where('account_id', '=', accountId).where('began_at', '<', weekStart).execute();
}

export async function begin(trx: Trx, accountId: string): Promise<void> {
  await trx
    .insertInto('sandbox_account')
    .values({ account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Counts the calls that change something under a seed: which one this is. */
export async function takeSeedCall(trx: Trx, accountId: string, seed: string): Promise<string> {
  const { calls } = await trx
    .insertInto('sandbox_seed')
    .values({ account_id: accountId, seed, calls: 1 })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'seed']).doUpdateSet({ calls: sql<number>`sandbox_seed.calls + 1` }),
    )
    .returning('calls')
    .executeTakeFirstOrThrow();
  return calls;
}

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

/** Adds to a count of the month, and says what it is now. */
export async function addToCount(trx: Trx, accountId: string, name: string, month: string, amount: number): Promise<number> {
  const { used } = await trx
    .insertInto('sandbox_count')
    .values({ account_id: accountId, name, month, used: amount })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'name', 'month']).doUpdateSet({ used: sql<number>`sandbox_count.used + ${amount}` }),
    )
    .returning('used')
    .executeTakeFirstOrThrow();
  return Number(used);
}

/** Accounts in whose sandbox something has happened by now. */
export async function listDueAccounts(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sandbox_object')
    .select('account_id')
    .distinct()
    .where('due_at', '<=', now)
    .limit(limit)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** Accounts whose sandbox holds a week that is over. */
export async function listOverAccounts(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('sandbox_account')
    .select('account_id')
    .where('began_at', '<', weekStart)
    .limit(limit)
    .execute();
  return rows.map(({ account_id }) => account_id);
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
