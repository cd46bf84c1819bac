import type { Reply } from '../../contract/serve.ts';
import { all } from '../../contract/store.ts';
import { iso, nowMs } from './clock.ts';

const issued = iso(nowMs() - 30 * 86_400_000);
const statuses = ['valid', 'revoked', 'tampered', 'invalid_signature', 'unknown_key', 'unsigned'];

/** One of each kind, `DEMO-VALID`, `DEMO-INVALID_SIGNATURE` …, and those that were issued by the contract. */
export function verdictOn(code: string): Reply {
  const i = statuses.findIndex((status) => code === `DEMO-${status.toUpperCase()}`);
  const status = statuses[i];
  if (status !== undefined) {
    const about = { issued_at: issued, student_name: 'أمينة بن علي', course_title: 'أساسيات البرمجة' };
    return { status: 200, json: { status, credential_uid: `0b6f5c1e-8f1d-4b7a-9c55-00000000000${i}`, ...about } };
  }
  const made = all('certificates').find(({ item }) => item['certificate_id'] === code)?.item;
  if (!made) return { status: 404, json: { status: 'not_found' } };
  const { recipient_name: student_name, title: course_title, issued_date, certificate_id } = made;
  const verdict = made['status'] === 'live' ? 'valid' : 'revoked';
  const credential_uid = String(certificate_id).slice('cert_'.length);
  const issued_at = `${issued_date}T00:00:00+00:00`;
  return { status: 200, json: { status: verdict, credential_uid, issued_at, student_name, course_title } };
}
