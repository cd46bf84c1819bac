import type { components } from '../../../generated/contract.ts';
import { Problem } from '../../problem.ts';
import type { ServiceAnswer } from '../adapter.ts';
import { unusable } from './api.ts';

type SessionCreate = components['schemas']['SessionCreate'];

/** For the token endpoint. */
export function fromSessionCreate(body: SessionCreate): Record<string, string> {
  const { grant_type } = body;
  if (grant_type === 'authorization_code') {
    const { code, redirect_uri, code_verifier } = body;
    return { grant_type, code, redirect_uri, ...(code_verifier !== undefined && { code_verifier }) };
  }
  const scope = body.scope === undefined ? {} : { scope: body.scope };
  if (grant_type === 'refresh_token') return { grant_type, refresh_token: body.refresh_token, ...scope };
  return { grant_type, username: body.username, password: body.password, ...scope };
}

const proofs = { authorization_code: 'code', refresh_token: 'refresh_token', client_credentials: 'password' } as const;

/**
 * What a refusal of the token endpoint means. A wrong proof is the caller's; that the gateway is no client, or may not use a grant, is
 * not. Authentik says `invalid_client` with 400, as anything else, and its descriptions go nowhere: they may name the application.
 */
export function refusalProblem({ status, json }: ServiceAnswer, { grant_type }: SessionCreate): Problem {
  const { error } = (json ?? {}) as { error?: unknown };
  switch (error) {
    case 'invalid_grant':
    case 'expired_token':
      return refused(`/body/${proofs[grant_type]}`, 'is wrong, used up or no longer valid');
    case 'access_denied':
      return refused(`/body/${proofs[grant_type]}`, 'is of somebody who may not use this application');
    case 'invalid_scope':
      return refused('/body/scope', 'names a scope that is not given');
    case 'invalid_request':
      return refused('/body', 'lacks something that this proof needs');
    default:
      return unusable(`The token endpoint refused the gateway: ${status} ${String(error).slice(0, 64)}.`);
  }
}

export function refused(pointer: string, detail: string): Problem {
  return new Problem('invalid_param', `${pointer} ${detail}.`, { errors: [{ pointer, detail }] });
}
