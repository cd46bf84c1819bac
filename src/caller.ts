export type Mode = 'sandbox' | 'live';
export type KeyType = 'secret' | 'publishable';

/** Who makes a request, and what they may do. */
export interface Caller {
  readonly accountId: string;
  readonly ownerEmail: string;
  readonly plan: string;
  readonly keyId: string;
  readonly keyName: string;
  readonly keyType: KeyType;
  readonly mode: Mode;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
}
