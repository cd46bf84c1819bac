import { createHash, createHmac } from 'node:crypto';
import { Problem } from '../../../problem.ts';
import { createDraw } from '../../draw.ts';
import { refused } from '../../refusal.ts';
import { type Resource, type Rule, Sample, type Schemas, type Stored } from '../../resource.ts';
import type { World } from '../../world.ts';
import { type Course, courses } from './courses.ts';

export type Certificate = Schemas['Certificate'];

/** What a certificate says that is issued by hand or by the end of a course. */
interface Wording {
  recipient_id: string;
  title: string;
  enrollment_id: string | null;
  recipient_name?: string;
  issued_by?: string;
  issued_date?: string;
  skills?: string[];
  verified_until?: string;
}

const dayMs = 86_400_000;
const names = ['Amina Benali', 'Yacine Haddad', 'Sara Mansouri', 'Karim Bouzid'] as const;
/** Whoever knows it could sign what is not worth a signature. */
const sealKey = 'sandbox';

export const certificates: Resource<Certificate> = {
  collection: 'knowledge.certificates',
  steps: {
    expire(certificate) {
      if (certificate.data.status === 'live') certificate.data.status = 'expired';
    },
  },
};

export const issue: Rule<'knowledge.certificates.issue'> = async ({ body }, world) => {
  const course = await world.refer(courses, body.course_id, '/body/course_id');
  return (await issueCertificate({ ...body, enrollment_id: null }, course, world)).data;
};

export const revoke: Rule<'knowledge.certificates.revoke'> = async ({ path, body }, world) => {
  const certificate = await world.get(certificates, path.id);
  if (certificate.data.status === 'revoked') return certificate.data;
  Object.assign(certificate.data, { status: 'revoked', revoked_at: world.time(), revocation_reason: body?.reason ?? null });
  world.emit('certificate.revoked', certificate.data);
  return certificate.data;
};

export const pdf: Rule<'knowledge.certificates.pdf'> = async ({ path }, world) => {
  await world.get(certificates, path.id);
  return new Sample();
};

/** What its QR code leads to. In the sandbox, for those who have the account's key. */
export const verifyCertificate: Rule<'knowledge.verify'> = async ({ path }, world) => {
  const certificate = await world.find(certificates, path.qr_token);
  if (!certificate) throw new Problem('not_found', 'No certificate has this token.');
  const { data } = certificate;
  const course = await world.find(courses, data.course_id);
  return {
    ...data,
    is_valid: data.status === 'live',
    course_title: course?.data.title ?? null,
    signature: createHmac('sha256', sealKey).update(data.hash_sha256).digest('base64'),
  };
};

export async function issueCertificate(wording: Wording, course: Stored<Course>, world: World): Promise<Stored<Certificate>> {
  const verifiedUntil = wording.verified_until ?? 'permanent';
  const expiresAt = new Date(Date.parse(verifiedUntil) + dayMs);
  if (verifiedUntil !== 'permanent' && Number.isNaN(expiresAt.getTime())) throw refused('/body/verified_until', 'is no day');
  await world.claim('knowledge.certificates');

  const id = world.draw.id('cert');
  const said = {
    recipient_id: wording.recipient_id,
    recipient_name: wording.recipient_name ?? createDraw(wording.recipient_id).pick(names),
    course_id: course.id,
    title: wording.title,
    issued_by: wording.issued_by ?? world.account.name,
    issued_date: wording.issued_date ?? world.time().slice(0, 10),
    skills: wording.skills ?? course.data.skills,
    verified_until: verifiedUntil,
  };
  const certificate = world.add(certificates, id, {
    certificate_id: id,
    status: expiresAt <= world.now ? 'expired' : 'live',
    ...said,
    enrollment_id: wording.enrollment_id,
    qr_url: `https://verify.tkawen.com/${id}`,
    qr_token: id,
    pdf_url: `https://api.tkawen.com/v1/knowledge/certificates/${id}.pdf`,
    hash_sha256: createHash('sha256')
      .update(JSON.stringify([id, said]))
      .digest('hex'),
    created_at: world.time(),
    revoked_at: null,
    revocation_reason: null,
  });
  if (expiresAt > world.now) world.plan(certificate, expiresAt, 'expire');
  world.emit('certificate.issued', certificate.data);
  return certificate;
}
