import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ordinaryUser, serviceAccount, type User } from './store.ts';

const serviceToken = process.env['TRACCAR_TOKEN'] ?? 'traccar-demo-token';
const password = process.env['TRACCAR_PASSWORD'] ?? 'traccar-demo-password';
const weekMs = 604_800_000;
const minted = new Map<string, { user: User; endsAt: number }>();

/** Whose the `Authorization` is, if anybody's. */
export function signedIn(req: IncomingMessage): User | undefined {
  const [scheme, value = ''] = (req.headers.authorization ?? '').split(' ', 2);
  if (scheme === 'Bearer') return value === serviceToken ? serviceAccount : userOfToken(value);
  if (scheme !== 'Basic') return undefined;
  return Buffer.from(value, 'base64').toString() === `${ordinaryUser.email}:${password}` ? ordinaryUser : undefined;
}

export function mintToken(user: User, expiration: string | null): string {
  const token = randomBytes(32).toString('base64url');
  minted.set(token, { user, endsAt: expiration === null ? Date.now() + weekMs : Date.parse(expiration) });
  return token;
}

function userOfToken(token: string): User | undefined {
  const found = minted.get(token);
  return found && found.endsAt > Date.now() ? found.user : undefined;
}
