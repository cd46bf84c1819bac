import { Readable } from 'node:stream';
import { Problem } from '../../problem.ts';
import type { Adapted, Service, ServiceAnswer } from '../adapter.ts';
import { verifyAtAcademy } from '../tkawen-os/verify.ts';
import type { CompactAnswer, RichAnswer } from './models.ts';
import { fromCompact, fromRich } from './verification.ts';

/**
 * Certify counts calls by address, and all of the gateway's come from one: 30 a minute for the answer that tells all, 60 for the
 * other. Whoever scans a code is told what is known of it while either is left.
 */
export const verify: Adapted<'knowledge.verify'> = async ({ path, now }, service) => {
  const token = encodeURIComponent(path.qr_token);
  const rich = await read(service, `/api/v1/public/verify/${token}`, [404, 429]);
  if (rich.status === 404) return { status: 200, body: await verifyElsewhere(service, path.qr_token) };
  if (rich.status !== 429) return { status: 200, body: translated(() => fromRich(rich.json as RichAnswer, now)) };
  const compact = await read(service, `/api/public/v1/certificate/${token}`, [404]);
  if (compact.status === 404) return { status: 200, body: await verifyElsewhere(service, path.qr_token) };
  return { status: 200, body: translated(() => fromCompact(compact.json as CompactAnswer, now)) };
};

/** An academy issues certificates that Certify does not know. */
async function verifyElsewhere(service: Service, code: string) {
  const academy = service.other('tkawen-os-academy');
  if (!academy) throw new Problem('not_found', 'No certificate has this token.');
  return verifyAtAcademy(academy, code);
}

async function read(service: Service, path: string, reads: number[]): Promise<ServiceAnswer> {
  const answer = await service.send({ method: 'GET', path, reads });
  if (answer.json === undefined && answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  return answer;
}

function translated<T>(translate: () => T): T {
  try {
    return translate();
  } catch (cause) {
    const detail = 'The service behind knowledge gave an answer that could not be used.';
    throw new Problem('upstream_error', detail, { cause, extra: { pillar: 'knowledge' } });
  }
}
