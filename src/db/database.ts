import { type ColumnType, type Generated, Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';

type Timestamp = ColumnType<Date, Date, Date>;

export interface AccountTable {
  id: string;
  name: string;
  owner_email: string;
  plan: string;
  currency: string;
  created_at: Timestamp;
}

export interface KeyTable {
  id: string;
  account_id: string;
  name: string;
  type: 'secret' | 'publishable';
  mode: 'sandbox' | 'live';
  hash: string;
  last4: string;
  scopes: string[];
  created_at: Timestamp;
  expires_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export interface RequestLogTable {
  id: string;
  occurred_at: Timestamp;
  account_id: string | null;
  key_id: string | null;
  mode: string | null;
  operation_id: string | null;
  method: string;
  path: string;
  status: number;
  error: string | null;
  duration_ms: number;
  request_bytes: Generated<number>;
  response_bytes: Generated<number>;
  upstream: string | null;
  upstream_status: number | null;
  upstream_ms: number | null;
}

export interface Database {
  account: AccountTable;
  key: KeyTable;
  request_log: RequestLogTable;
}

export type Db = Kysely<Database> | Transaction<Database>;

export interface DatabaseOptions {
  url: string;
  maxConnections: number;
  onError: (error: Error) => void;
}

/** A pool that gives up on a dead server within seconds, so that an outage is answered and not waited for. */
export function openDatabase({ url, maxConnections, onError }: DatabaseOptions): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'tkawen-api',
  });
  pool.on('error', onError);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** @throws Error when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
