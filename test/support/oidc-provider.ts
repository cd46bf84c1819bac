import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Adapter, type Configuration, Provider } from 'oidc-provider';

export type SigningAlgorithm = 'RS256' | 'ES256' | 'ES384' | 'ES512';

export interface TestProvider {
  /** With a slash at its end, as Authentik's. */
  issuer: string;
  clientId: string;
  /** The paths, below the issuer's, of the requests that came in. */
  requests: string[];
  /** Answers in the provider's place, where the path begins so. */
  instead: { path: string; answer(res: ServerResponse): void } | undefined;
  /** The private key that signs now. */
  signingKey: JWK & { kid: string; alg: string };
  /** An access token from the token endpoint, with the claims that Authentik puts there; those given replace them. */
  token(claims?: Record<string, unknown>): Promise<string>;
  /** Puts a new key in the old one's place. */
  rotate(algorithm?: SigningAlgorithm): Promise<void>;
  /** Goes away, and comes back at the same address. */
  stop(): Promise<void>;
  resume(): Promise<void>;
}

const clientId = 'tkawen-console';
const clientSecret = 'secret-of-the-console';
const path = '/application/o/tkawen/';

/** What the gateway is told of the provider, and of its groups. */
export function oidcEnvironment({ issuer }: TestProvider): Record<string, string> {
  return {
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: `another-client,${clientId}`,
    OIDC_GROUP_SCOPES: JSON.stringify({ owners: ['*'], cashiers: ['pay:*', 'usage:read'], readers: ['connect:read'] }),
  };
}

/** The subject of a person, as Authentik's default `sub_mode` makes it. */
export function subjectOf(person: string): string {
  return createHash('sha256').update(person).digest('hex');
}

/** A real OpenID provider, at paths and with tokens like Authentik's. */
export async function startProvider(): Promise<TestProvider> {
  let handle: (req: IncomingMessage, res: ServerResponse) => void;
  let extra: Record<string, unknown> = {};

  const server = createServer((req, res) => {
    const below = (req.url ?? '').slice(path.length);
    provider.requests.push(below);
    if (provider.instead && below.startsWith(provider.instead.path)) provider.instead.answer(res);
    else handle(req, res);
  });
  function listen(port: number): Promise<void> {
    return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  }
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  async function open(algorithm: SigningAlgorithm): Promise<void> {
    provider.signingKey = await createKey(algorithm);
    const opened = new Provider(
      provider.issuer,
      configure(provider.signingKey, (payload) => ({ ...payload, ...extra })),
    );
    const app = opened.callback();
    handle = (req, res) => {
      // The provider is told where it is mounted by what is missing from the URL.
      Object.assign(req, { originalUrl: req.url });
      req.url = (req.url ?? '').slice(path.length - 1);
      void app(req, res);
    };
  }

  const provider: TestProvider = {
    issuer: origin + path,
    clientId,
    requests: [],
    instead: undefined,
    signingKey: { kty: '', kid: '', alg: '' },
    async token(claims = {}) {
      extra = claims;
      const answer = await fetch(`${provider.issuer}token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const body = (await answer.json()) as { access_token?: string };
      if (!body.access_token) throw new Error(`The provider gave no token: ${JSON.stringify(body)}`);
      return body.access_token;
    },
    rotate: (algorithm = 'RS256') => open(algorithm),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    resume: () => listen(port),
  };
  await open('RS256');
  return provider;
}

async function createKey(alg: SigningAlgorithm): Promise<TestProvider['signingKey']> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: randomBytes(16).toString('hex') };
}

/** Its tokens speak for themselves. */
class Forgetful implements Adapter {
  async upsert(): Promise<void> {}
  async find(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
  async findByUid(): Promise<undefined> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
}

function configure(
  key: TestProvider['signingKey'],
  complete: (payload: Record<string, unknown>) => Record<string, unknown>,
): Configuration {
  return {
    adapter: Forgetful,
    routes: { jwks: '/jwks/' },
    jwks: { keys: [key as never] },
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: key.alg as 'RS256',
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256', 'ES384', 'ES512'] },
    ttl: { ClientCredentials: 3600 },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:tkawen',
        getResourceServerInfo: () => ({
          scope: '',
          audience: clientId,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: key.alg as 'RS256' } },
        }),
      },
    },
    formats: {
      customizers: {
        jwt(_ctx, _token, parts) {
          const { iss, aud, exp, iat } = parts.payload;
          parts.header = { typ: 'JWT' };
          parts.payload = complete({ ...authentikClaims(), iss, aud, exp, iat });
        },
      },
    },
  };
}

function authentikClaims(): Record<string, unknown> {
  return {
    sub: subjectOf('amina'),
    auth_time: Math.floor(Date.now() / 1000),
    acr: 'goauthentik.io/providers/oauth2/default',
    amr: ['pwd'],
    azp: clientId,
    uid: randomBytes(20).toString('hex'),
    email: 'amina@example.dz',
    email_verified: false,
    name: 'Amina Benali',
    given_name: 'Amina Benali',
    preferred_username: 'amina',
    nickname: 'amina',
    groups: ['owners'],
  };
}
