import { newId } from '../../ids.ts';
import type { Adapted, Service } from '../adapter.ts';
import { findOwn } from '../pages.ts';
import type { Resource } from '../resources.ts';
import { clientOf, objectIn, post, unusable } from './api.ts';
import { fromSessionCreate, refusalProblem, refused } from './grants.ts';
import { sealTokens, tokenHash, unsealTokens } from './sealed-tokens.ts';
import { readTokens, subjectOf, type Tokens, toSession } from './session-shape.ts';

interface SessionDetails {
  /** Of the newest tokens. */
  readonly access_hash: string;
  readonly refresh_hash: string | null;
  readonly sealed: string;
  readonly revoked_at: string | null;
}

/** A refresh token is taken from the account whose session it is, and from no other. */
export const createSession: Adapted<'identity.sessions.create'> = async ({ body, now }, service) => {
  const isRefresh = body.grant_type === 'refresh_token';
  const refreshed = isRefresh ? await findBy(service, { refresh_hash: tokenHash(body.refresh_token) }) : undefined;
  if (isRefresh && !refreshed) throw refused('/body/refresh_token', 'is used up, or belongs to no session');

  const answer = await post(service, 'token', fromSessionCreate(body), { reads: [400, 403, 404] });
  if (answer.status >= 400) throw refusalProblem(answer, body);
  const tokens = readTokens(objectIn(answer));
  const { subject, scope } = await describe(service, tokens);
  const sessionId = refreshed?.id ?? newId('sess');
  const details = remember(service, tokens);
  if (refreshed) await service.resources.change('session', sessionId, details);
  else await service.resources.add('session', sessionId, details);
  const createdAt = refreshed?.createdAt ?? now;
  return { status: 201, body: toSession(tokens, { sessionId, subject, scope, createdAt, now }) };
};

/** To whoever does not have the session, one that is unknown, of another account or ended looks the same. */
export const revokeSession: Adapted<'identity.sessions.revoke'> = async ({ body, now }, service) => {
  const { session_id, token } = body;
  const session = token === undefined ? await findById(service, session_id ?? '') : await findByToken(service, token);
  const revoked_at = now.toISOString();
  if (!session) {
    // Whoever holds a token may end it, as RFC 7009 has it.
    if (token !== undefined) await revoke(service, token);
    return { status: 200, body: { session_id: session_id ?? null, revoked_at } };
  }
  const { id, details } = session;
  if (details.revoked_at !== null) return { status: 200, body: { session_id: id, revoked_at: details.revoked_at } };
  const kept = unsealTokens(details.sealed, clientOf(service).secret);
  if (!kept && token === undefined) throw unusable('The tokens of a session were sealed with another client secret.');
  const { access, refresh } = kept ?? { access: token, refresh: undefined };
  for (const each of [refresh, access]) if (each !== undefined) await revoke(service, each);
  await service.resources.change('session', id, { ...details, sealed: '', revoked_at });
  return { status: 200, body: { session_id: id, revoked_at } };
};

/** Who it is about, and what was given: what the tokens do not say is asked for. */
async function describe(service: Service, { access_token: token, scope }: Tokens): Promise<{ subject: string; scope: string }> {
  const subject = subjectOf(token);
  if (subject !== undefined && scope !== undefined) return { subject, scope };
  const told = objectIn(await post(service, 'introspect', { token }, { isRepeatable: true }));
  const sub = subject ?? told['sub'];
  if (typeof sub !== 'string') throw unusable('An access token is about nobody.');
  return { subject: sub, scope: scope ?? (typeof told['scope'] === 'string' ? told['scope'] : '') };
}

/** An unknown token is revoked already: Authentik answers 200. Its 401 is about the gateway. */
async function revoke(service: Service, token: string): Promise<void> {
  await post(service, 'revoke', { token }, { isRepeatable: true });
}

function remember(service: Service, { access_token: access, refresh_token: refresh }: Tokens): SessionDetails {
  return {
    access_hash: tokenHash(access),
    refresh_hash: refresh === undefined ? null : tokenHash(refresh),
    sealed: sealTokens({ access, refresh }, clientOf(service).secret),
    revoked_at: null,
  };
}

async function findByToken(service: Service, token: string): Promise<Resource<SessionDetails> | undefined> {
  const hash = tokenHash(token);
  return (await findBy(service, { refresh_hash: hash })) ?? findBy(service, { access_hash: hash });
}

async function findBy(service: Service, part: Partial<SessionDetails>): Promise<Resource<SessionDetails> | undefined> {
  const { resources } = await service.resources.page<SessionDetails>('session', { limit: 1 }, part);
  return resources[0];
}

function findById(service: Service, id: string): Promise<Resource<SessionDetails> | undefined> {
  return findOwn<SessionDetails>(service.resources, 'session', id);
}
