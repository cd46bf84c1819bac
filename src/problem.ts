/** Every code that an error can carry, with its status and title: the enum of `ErrorCode` in the contract. */
export const problems = {
  invalid_param: [400, 'Invalid request'],
  missing_authorization: [401, 'Not authenticated'],
  invalid_token_shape: [401, 'Not authenticated'],
  invalid_key: [401, 'Not authenticated'],
  insufficient_scope: [403, 'Not allowed'],
  address_not_allowed: [403, 'Not allowed'],
  origin_not_allowed: [403, 'Not allowed'],
  not_found: [404, 'Not found'],
  method_not_allowed: [405, 'Method not allowed'],
  not_acceptable: [406, 'Not acceptable'],
  request_timeout: [408, 'Request timed out'],
  conflict: [409, 'Conflict'],
  idempotency_in_flight: [409, 'Conflict'],
  precondition_failed: [412, 'Condition not met'],
  payload_too_large: [413, 'Body too large'],
  uri_too_long: [414, 'Address too long'],
  unsupported_media_type: [415, 'Unsupported media type'],
  range_not_satisfiable: [416, 'Range not available'],
  idempotency_key_reused: [422, 'Idempotency key reused'],
  rate_limited: [429, 'Rate limited'],
  quota_exceeded: [429, 'Quota exceeded'],
  headers_too_large: [431, 'Headers too large'],
  internal: [500, 'Internal error'],
  upstream_error: [502, 'Bad answer from the service'],
  upstream_not_yet_implemented: [503, 'Not available'],
  upstream_unavailable: [503, 'Not available'],
  unavailable: [503, 'Not available'],
  overloaded: [503, 'Overloaded'],
  upstream_timeout: [504, 'No answer in time'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof problems;

export const developerDocs = 'https://developer.tkawen.com';

/** One thing that is wrong with a request, or with an answer. */
export interface Violation {
  /** A JSON pointer that starts with `/body`, `/path`, `/query` or `/header`. */
  pointer: string;
  detail: string;
  expected?: string;
}

export interface ProblemOptions {
  /** For our log only. */
  cause?: unknown;
  errors?: readonly Violation[];
  headers?: Readonly<Record<string, string>>;
  /** Fields of the answer that only some problems have. */
  extra?: { pillar?: string; developer_docs?: string; used?: number; limit?: number };
}

/** A failure that the caller is told about. Anything else that is thrown is answered as `internal`. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly options: ProblemOptions;

  /** @param detail is for the caller, and must hold no secret. */
  constructor(code: ErrorCode, detail: string, options: ProblemOptions = {}) {
    super(detail, { cause: options.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = problems[code][0];
    this.options = options;
  }

  /** The answer's body (RFC 9457). */
  toJSON(requestId: string): Record<string, unknown> {
    const { errors, extra } = this.options;
    return {
      type: `${developerDocs}/errors/${this.code}`,
      title: problems[this.code][1],
      status: this.status,
      detail: this.message,
      instance: `/requests/${requestId}`,
      error: this.code,
      request_id: requestId,
      ...(errors && errors.length > 0 && { errors }),
      ...extra,
    };
  }
}
