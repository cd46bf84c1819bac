import { createHash, timingSafeEqual } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { ServiceEvent, ServiceSender } from '../adapter.ts';

/** As LiveKit's servers and SDKs allow it. */
const leewaySeconds = 60;

/**
 * LiveKit signs an event by a token that holds the body's digest, in `Authorization` and without the word `Bearer`. It is good for five
 * minutes, which bounds how late an event can come again.
 */
export async function isSigned(
  { headers, bytes }: ServiceEvent,
  service: Pick<ServiceSender, 'setting'>,
  now: Date,
): Promise<boolean> {
  const key = service.setting('API_KEY');
  const secret = service.setting('API_SECRET');
  const token = headers.authorization;
  if (key === undefined || secret === undefined || token === undefined || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return false;
  const claims = await claimsOf(token, key, secret, now);
  const told = Buffer.from(String(claims?.['sha256'] ?? ''), 'base64');
  const digest = createHash('sha256').update(bytes).digest();
  return told.length === digest.length && timingSafeEqual(told, digest);
}

/** Undefined when the token is not LiveKit's, or is over. */
async function claimsOf(token: string, issuer: string, secret: string, now: Date): Promise<JWTPayload | undefined> {
  const wanted = {
    algorithms: ['HS256'],
    issuer,
    requiredClaims: ['exp', 'sha256'],
    currentDate: now,
    clockTolerance: leewaySeconds,
  };
  try {
    return (await jwtVerify(token, new TextEncoder().encode(secret), wanted)).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
