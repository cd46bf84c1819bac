import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { components } from '../../../generated/contract.ts';
import { unusable } from './api.ts';

type Session = components['schemas']['Session'];

/** What the token endpoint gives. */
export interface Tokens {
  readonly access_token: string;
  readonly expires_in: number;
  readonly refresh_token: string | undefined;
  readonly id_token: string | undefined;
  /** Older versions leave it out. */
  readonly scope: string | undefined;
}

export function readTokens(answer: Readonly<Record<string, unknown>>): Tokens {
  const { access_token, expires_in } = answer;
  if (typeof access_token !== 'string' || typeof expires_in !== 'number' || !(expires_in > 0))
    throw unusable('The token endpoint gave no access token, or none that expires.');
  const text = (name: string) => (typeof answer[name] === 'string' ? answer[name] : undefined);
  return {
    access_token,
    expires_in,
    refresh_token: text('refresh_token'),
    id_token: text('id_token'),
    scope: text('scope'),
  };
}

/** Who an access token is about. Undefined for one that only Authentik can read, since it is encrypted. */
export function subjectOf(accessToken: string): string | undefined {
  try {
    return decodeJwt(accessToken).sub;
  } catch {
    return undefined;
  }
}

export function toSession(
  tokens: Tokens,
  {
    sessionId,
    subject,
    scope,
    createdAt,
    now,
  }: { sessionId: string; subject: string; scope: string; createdAt: Date; now: Date },
): Session {
  const given = new Set(scope.split(' '));
  return {
    session_id: sessionId,
    user_id: userIdOf(subject),
    token_type: 'Bearer',
    access_token: tokens.access_token,
    // Authentik sends one in any case.
    id_token: given.has('openid') ? (tokens.id_token ?? null) : null,
    refresh_token: tokens.refresh_token ?? null,
    scope,
    created_at: createdAt.toISOString(),
    expires_at: new Date(now.getTime() + tokens.expires_in * 1000).toISOString(),
  };
}

/**
 * A subject that is 64 hexadecimal digits, as Authentik makes them unless it is told otherwise, in fewer characters; of any other, which
 * may be an e-mail address, the hash.
 */
export function userIdOf(subject: string): string {
  const digits = /^[0-9a-f]{64}$/.test(subject) ? subject : createHash('sha256').update(subject).digest('hex');
  return `usr_${toBase62(BigInt(`0x${digits}`))}`;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function toBase62(number: bigint): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 62n) text = alphabet[Number(rest % 62n)] + text;
  return text || '0';
}
