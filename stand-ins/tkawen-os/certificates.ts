import { createHash } from 'node:crypto';
import { fileReply } from '../contract/file.ts';
import { pdfOf } from '../contract/pdf.ts';
import type { Routes } from '../contract/serve.ts';
import { type Collections, find, type Item, newId, now, page, refer } from '../contract/store.ts';

export const certificates: Routes = {
  'POST /v1/certificates': ({ own, json }) => ({ status: 201, json: issue(own, json, null) }),
  'GET /v1/certificates': ({ own, query }) =>
    page(own('certificates').values(), query, {
      filters: { recipient_id: 'recipient_id', course_id: 'course_id', status: 'status' },
    }),
  'GET /v1/certificates/{id}.pdf': ({ own, params: { id = '' }, headers }) => {
    const { title, recipient_name } = find(own('certificates'), id, 'certificate');
    return fileReply(pdfOf(`${title}: ${recipient_name}`), 'application/pdf', headers);
  },
  'GET /v1/certificates/{id}': ({ own, params: { id = '' } }) => ({
    status: 200,
    json: find(own('certificates'), id, 'certificate'),
  }),
  'POST /v1/certificates/{id}/revoke': ({ own, params: { id = '' }, json }) => {
    const certificate = find(own('certificates'), id, 'certificate');
    if (certificate['status'] !== 'revoked') {
      Object.assign(certificate, { status: 'revoked', revoked_at: now(), revocation_reason: json['reason'] ?? null });
      publish(certificate);
    }
    return { status: 200, json: certificate };
  },
};

export function issue(own: Collections, json: Item, enrollmentId: string | null): Item {
  const course = refer(own('courses'), json['course_id'], 'course');
  const id = newId('cert');
  const certificate = {
    certificate_id: id,
    status: 'live',
    recipient_id: json['recipient_id'],
    recipient_name: json['recipient_name'] ?? 'Amina Benali',
    course_id: json['course_id'],
    enrollment_id: enrollmentId,
    title: json['title'],
    issued_by: json['issued_by'] ?? 'Your Academy',
    issued_date: json['issued_date'] ?? now().slice(0, 10),
    skills: json['skills'] ?? course['skills'],
    verified_until: json['verified_until'] ?? 'permanent',
    qr_url: `https://verify.tkawen.com/${id}`,
    qr_token: id,
    pdf_url: `https://api.tkawen.com/v1/knowledge/certificates/${id}.pdf`,
    hash_sha256: createHash('sha256').update(`${id}\n${json['title']}`).digest('hex'),
    created_at: now(),
    revoked_at: null,
    revocation_reason: null,
  };
  own('certificates').set(id, certificate);
  publish(certificate);
  return certificate;
}

/** How the real one tells Certify is not known. */
function publish(certificate: Item): void {
  const url = process.env['UPSTREAM_CERTIFY_URL'];
  if (!url) return;
  const { verified_until: until, revoked_at } = certificate;
  const body = {
    token: certificate['qr_token'],
    code: certificate['certificate_id'],
    fullname: certificate['recipient_name'],
    course: certificate['title'],
    issuer: certificate['issued_by'],
    issued_at: certificate['issued_date'],
    ...(until !== 'permanent' && { expires_at: `${until}T23:59:59Z` }),
    ...(revoked_at !== null && { revoked_at }),
  };
  void fetch(`${url}/-/certificates`, { method: 'POST', body: JSON.stringify(body) }).catch(() => {});
}
