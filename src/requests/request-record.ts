/** No status of HTTP's: the client left before an answer was begun. nginx has made the number known. */
export const clientGone = 499;

/** What is known of every request: its log line and its record say the same. */
export interface RequestFacts {
  account_id: string | null;
  key_id: string | null;
  mode: string | null;
  operation_id: string | null;
  method: string;
  path: string;
  status: number;
  error: string | null;
  /** Whether the answer was that of an earlier request. */
  replayed?: boolean;
  duration_ms: number;
  request_bytes: number;
  response_bytes: number;
  upstream: string | null;
  upstream_status: number | null;
  upstream_ms: number | null;
}

/** What its account is shown of a request beside that. */
export interface RequestExchange {
  /** Redacted. Headers are kept for callers, bodies for the accounts that asked for it. */
  request_headers?: Readonly<Record<string, string>>;
  response_headers?: Readonly<Record<string, string>>;
  request_body?: string;
  response_body?: string;
}

/** What is kept of one request. */
export interface RequestRecord extends RequestFacts, RequestExchange {
  id: string;
  occurred_at: Date;
}
