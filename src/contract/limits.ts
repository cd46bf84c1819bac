/** What openapi/limits.yaml says, which `make lint` holds against its schema. */
export interface Limits {
  readonly policies: Readonly<Record<string, RatePolicy>>;
  readonly concurrency: Readonly<Record<string, ConcurrencyPolicy>>;
  readonly addresses: Readonly<Record<'public' | 'bad_keys', AddressPolicy>>;
}

export interface RatePolicy {
  readonly per: 'key' | 'account';
  readonly window_seconds: number;
  /** By plan. */
  readonly limits: Readonly<Record<string, number>>;
}

export interface ConcurrencyPolicy {
  readonly per: 'key' | 'account';
  readonly limits: Readonly<Record<string, number>>;
}

export interface AddressPolicy {
  readonly window_seconds: number;
  readonly limit: number;
}
