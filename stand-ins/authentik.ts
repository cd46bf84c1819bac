import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A small Authentik: the OAuth endpoints of one application, with tokens of RS256 in memory. It runs in its own process
 * (`node stand-ins/authentik.ts`), and prints its address. AUTHENTIK_CLIENT_SECRET is the secret of the client `tkawen-api`,
 * AUTHENTIK_APP_PASSWORD that of the service account `nightly-sync`, AUTHENTIK_OLD leaves out what old versions do, PORT is the port.
 *
 * Beside the API: `POST /-/code` signs a person in and gives the code, `POST /-/fault` has the next call of a path refused.
 */
interface Grant {
  person: string;
  scope: string;
}

interface Issued extends Grant {
  expiresAt: number;
  claims: Record<string, unknown>;
}

const slug = 'tkawen-api';
const clientId = 'tkawen-api';
const clientSecret = process.env['AUTHENTIK_CLIENT_SECRET'] ?? 'authentik-demo-secret';
const appPassword = process.env['AUTHENTIK_APP_PASSWORD'] ?? 'example-app-password';
const isOld = process.env['AUTHENTIK_OLD'] === '1';
const codes = new Map<string, Grant & { redirectUri: string }>();
const tokens = new Map<string, Issued>();
const lifeSeconds = 3_600;
const supported = ['openid', 'email', 'profile', 'offline_access'];
let fault: { path: string; status: number; body: unknown } | undefined;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
const kid = createHash('sha256').update(String(n)).digest('hex').slice(0, 32);

const server = createServer(async (req, res) => {
  const { pathname } = new URL(req.url ?? '/', 'http://authentik');
  const text = Buffer.concat(await Array.fromAsync(req as AsyncIterable<Buffer>)).toString();
  if (pathname.startsWith('/-/health/')) return send(res, 200, {});
  if (pathname.startsWith('/-/')) return send(res, 200, order(pathname.slice(3), JSON.parse(text)));
  if (fault && pathname.startsWith(fault.path)) {
    const { status, body } = fault;
    fault = undefined;
    return send(res, status, body as object);
  }
  const origin = `http://${req.headers.host}`;
  const below = pathname.replace('/application/o', '');
  if (below === `/${slug}/.well-known/openid-configuration`) return send(res, 200, discovery(origin), 2);
  if (below === `/${slug}/jwks/`) return send(res, 200, { keys: [{ alg: 'RS256', kid, kty, use: 'sig', n, e }] });

  const form = new URLSearchParams(text);
  const isClient = authenticate(req.headers.authorization, form);
  if (req.method === 'POST' && below === '/token/')
    return isClient ? token(res, form, origin) : refuse(res, 400, 'invalid_client');
  if (req.method === 'POST' && below === '/introspect/') return send(res, 200, isClient ? introspect(form) : { active: false });
  if (req.method === 'POST' && below === '/revoke/') {
    if (!isClient) return refuse(res, 401, 'invalid_client');
    tokens.delete(form.get('token') ?? '');
    return send(res, 200, {});
  }
  res.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>Not Found</h1>');
});

function authenticate(authorization: string | undefined, form: URLSearchParams): boolean {
  const basic = Buffer.from(authorization?.replace(/^Basic /, '') ?? '', 'base64').toString();
  const [id, secret] = basic.includes(':') ? basic.split(/:(.*)/) : [form.get('client_id'), form.get('client_secret')];
  return id === clientId && secret === clientSecret;
}

function token(res: ServerResponse, form: URLSearchParams, origin: string) {
  const asked = form.get('scope')?.split(' ');
  const inScope = (scope: string) => supported.includes(scope) && (asked?.includes(scope) ?? true);
  switch (form.get('grant_type')) {
    case 'authorization_code': {
      const code = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      if (!code || code.redirectUri !== form.get('redirect_uri')) return refuse(res, 400, 'invalid_grant');
      return send(res, 200, issue(code, origin));
    }
    case 'refresh_token': {
      const used = form.get('refresh_token') ?? '';
      const before = tokens.get(used);
      if (!before) return refuse(res, 400, 'invalid_grant');
      tokens.delete(used);
      return send(res, 200, issue({ person: before.person, scope: before.scope.split(' ').filter(inScope).join(' ') }, origin));
    }
    case 'client_credentials':
      if (form.get('username') !== 'nightly-sync' || form.get('password') !== appPassword)
        return refuse(res, 400, 'invalid_grant');
      return send(res, 200, issue({ person: 'nightly-sync', scope: (asked ?? []).filter(inScope).join(' ') }, origin));
    default:
      return refuse(res, 400, 'unsupported_grant_type');
  }
}

function issue({ person, scope }: Grant, origin: string): object {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `${origin}/application/o/${slug}/`,
    sub: createHash('sha256').update(person).digest('hex'),
    aud: clientId,
    exp: now + lifeSeconds,
    iat: now,
    auth_time: now,
    acr: 'goauthentik.io/providers/oauth2/default',
  };
  const issued = { person, scope, expiresAt: now + lifeSeconds, claims };
  const access_token = jwt({ ...claims, azp: clientId, uid: randomBytes(20).toString('hex') });
  tokens.set(access_token, issued);
  const refresh_token = scope.split(' ').includes('offline_access') ? randomBytes(64).toString('base64url') : undefined;
  if (refresh_token !== undefined) tokens.set(refresh_token, issued);
  return {
    access_token,
    token_type: 'Bearer',
    ...(!isOld && { scope }),
    expires_in: lifeSeconds,
    id_token: jwt(claims),
    ...(refresh_token !== undefined && { refresh_token }),
  };
}

function introspect(form: URLSearchParams): object {
  const issued = tokens.get(form.get('token') ?? '');
  if (!issued || issued.expiresAt < Date.now() / 1000) return { active: false };
  return { ...issued.claims, active: true, scope: issued.scope, client_id: clientId };
}

function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

function discovery(origin: string): object {
  const o = `${origin}/application/o`;
  return {
    issuer: `${o}/${slug}/`,
    authorization_endpoint: `${o}/authorize/`,
    token_endpoint: `${o}/token/`,
    userinfo_endpoint: `${o}/userinfo/`,
    end_session_endpoint: `${o}/${slug}/end-session/`,
    introspection_endpoint: `${o}/introspect/`,
    revocation_endpoint: `${o}/revoke/`,
    device_authorization_endpoint: `${o}/device/`,
    response_types_supported: ['code', 'id_token', 'id_token token', 'code token', 'code id_token', 'code id_token token'],
    response_modes_supported: ['query', 'fragment', 'form_post'],
    jwks_uri: `${o}/${slug}/jwks/`,
    grant_types_supported: ['authorization_code', 'refresh_token', 'implicit', 'client_credentials', 'password'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    acr_values_supported: ['goauthentik.io/providers/oauth2/default'],
    scopes_supported: supported,
    request_parameter_supported: false,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'amr', 'nonce'],
    claims_parameter_supported: false,
    code_challenge_methods_supported: ['plain', 'S256'],
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what a test orders is as the test writes it.
function order(what: string, fields: any): object {
  if (what === 'fault') {
    fault = fields;
    return {};
  }
  const code = randomBytes(16).toString('hex');
  codes.set(code, { person: fields.person, scope: fields.scope ?? supported.join(' '), redirectUri: fields.redirect_uri });
  return { code };
}

function refuse(res: ServerResponse, status: number, error: string): void {
  send(res, status, { error, error_description: 'what Authentik says of it', request_id: randomBytes(16).toString('hex') });
}

function send(res: ServerResponse, status: number, body: object, indent?: number): void {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Pragma: 'no-cache',
    'X-Powered-By': 'authentik',
  };
  res.writeHead(status, headers).end(JSON.stringify(body, null, indent));
}

server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
process.on('disconnect', () => process.exit(0));
