import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Mode } from '../caller.ts';
import type { Db, RequestLogTable } from '../db/database.ts';

export type RequestRow = Selectable<RequestLogTable>;

/** Inserts the records of a JSON array. One that is there already is passed over, so that a batch may be tried again. */
export async function insertRequests(db: Db, records: string): Promise<void> {
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

/** Newest first, from the one before `beforeId` on. Of several statuses the newest of each are read, in the order of an index. */
export async function listRequests(
  db: Db,
  owner: RequestOwner,
  { from, to, keyId, operationId, error, statuses }: RequestFilter,
  limit: number,
  beforeId: string | undefined,
): Promise<ListedRequest[]> {
  const conditions = [
    sql`account_id = ${owner.accountId} and mode = ${owner.mode} and occurred_at >= ${from}`,
    ...(to ? [sql`occurred_at < ${to}`] : []),
    ...(keyId === undefined ? [] : [sql`key_id = ${keyId}`]),
    ...(operationId === undefined ? [] : [sql`operation_id = ${operationId}`]),
    ...(error === undefined ? [] : [sql`error = ${error}`]),
    ...(beforeId === undefined ? [] : [sql`id < ${beforeId}`]),
  ];
  const newest = (condition: RawBuilder<unknown>[]) =>
    sql<ListedRequest>`select ${listed} from request_log where ${sql.join(condition, sql` and `)} order by id desc limit ${limit}`;
  if (!statuses) return (await newest(conditions).execute(db)).rows;
  const { rows } = await sql<ListedRequest>`
    select newest.* from unnest(${statuses}::smallint[]) as wanted
    cross join lateral (${newest([...conditions, sql`status = wanted`])}) as newest
    order by id desc limit ${limit}`.execute(db);
  return rows;
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
