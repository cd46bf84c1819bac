export type Mode = 'sandbox' | 'live';
export type KeyType = 'secret' | 'publishable';

/** Who makes a request, and what they may do: a program with an API key, or a person with an OIDC access token. */
export type Caller = KeyCaller | MemberCaller;

interface AnyCaller {
  /** The id of the key (`ak_…`) or of the member (`usr_…`). */
  readonly id: string;
  readonly accountId: string;
  readonly plan: string;
  readonly mode: Mode;
  readonly scopes: readonly string[];
  /** Limits that an operator has set for this account, by policy; the plan's hold for the others. */
  readonly limits: ReadonlyMap<string, number>;
  /** Whether the account has the bodies of its requests in this mode kept. */
  readonly keepsBodies: boolean;
}

export interface KeyCaller extends AnyCaller {
  readonly type: 'key';
  readonly name: string;
  readonly ownerEmail: string;
  readonly keyType: KeyType;
  readonly expiresAt: Date | null;
  /** CIDR ranges; none: from anywhere. */
  readonly allowedIps: readonly string[];
  readonly allowedOrigins: readonly string[];
  /** When a rotation put another key in its place. */
  readonly replacedAt: Date | null;
}

export interface MemberCaller extends AnyCaller {
  readonly type: 'member';
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly string[];
}
