import type { KeyType, Mode } from './keys/secret.ts';

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
