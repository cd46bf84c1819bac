import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Grants {
  roomCreate?: boolean;
  roomList?: boolean;
  roomAdmin?: boolean;
  roomRecord?: boolean;
  roomJoin?: boolean;
  room?: string;
  identity?: string;
  name?: string;
}

const apiKey = process.env['LIVEKIT_API_KEY'] ?? 'devkey';
const apiSecret = process.env['LIVEKIT_API_SECRET'] ?? 'secret-of-at-least-thirty-two-letters';
const leewaySeconds = 60;

/** What a token allows, or why it is refused: in plain text, before Twirp sees the call. */
export function grantsOf(token: string): Grants | string {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const header = decode(head);
  const claims = decode(payload);
  if (!header || !claims || header['alg'] !== 'HS256') return 'invalid authorization token';
  if (claims['iss'] !== apiKey) return 'invalid API key';
  const wanted = createHmac('sha256', apiSecret).update(`${head}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  const now = Date.now() / 1000;
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'invalid authorization token: signature';
  if (typeof claims['exp'] !== 'number' || claims['exp'] + leewaySeconds < now) return 'invalid authorization token: expired';
  if (typeof claims['nbf'] === 'number' && claims['nbf'] - leewaySeconds > now) return 'invalid authorization token: too early';
  const grants = (claims['video'] ?? {}) as Grants;
  return { ...grants, identity: (claims['sub'] ?? claims['jti']) as string, name: (claims['name'] ?? '') as string };
}

/** For the header of a webhook: it holds the body's digest, and is good for five minutes. */
export function webhookToken(body: string): string {
  const now = Math.floor(Date.now() / 1000);
  const sha256 = createHash('sha256').update(body).digest('base64');
  const parts = [
    { alg: 'HS256', typ: 'JWT' },
    { iss: apiKey, nbf: now, exp: now + 300, sha256 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  return [...parts, createHmac('sha256', apiSecret).update(parts.join('.')).digest('base64url')].join('.');
}

function decode(part: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
