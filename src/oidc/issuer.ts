import type { JSONWebKeySet } from 'jose';
import { Agent } from 'undici';

export interface Issuer {
  /** The keys that sign its tokens, by way of its discovery document. @throws Error when it is away; IssuerFault. */
  fetchKeys(): Promise<JSONWebKeySet>;
  close(): Promise<void>;
}

/** Something that stays wrong until somebody changes the provider's settings or ours. */
export class IssuerFault extends Error {
  override readonly name = 'IssuerFault';
}

const connectMs = 2_000;
/** For the discovery document and the keys together. */
const totalMs = 3_000;
const mostBytes = 262_144;

/** The provider as its configured address leads to it, and by nothing that a token says. */
export function connectIssuer(issuer: string): Issuer {
  const agent = new Agent({ connect: { timeout: connectMs }, connections: 2, maxResponseSize: mostBytes });

  async function fetchJson(url: string, signal: AbortSignal): Promise<Record<string, unknown>> {
    const { origin, pathname, search } = new URL(url);
    const answer = await agent.request({
      method: 'GET',
      origin,
      path: pathname + search,
      signal,
      headers: { accept: 'application/json' },
    });
    if (answer.statusCode !== 200) {
      await answer.body.dump();
      throw new Error(`${url} answered ${answer.statusCode}.`);
    }
    const value: unknown = await answer.body.json();
    if (typeof value !== 'object' || value === null) throw new Error(`${url} answered JSON that is no object.`);
    return value as Record<string, unknown>;
  }

  return {
    async fetchKeys() {
      const signal = AbortSignal.timeout(totalMs);
      const discovery = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, signal);
      const keys = await fetchJson(keysUrl(discovery, issuer), signal);
      assertSigns(keys);
      return keys;
    },
    close: () => agent.destroy(),
  };
}

function keysUrl({ issuer: name, jwks_uri: url }: Record<string, unknown>, issuer: string): string {
  if (name !== issuer) {
    throw new IssuerFault(
      `The provider calls itself ${JSON.stringify(name)?.slice(0, 200)}, and OIDC_ISSUER is ${issuer}. Set OIDC_ISSUER to what the provider says, with its last slash or without.`,
    );
  }
  // A document that leads elsewhere would have the gateway call somebody whom nobody has configured.
  if (typeof url !== 'string' || !URL.canParse(url) || new URL(url).origin !== new URL(issuer).origin)
    throw new IssuerFault(`The provider's discovery document names no jwks_uri at ${new URL(issuer).origin}.`);
  return url;
}

function assertSigns(set: Record<string, unknown>): asserts set is Record<string, unknown> & JSONWebKeySet {
  const keys: unknown[] = Array.isArray(set['keys']) ? set['keys'] : [];
  if (!keys.some(isSigningKey)) {
    throw new IssuerFault(
      "The provider's key set is empty: it signs with its client secret (HS256), which no one else can check. Choose a signing key in the provider's settings; in Authentik it is the field Signing Key.",
    );
  }
}

function isSigningKey(key: unknown): boolean {
  const { kty, use } = (key ?? {}) as { kty?: unknown; use?: unknown };
  return (kty === 'RSA' || kty === 'EC') && use !== 'enc';
}
