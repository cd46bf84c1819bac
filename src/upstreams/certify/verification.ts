import type { components } from '../../../generated/contract.ts';
import { toTime } from '../laravel-time.ts';
import type { CompactAnswer, RichAnswer } from './models.ts';

type Verification = components['schemas']['CertificateVerification'];

export function fromRich({ data: { certificate, recipient, issuer, integrity } }: RichAnswer, now: Date): Verification {
  const { status, is_revoked, revoked_at, expires_at } = certificate;
  const isGenuine = integrity?.sealed !== false && integrity?.is_intact !== false;
  const { hash, signature } = integrity ?? {};
  return {
    ...toVerification({ ...certificate, fullname: recipient.fullname, issuer }),
    ...standing(isGenuine, is_revoked ? 'revoked' : status, expires_at, now),
    revoked_at: revoked_at ? toTime(revoked_at) : null,
    hash_sha256: hash && /^[0-9a-f]{64}$/.test(hash) ? hash : null,
    signature: signature ?? null,
  };
}

/** Of the seal it tells nothing, but whether all in all the certificate is valid. */
export function fromCompact(answer: CompactAnswer, now: Date): Verification {
  const { status, is_valid, expires_at } = answer;
  return {
    ...toVerification(answer),
    ...standing(is_valid || status !== 'active', status, expires_at, now),
    revoked_at: null,
    hash_sha256: null,
    signature: null,
  };
}

function toVerification(answer: Omit<CompactAnswer, 'status' | 'is_valid'>) {
  const { certificate_code, fullname, course, issuer, issued_at, expires_at, verify_url } = answer;
  return {
    certificate_id: toId(certificate_code),
    // A title of its own it does not have.
    title: course,
    recipient_name: fullname,
    course_title: course,
    issued_by: issuer.name,
    issued_date: toTime(issued_at).slice(0, 10),
    skills: [],
    verified_until: expires_at ? toTime(expires_at).slice(0, 10) : 'permanent',
    qr_url: verify_url,
  };
}

/** Whatever else is no longer active has been taken back. Certify may be late to notice that a certificate has expired. */
function standing(isGenuine: boolean, status: string, expiresAt: string | null | undefined, now: Date) {
  const isOver = status === 'expired' || (expiresAt ? new Date(toTime(expiresAt)) < now : false);
  const isActive = status === 'active' || status === 'expired';
  const found = !isGenuine ? 'invalid' : !isActive ? 'revoked' : isOver ? 'expired' : 'live';
  return { status: found, is_valid: found === 'live' };
}

/** One that TKAWEN has issued is known by its id; others have a code of Certify's, such as `AC-2026-0001`. */
function toId(code: string): string {
  return /^cert_[0-9A-Za-z]{1,59}$/.test(code) ? code : `cert_${code.replace(/[^0-9A-Za-z]/g, '').slice(0, 59)}`;
}
