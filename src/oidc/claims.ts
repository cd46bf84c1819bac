import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { JWTPayload } from 'jose';

/** What a checked token says of the person behind it. */
export interface Claims {
  /** Stays the same for a person for ever, as an e-mail address and a name do not. */
  readonly subject: string;
  /** Null when the client did not ask for the scope `email`, or the person has none. */
  readonly email: string | null;
  readonly name: string | null;
  readonly groups: readonly string[];
  /** From then on the token is refused. */
  readonly expiresAt: Date;
}

const longestSubject = 255;
const longestName = 200;
const longestEmail = 320;

/** Undefined when the token names nobody. */
export function readClaims(payload: JWTPayload, clockSkewSeconds: number): Claims | undefined {
  const { sub: subject, exp = 0 } = payload;
  if (typeof subject !== 'string' || subject === '' || subject.length > longestSubject || hasControls(subject)) return undefined;
  return {
    subject,
    email: emailOf(payload['email']),
    name: nameOf(payload['name']) ?? nameOf(payload['preferred_username']),
    groups: Array.isArray(payload['groups']) ? payload['groups'].filter((group) => typeof group === 'string') : [],
    expiresAt: new Date((exp + clockSkewSeconds) * 1000),
  };
}

function emailOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.length <= longestEmail && isEmail(claim) ? claim : null;
}

/** As the contract's `format: email` has it: the address is shown in answers. */
function isEmail(text: string): boolean {
  const { email } = fullFormats;
  return email instanceof RegExp && email.test(text);
}

/** On one line, and such that Postgres can store it and a JSON string of the contract's length can show it. */
function nameOf(claim: unknown): string | null {
  if (typeof claim !== 'string') return null;
  const text = claim
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return [...text].slice(0, longestName).join('') || null;
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text) || !text.isWellFormed();
}
