import { randomBytes } from 'node:crypto';
import { iso, nowMs } from './clock.ts';
import { invalid, Refused } from './refusal.ts';

export type Ability = 'read' | 'learn' | 'purchase' | 'requests';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

interface Token {
  readonly secret: string;
  readonly name: string;
  readonly user: User;
  readonly abilities: readonly string[];
  readonly expiresAtMs: number;
}

const abilities = ['read', 'learn', 'purchase', 'requests'];
const lifeMs = 30 * 86_400_000;
/** Those who can sign in, all with the password `password`. */
const users: readonly User[] = ['staff', 'amina', 'karim'].map((name) => ({
  id: `usr_01j9z8x7w6v5t4s3r2q1p0${name}`,
  name: `${name[0]?.toUpperCase()}${name.slice(1)}`,
  email: `${name}@example.com`,
}));
const tokens = new Map<string, Token>();

/** A token that is there from the start, `<id>|<secret>`, and may read. */
export function addToken(text: string): void {
  const [id = '', secret = ''] = text.split('|');
  const [user] = users;
  if (user) tokens.set(id, { secret, name: 'api-v1:gateway', user, abilities: ['read'], expiresAtMs: nowMs() + lifeMs });
}

/** Undefined for none, and for one that is wrong or over: then the caller is a guest. */
export function tokenIn(authorization: string | undefined): Token | undefined {
  const [, id = '', secret = ''] = /^Bearer (\d+)\|(\S+)$/.exec(authorization ?? '') ?? [];
  const token = tokens.get(id);
  return token && token.secret === secret && token.expiresAtMs > nowMs() ? token : undefined;
}

export function issueToken(json: Record<string, unknown>) {
  const { email, password, device_name = 'client', abilities: wanted = abilities } = json;
  const errors: Record<string, string[]> = {};
  if (typeof email !== 'string') errors['email'] = ['The email field is required.'];
  if (typeof password !== 'string') errors['password'] = ['The password field is required.'];
  const isKnown = Array.isArray(wanted) && wanted.length > 0 && wanted.every((ability) => abilities.includes(ability));
  if (!isKnown) errors['abilities'] = ['The selected abilities are invalid.'];
  if (Object.keys(errors).length > 0) throw invalid(errors);
  const user = users.find((known) => known.email === email);
  if (!user || password !== 'password') throw invalid({ email: ['بيانات الدخول غير صحيحة.'] });

  const id = String(100 + tokens.size);
  const token = {
    secret: randomBytes(20).toString('hex'),
    name: `api-v1:${device_name}`,
    user,
    abilities: wanted as string[],
    expiresAtMs: nowMs() + lifeMs,
  };
  tokens.set(id, token);
  const data = {
    token_type: 'Bearer',
    access_token: `${id}|${token.secret}`,
    expires_at: iso(token.expiresAtMs),
    abilities: token.abilities,
    user: toUser(user),
  };
  return { status: 201, json: { data } };
}

export function revokeToken(token: Token) {
  for (const [id, known] of tokens) if (known === token) tokens.delete(id);
  return { status: 204 };
}

export function describeCaller({ user, name, abilities: held, expiresAtMs }: Token) {
  const token = { name, abilities: held, expires_at: iso(expiresAtMs), last_used_at: iso(nowMs()) };
  return { status: 200, json: { data: { user: toUser(user), token } } };
}

/** Whoever shows a token must have one that may do this, also where a guest may. */
export function assertAble(token: Token | undefined, ability: Ability | undefined): void {
  if (!token || !ability || token.abilities.includes(ability)) return;
  const message = `This token does not carry the «${ability}» ability.`;
  throw new Refused(403, { message, error: 'insufficient_ability', required_ability: ability });
}

function toUser({ id, name, email }: User) {
  return { id, name, email, avatar: null, email_verified: true, role: 'student' };
}
