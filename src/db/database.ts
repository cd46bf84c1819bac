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
  /** While it is set, nothing of the account's opens anything. */
  suspended_at: Timestamp | null;
}

export interface MemberTable {
  id: string;
  account_id: string;
  issuer: string;
  subject: string;
  email: string | null;
  name: string;
  created_at: Timestamp;
  last_sign_in_at: Timestamp;
}

export interface AccountLimitTable {
  account_id: string;
  /** A name in openapi/limits.yaml. */
  policy: string;
  limit: number;
}

export interface QuotaTable {
  account_id: string;
  mode: string;
  pillar: string;
  /** The month's first day. */
  month: string;
  used: ColumnType<string, number, number>;
}

/** Append-only: the database refuses any change. */
export interface AuditEventTable {
  id: string;
  occurred_at: Timestamp;
  account_id: string;
  actor_type: 'key' | 'member' | 'operator';
  actor_id: string;
  action: string;
  target_id: string;
  before: ColumnType<unknown, string | null, never>;
  after: ColumnType<unknown, string | null, never>;
  request_id: string | null;
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
  /** CIDR ranges; none: from anywhere. */
  allowed_ips: Generated<string[]>;
  /** Where a publishable key may be used from; none: from anywhere. */
  allowed_origins: Generated<string[]>;
  metadata: ColumnType<Record<string, string>, string | undefined, string>;
  last_used_at: Timestamp | null;
  /** The key that a rotation made in its place. */
  replaced_by: string | null;
  /** When that was. The key works on until `expires_at`. */
  replaced_at: Timestamp | null;
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

export interface IdempotencyTable {
  account_id: string;
  mode: string;
  operation_id: string;
  key: string;
  fingerprint: string;
  request_id: string;
  /** Null once the answer is kept. */
  lease_ends_at: Timestamp | null;
  status: number | null;
  headers: ColumnType<unknown, string | null, string | null>;
  /** Null when it could not be kept: too large, or an event stream. */
  body: Buffer | null;
  /** Whether the body is encrypted under the caller's credential. */
  sealed: Generated<boolean>;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface Database {
  account: AccountTable;
  key: KeyTable;
  member: MemberTable;
  account_limit: AccountLimitTable;
  quota: QuotaTable;
  audit_event: AuditEventTable;
  idempotency: IdempotencyTable;
  request_log: RequestLogTable;
}

export type Db = Kysely<Database> | Transaction<Database>;

export interface DatabaseOptions {
  url: string;
  maxConnections: number;
  connectTimeoutMs?: number;
  onError: (error: Error) => void;
}

/** A pool that gives up on a dead server within seconds, so that an outage is answered and not waited for. */
export function openDatabase({ url, maxConnections, connectTimeoutMs = 3_000, onError }: DatabaseOptions): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'tkawen-api',
  });
  pool.on('error', onError);
  // The pool listens to idle connections alone; one that is ended while it is in use would end the process.
  pool.on('connect', (client) => client.on('error', onError));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** @throws Error when the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
