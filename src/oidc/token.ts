import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { type Claims, readClaims } from './claims.ts';

export interface TokenVerifierOptions {
  issuer: string;
  audiences: readonly string[];
  clockSkewSeconds: number;
  findKey: JWTVerifyGetKey;
  clock: Clock;
}

const algorithms = ['RS256', 'ES256', 'ES384', 'ES512'];
const longestToken = 16_384;
const longestKeyName = 256;

const refusals = {
  malformed: 'This is not an access token that can be read. Was it cut when it was copied?',
  unknown: 'This access token is not known: none of the keys of the issuer has signed it.',
  foreign: 'This access token is not for this API: it comes from another issuer, or was made for another client.',
  expired: 'This access token has expired. Get a new one from the issuer.',
  early: 'This access token is not valid yet.',
  otherUse: 'This is not an access token, but a token for another use.',
  nobody: 'This access token does not say whom it stands for.',
};

/** Whether the text can be a signed JSON Web Token at all: three parts, the first of which starts a JSON object. */
export function isTokenShaped(text: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(text);
}

/**
 * Checks an access token, and says whose it is. What its text alone shows is refused before any key is looked for, and no key
 * is ever looked for where a token says.
 * @throws Problem `invalid_key` that says why; whatever `findKey` throws when it cannot look.
 */
export function createTokenVerifier(options: TokenVerifierOptions): (token: string) => Promise<Claims> {
  const { issuer, clockSkewSeconds: clockTolerance, findKey, clock } = options;
  const audience = [...options.audiences];

  return async function verify(token) {
    refuseByText(token, issuer);
    const now = clock.now();
    const checks = { issuer, audience, algorithms, clockTolerance, currentDate: now, requiredClaims: ['exp'] };
    const { payload, protectedHeader } = await jwtVerify(token, findKey, checks).catch((error: unknown) => {
      throw refusalOf(error);
    });
    // Authentik's access tokens name their client in azp. Its ID tokens do not, and are like them in all else.
    if (isPlain(protectedHeader.typ) && payload['azp'] === undefined) throw refuse('otherUse');
    if (payload['azp'] !== undefined && !audience.includes(String(payload['azp']))) throw refuse('foreign');
    if (isAhead(payload, now, clockTolerance)) throw refuse('early');
    const claims = readClaims(payload, clockTolerance);
    if (!claims) throw refuse('nobody');
    return claims;
  };
}

function refuseByText(token: string, issuer: string): void {
  if (token.length > longestToken) throw refuse('malformed');
  let header: Record<string, unknown>;
  let claimed: JWTPayload;
  try {
    header = decodeProtectedHeader(token);
    claimed = decodeJwt(token);
  } catch {
    throw refuse('malformed');
  }
  const { alg, typ, kid } = header;
  if (!isPlain(typ) && !/^(?:application\/)?at\+jwt$/i.test(String(typ))) throw refuse('otherUse');
  if (!algorithms.includes(String(alg))) throw refuse('unknown');
  if (typeof kid !== 'string' || kid === '' || kid.length > longestKeyName) throw refuse('unknown');
  if (claimed.iss !== issuer) throw refuse('foreign');
}

function isPlain(typ: unknown): boolean {
  return /^(?:application\/)?jwt$/i.test(String(typ));
}

/** Authentik sets no nbf, so the time of issue stands for it. */
function isAhead({ iat }: JWTPayload, now: Date, toleranceSeconds: number): boolean {
  return iat !== undefined && iat > now.getTime() / 1000 + toleranceSeconds;
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return refuse('expired');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss' || error.claim === 'aud') return refuse('foreign');
    return refuse(error.claim === 'nbf' && error.reason === 'check_failed' ? 'early' : 'malformed');
  }
  return error instanceof errors.JOSEError ? refuse('unknown') : error;
}

/** Without a cause: a bad token is no fault of ours, and must not fill the log. */
function refuse(reason: keyof typeof refusals): Problem {
  return new Problem('invalid_key', refusals[reason]);
}
