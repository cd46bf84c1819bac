import { Problem } from '../../problem.ts';
import type { Adapted, ServiceSender } from '../adapter.ts';
import { academyAt, readAt } from './api.ts';
import { verdictIn } from './models.ts';
import { unusable } from './refusals.ts';
import { toVerification } from './verification.ts';

export const verify: Adapted<'knowledge.verify'> = async ({ path }, service) => ({
  status: 200,
  body: await verifyAtAcademy(service, path.qr_token),
});

/**
 * The academy takes ten questions a minute from one address, and 300 a day. Once they are used up it is not known whether there is such
 * a certificate, and that is what the caller is told.
 * @throws Problem, 404 when the academy has not issued it
 */
export async function verifyAtAcademy(service: ServiceSender, code: string) {
  const answer = await readAt(service, { path: `/verify/${encodeURIComponent(code)}`, showsToken: false });
  if (answer.status === 404) throw notFound(answer.json);
  const verdict = verdictIn(answer.json);
  if (!verdict) throw unusable('The answer is no verdict on a certificate.');
  const { host, origin } = academyAt(service);
  const name = service.setting('NAME') ?? host;
  try {
    return toVerification(verdict, { name, page: `${origin}/certificates/verify/${encodeURIComponent(code)}` });
  } catch (error) {
    throw unusable((error as Error).message);
  }
}

/** The academy itself says so. A 404 of anything else at that address is no word on the certificate. */
function notFound(json: unknown): Problem {
  if ((json as { status?: unknown } | undefined)?.status !== 'not_found') return unusable('There is no academy at that address.');
  return new Problem('not_found', 'No certificate has this token.');
}
