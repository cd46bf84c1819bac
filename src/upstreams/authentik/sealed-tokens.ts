import { createHash } from 'node:crypto';
import { seal, unseal } from '../../idempotency/seal.ts';

/** The newest tokens of a session, so that it can be ended by its id. */
export interface SessionTokens {
  readonly access: string;
  readonly refresh: string | undefined;
}

/** With the client's secret, without which a refresh token is of no use to anybody. */
export function sealTokens(tokens: SessionTokens, clientSecret: string): string {
  return seal(Buffer.from(JSON.stringify(tokens)), clientSecret).toString('base64url');
}

/** Undefined when they were sealed with another secret. */
export function unsealTokens(sealed: string, clientSecret: string): SessionTokens | undefined {
  const bytes = unseal(Buffer.from(sealed, 'base64url'), clientSecret);
  return bytes && JSON.parse(bytes.toString());
}

/** By which a session is found by one of its tokens. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
