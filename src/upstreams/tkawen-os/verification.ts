import type { components } from '../../../generated/contract.ts';
import { toTime } from '../laravel-time.ts';
import type { Verdict } from './models.ts';

/** One whose seal is missing, does not match or is by a key that nobody knows is not genuine, as far as anybody can tell. */
const statuses: Readonly<Record<string, string | undefined>> = {
  valid: 'live',
  revoked: 'revoked',
  tampered: 'invalid',
  invalid_signature: 'invalid',
  unknown_key: 'invalid',
  unsigned: 'invalid',
};

export interface Issuer {
  readonly name: string;
  /** The page where people can look the certificate up. */
  readonly page: string;
}

/**
 * An academy's certificates do not expire, and it has one title for the course and the certificate. When one was revoked, and its
 * seal, it does not tell.
 * @throws Error for a verdict that nobody knows, and for a time that is none.
 */
export function toVerification(verdict: Verdict, issuer: Issuer): components['schemas']['CertificateVerification'] {
  const status = statuses[verdict.status];
  if (status === undefined) throw new Error('The verdict is none that is known.');
  return {
    certificate_id: `cert_${verdict.credential_uid.replace(/[^0-9A-Za-z]/g, '').slice(0, 59)}`,
    status,
    is_valid: status === 'live',
    title: verdict.course_title,
    recipient_name: verdict.student_name,
    course_title: verdict.course_title,
    issued_by: issuer.name,
    issued_date: dateOf(verdict.issued_at),
    skills: [],
    verified_until: 'permanent',
    revoked_at: null,
    qr_url: issuer.page,
    hash_sha256: null,
    signature: null,
  };
}

/** The day on which it was issued where the academy is, as the certificate says it. */
function dateOf(issuedAt: string): string {
  toTime(issuedAt);
  return issuedAt.slice(0, 10);
}
