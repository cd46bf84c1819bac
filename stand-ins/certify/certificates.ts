import { createHash, createHmac } from 'node:crypto';

export interface Certificate {
  id: number;
  code: string;
  token: string;
  fullname: string;
  course: string;
  issuer: string;
  issued_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
  sealed: boolean;
  is_intact: boolean;
}

const day = 86_400_000;
const started = Date.now();
export const certificates = new Map<string, Certificate>();

/** Adds a certificate. What is left out is as in one that holds for ever. */
export function add(fields: Partial<Certificate> & { token: string }): void {
  const id = certificates.size + 1;
  certificates.set(fields.token, {
    id,
    code: `AC-2026-${String(id).padStart(4, '0')}`,
    fullname: 'Amina Benali',
    course: 'Advanced React Patterns',
    issuer: 'Your Academy',
    issued_at: new Date(started - 30 * day),
    expires_at: null,
    revoked_at: null,
    sealed: true,
    is_intact: true,
    ...fields,
  });
}

// One of each kind, to look at.
add({ token: 'tkawen_ABC123' });
add({ token: 'tkawen_REVOKED', revoked_at: new Date(started - day) });
add({ token: 'tkawen_EXPIRED', expires_at: new Date(started - day) });
add({ token: 'tkawen_SOON', expires_at: new Date(started + day) });
add({ token: 'tkawen_ALTERED', is_intact: false });
add({ token: 'tkawen_UNSEALED', sealed: false });

export function compact(certificate: Certificate, origin: string) {
  const status = statusOf(certificate);
  return {
    token: certificate.token,
    certificate_code: certificate.code,
    fullname: certificate.fullname,
    course: certificate.course,
    issuer: {
      name: certificate.issuer,
      slug: slugOf(certificate.issuer),
      profile_url: `${origin}/@${slugOf(certificate.issuer)}`,
    },
    issued_at: certificate.issued_at.toISOString(),
    expires_at: certificate.expires_at?.toISOString() ?? null,
    status,
    is_valid: status === 'active' && certificate.sealed && certificate.is_intact,
    verify_url: `${origin}/v/${certificate.token}`,
  };
}

export function rich(certificate: Certificate, origin: string) {
  const { id, code, token, fullname, course, sealed } = certificate;
  const hash = createHash('sha256')
    .update(JSON.stringify([code, fullname, course]))
    .digest('hex');
  return {
    success: true,
    data: {
      certificate: {
        id,
        certificate_code: code,
        token,
        status: statusOf(certificate),
        is_revoked: certificate.revoked_at !== null,
        course,
        validate_date: sqlTime(certificate.issued_at)?.slice(0, 10),
        issued_at: sqlTime(certificate.issued_at),
        revoked_at: sqlTime(certificate.revoked_at),
        expires_at: sqlTime(certificate.expires_at),
        verify_url: `${origin}/v/${token}`,
      },
      recipient: { fullname, did: null, username: null },
      issuer: { id: 1, name: certificate.issuer, slug: slugOf(certificate.issuer), rank: 'gold', trust_score: 91 },
      vti: { score: 88, breakdown: {} },
      integrity: {
        sealed,
        is_intact: certificate.is_intact,
        hash: sealed ? hash : null,
        signature: sealed ? createHmac('sha256', 'server secret').update(hash).digest('base64') : null,
        sealed_at: sealed ? sqlTime(certificate.issued_at) : null,
        algorithm: 'HMAC-SHA256',
        canonical_recipe: 'json',
      },
    },
    meta: { version: 'v1', timestamp: new Date().toISOString() },
  };
}

function statusOf({ revoked_at, expires_at }: Certificate): string {
  if (revoked_at) return 'revoked';
  return expires_at && expires_at.getTime() < Date.now() ? 'expired' : 'active';
}

function sqlTime(time: Date | null): string | null {
  return time?.toISOString().slice(0, 19).replace('T', ' ') ?? null;
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
