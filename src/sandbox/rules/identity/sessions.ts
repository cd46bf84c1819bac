import { createHash } from 'node:crypto';
import { createDraw, siblingId } from '../../draw.ts';
import { refused } from '../../refusal.ts';
import type { Resource, Rule, Schemas, Stored } from '../../resource.ts';
import type { World } from '../../world.ts';

interface Session {
  session_id: string;
  user_id: string;
  scope: string;
  created_at: string;
  /** How often it has been refreshed: tokens of a turn before are used up. */
  turn: number;
  revoked_at: string | null;
  /** Of the code or password that it was opened with, so that a code opens one session. */
  proof_hash: string;
}

export const sessions: Resource<Session> = { collection: 'identity.sessions' };

const lifeSeconds = 3_600;
const personsScope = 'openid email profile offline_access';

export const createSession: Rule<'identity.sessions.create'> = async ({ body }, world) => {
  if (body.grant_type === 'refresh_token') return refresh(body.refresh_token, body.scope, world);

  const isPerson = body.grant_type === 'authorization_code';
  const hash = createHash('sha256')
    .update(isPerson ? body.code : `${body.username} ${body.password}`)
    .digest('hex');
  const used = (await world.all(sessions)).some(({ data }) => data.proof_hash === hash);
  if (isPerson && used) throw refused('/body/code', 'has been used', 'a code that is new');
  const id = world.draw.id('sess');
  const session = world.add(sessions, id, {
    session_id: id,
    user_id: isPerson ? siblingId(id, 'usr') : createDraw(body.username).id('usr'),
    scope: isPerson ? personsScope : (body.scope ?? 'openid'),
    created_at: world.time(),
    turn: 0,
    revoked_at: null,
    proof_hash: hash,
  });
  return withTokens(session, session.data.scope, world);
};

export const revokeSession: Rule<'identity.sessions.revoke'> = async ({ body }, world) => {
  const id = body.session_id ?? sessionOf(body.token ?? '');
  const session = id === undefined ? undefined : await world.find(sessions, id);
  if (session) session.data.revoked_at ??= world.time();
  return { session_id: id ?? null, revoked_at: session?.data.revoked_at ?? world.time() };
};

async function refresh(token: string, scope: string | undefined, world: World): Promise<Schemas['Session']> {
  const session = await world.find(sessions, sessionOf(token) ?? '');
  const isNewest = session && token === refreshTokenOf(session.data);
  if (!isNewest || session.data.revoked_at !== null) throw refused('/body/refresh_token', 'is used up, or belongs to no session');
  session.data.turn++;
  return withTokens(session, scope ?? session.data.scope, world);
}

/** Tokens are answered and not kept: they follow from the session. */
function withTokens({ data }: Stored<Session>, scope: string, world: World): Schemas['Session'] {
  const scopes = scope.split(' ');
  const claims = { sub: data.user_id, sid: data.session_id, iat: seconds(world.time()), exp: seconds(world.time(lifeSeconds)) };
  return {
    session_id: data.session_id,
    user_id: data.user_id,
    token_type: 'Bearer',
    access_token: tokenOf({ ...claims, scope }),
    id_token: scopes.includes('openid') ? tokenOf({ ...claims, aud: 'sandbox' }) : null,
    refresh_token: scopes.includes('offline_access') ? refreshTokenOf(data) : null,
    scope,
    created_at: data.created_at,
    expires_at: world.time(lifeSeconds),
  };
}

function refreshTokenOf({ session_id: id, turn }: Session): string {
  return `sandbox-${id}-${turn}`;
}

/** Looks like a JWT. Nobody can check its signature, so that nobody takes it for a real one. */
function tokenOf(claims: object): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2FuZGJveA`;
}

/** The session that an access token or a refresh token names. */
function sessionOf(token: string): string | undefined {
  const refreshed = /^sandbox-(sess_[0-9A-Za-z]{1,60})-\d{1,9}$/.exec(token)?.[1];
  if (refreshed !== undefined) return refreshed;
  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return /"sid":"(sess_[0-9A-Za-z]{1,60})"/.exec(claims)?.[1];
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
