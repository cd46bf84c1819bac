import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db, RequestLogTable } from '../db/tables.ts';

export type RequestRow = Selectable<RequestLogTable>;

/** Inserts the records of a JSON array, in text or as its bytes. One that is there already is passed over, so that a batch may be tried again. */
export async function insertRequests(db: Db, records: string | Buffer): Promise<void> {
  await sql`
    insert into request_log (
      id, occurred_at, account_id, key_id, mode, operation_id, method, path, status, error, replayed, duration_ms, request_bytes,
      response_bytes, upstream, upstream_status, upstream_ms, request_headers, response_headers, request_body, response_body
    )
    select id, occurred_at, account_id, key_id, mode, operation_id, method, path, status, error, coalesce(replayed, false),
      duration_ms, request_bytes, response_bytes, upstream, upstream_status, upstream_ms, request_headers, response_headers,
      request_body, response_body
    from json_to_recordset(${records}::json) as record (
      id text, occurred_at timestamptz, account_id text, key_id text, mode text, operation_id text, method text, path text,
      status smallint, error text, replayed boolean, duration_ms real, request_bytes bigint, response_bytes bigint, upstream text,
      upstream_status smallint, upstream_ms real, request_headers jsonb, response_headers jsonb, request_body text,
      response_body text
    )
    on conflict do nothing`.execute(db);
}

/** Whose requests: those of the other mode are not the caller's. */
export interface RequestOwner {
  readonly accountId: string;
  readonly mode: Mode;
}

export interface RequestFilter {
  /** What is older is not shown. */
  readonly from: Date;
  readonly to?: Date | undefined;
  readonly keyId?: string | undefined;
  readonly operationId?: string | undefined;
  readonly error?: string | undefined;
  /** One of these; undefined: any. */
  readonly statuses?: readonly number[] | undefined;
}

const listed = sql`
  id, occurred_at, key_id, operation_id, method, path, status, error, replayed, duration_ms, upstream_ms, request_bytes, response_bytes`;

export type ListedRequest = Pick<
  RequestRow,
  | 'id'
  | 'occurred_at'
  | 'key_id'
  | 'operation_id'
  | 'method'
  | 'path'
  | 'status'
  | 'error'
  | 'replayed'
  | 'duration_ms'
  | 'upstream_ms'
  | 'request_bytes'
  | 'response_bytes'
>;

/** Newest first, from the one before `beforeId` on. */
export async function listRequests(
  db: Db,
  { accountId, mode }: RequestOwner,
  { from, to, keyId, operationId, error, statuses }: RequestFilter,
  limit: number,
  beforeId: string | undefined,
): Promise<ListedRequest[]> {
  const always = [
    sql`account_id = ${accountId} and mode = ${mode} and occurred_at >= ${from}`,
    ...(to ? [sql`occurred_at < ${to}`] : []),
    ...(error === undefined ? [] : [sql`error = ${error}`]),
    ...(beforeId === undefined ? [] : [sql`id < ${beforeId}`]),
  ];
  const others = [
    ...(keyId === undefined ? [] : [{ column: sql`key_id`, value: keyId }]),
    ...(operationId === undefined ? [] : [{ column: sql`operation_id`, value: operationId }]),
  ];
  const newest = (conditions: readonly RawBuilder<unknown>[]) =>
    sql<ListedRequest>`
      select ${listed} from request_log where ${sql.join([...always, ...conditions], sql` and `)}
      order by id desc limit ${limit}`;

  // Failures are fewer than what a key or an operation has: of each status the newest are read, in the order of its index, which the
  // planner would not take by itself, not knowing which status it will be.
  const areFailures = statuses?.every((status) => status >= 400);
  if (statuses && error === undefined && (areFailures || others.length === 0)) {
    const unindexed = others.map(({ column, value }) => sql`${column} || '' = ${value}`);
    const { rows } = await sql<ListedRequest>`
      select newest.* from unnest(${statuses}::smallint[]) as wanted
      cross join lateral (${newest([sql`status = wanted`, ...unindexed])}) as newest
      order by id desc limit ${limit}`.execute(db);
    return rows;
  }
  const equal = others.map(({ column, value }) => sql`${column} = ${value}`);
  return (await newest([...equal, ...(statuses ? [sql`status = any(${statuses}::smallint[])`] : [])]).execute(db)).rows;
}

export function findRequest(db: Db, { accountId, mode }: RequestOwner, id: string, from: Date): Promise<RequestRow | undefined> {
  return db
    .selectFrom('request_log')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('mode', '=', mode)
    .where('id', '=', id)
    .where('occurred_at', '>=', from)
    .executeTakeFirst();
}
