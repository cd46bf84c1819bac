import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';

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
  /** The modes in which bodies of requests are kept. */
  keeps_bodies_in: Generated<string[]>;
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
  /** Whether the answer was that of an earlier request. */
  replayed: Generated<boolean>;
  /** Redacted. Headers are null for requests that belong to nobody, and bodies unless the account has them kept. */
  request_headers: ColumnType<unknown, string | null | undefined, never>;
  response_headers: ColumnType<unknown, string | null | undefined, never>;
  request_body: string | null;
  response_body: string | null;
}

/** One counted fact. What could not be shown to have reached its caller is `unconfirmed`, and not billed. */
export interface UsageEventTable {
  id: string;
  /** Decides the period that it belongs to. */
  occurred_at: Timestamp;
  /** By the database's clock: when it became what `state` says. Decides what a cut-off includes. */
  recorded_at: Generated<Timestamp>;
  quantity: string;
  unit_price: string;
  cost: string;
  state: 'billable' | 'unconfirmed';
  mode: 'sandbox' | 'live';
  currency: string;
  account_id: string;
  key_id: string | null;
  /** Null when a service has reported it. */
  operation_id: string | null;
  pillar: string;
  meter: string;
  /** The row of prices.yaml. */
  price_id: string | null;
  request_id: string | null;
}

/** The billable events of a day (UTC), added up in the transaction that inserts them. */
export interface UsageDailyTable {
  account_id: string;
  mode: 'sandbox' | 'live';
  /** To be read as text: the client takes a date for midnight in its own time zone. */
  day: ColumnType<Date, string, string>;
  pillar: string;
  operation_id: string | null;
  meter: string;
  currency: string;
  calls: ColumnType<string, number, number>;
  quantity: string;
  cost: string;
}

/** The same of the events that have a key, by key alone: what is in `usage_daily` alone is usage of no known key. */
export interface UsageDailyKeyTable {
  account_id: string;
  mode: 'sandbox' | 'live';
  /** To be read as text. */
  day: ColumnType<Date, string, string>;
  key_id: string;
  currency: string;
  calls: ColumnType<string, number, number>;
  cost: string;
}

/** Up to when all calls that had ended are counted, of what one gateway has journalled. Without a row nothing of it waits. */
export interface UsageJournalTable {
  name: string;
  counted_until: Timestamp;
  /** By the database's clock. */
  noted_at: ColumnType<Date, never, never>;
}

/** How many request records of a day were not kept. */
export interface RequestLogLossTable {
  day: ColumnType<Date, string, string>;
  requests: ColumnType<string, number, number>;
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

export interface UpstreamResourceTable {
  /** In the order in which they were made. */
  number: ColumnType<string, never, never>;
  account_id: string;
  mode: string;
  upstream: string;
  kind: string;
  /** At the service. */
  id: string;
  details: ColumnType<unknown, string, string>;
  created_at: Timestamp;
}

/** Somebody in a room. */
export interface RoomVisitTable {
  /** The room's number in `upstream_resource`. */
  room: string;
  /** The service's id of the visit: who comes again has another. */
  participant: string;
  /** A room that is entered again after its end is another session. */
  session: string;
  joined_at: Timestamp;
  /** Once it is there it stays: usage that is reported again has the same time. */
  left_at: Timestamp | null;
  /** When it was reported as usage. */
  counted_at: Timestamp | null;
}

export interface RoomEndTable {
  room: string;
  session: string;
  ended_at: Timestamp;
}

/** A week of an account's sandbox: all that it holds goes when this row does. */
export interface SandboxAccountTable {
  account_id: string;
  /** By the database's clock. */
  began_at: Generated<Date>;
}

export interface SandboxObjectTable {
  account_id: string;
  collection: string;
  id: string;
  /** In the order in which they were made. */
  number: ColumnType<string, never, never>;
  data: ColumnType<unknown, string, string>;
  /** What happens to it by itself, soonest first: a time and a name each. */
  steps: ColumnType<unknown, string, string>;
  steps_done: number;
  /** When the first of them does. */
  due_at: Timestamp | null;
}

export interface SandboxEventTable {
  account_id: string;
  id: string;
  /** In the order in which they were written. */
  number: ColumnType<string, never, never>;
  type: string;
  data: ColumnType<unknown, string, never>;
  occurred_at: Timestamp;
}

export interface SandboxSeedTable {
  account_id: string;
  seed: string;
  calls: ColumnType<string, number, number>;
}

export interface SandboxCountTable {
  account_id: string;
  name: string;
  /** The month's first day. */
  month: string;
  used: ColumnType<string, number, number>;
}

export interface Database {
  account: AccountTable;
  key: KeyTable;
  member: MemberTable;
  account_limit: AccountLimitTable;
  quota: QuotaTable;
  audit_event: AuditEventTable;
  idempotency: IdempotencyTable;
  upstream_resource: UpstreamResourceTable;
  request_log: RequestLogTable;
  request_log_loss: RequestLogLossTable;
  room_end: RoomEndTable;
  room_visit: RoomVisitTable;
  sandbox_account: SandboxAccountTable;
  sandbox_count: SandboxCountTable;
  sandbox_event: SandboxEventTable;
  sandbox_object: SandboxObjectTable;
  sandbox_seed: SandboxSeedTable;
  usage_daily: UsageDailyTable;
  usage_daily_key: UsageDailyKeyTable;
  usage_event: UsageEventTable;
  usage_journal: UsageJournalTable;
}

export type Db = Kysely<Database> | Transaction<Database>;
