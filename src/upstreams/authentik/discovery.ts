import type { components } from '../../../generated/contract.ts';
import type { Adapted } from '../adapter.ts';
import { applicationOf, discardPage, objectIn, unusable } from './api.ts';

/** Authentik's own document, letter by letter in what it says: clients compare the issuer exactly. */
export const readDiscovery: Adapted<'identity.oidc.discovery'> = async (_, service) => {
  const path = `/application/o/${applicationOf(service)}/.well-known/openid-configuration`;
  const answer = discardPage(await service.send({ method: 'GET', path, reads: [404] }));
  if (answer.status === 404) throw unusable('Authentik has no application of the name in UPSTREAM_AUTHENTIK_APPLICATION.');
  const document = objectIn(answer);
  if (typeof document['issuer'] !== 'string') throw unusable('The discovery document has no issuer.');
  return { status: 200, body: document as unknown as components['schemas']['OidcDiscovery'] };
};
