import { Readable } from 'node:stream';
import { Problem } from '../../problem.ts';
import type { Adapted, Service, ServiceAnswer } from '../adapter.ts';
import type { CompactAnswer, RichAnswer } from './models.ts';
import { fromCompact, fromRich } from './verification.ts';

/**
 * Certify counts calls by address, and all of the gateway's come from one: 30 a minute for the answer that tells all, 60 for the
 * other. Whoever scans a code is told what is known of it while either is left.
 */
export const verify: Adapted<'knowledge.verify'> = async ({ path, now }, service) => {
  const token = encodeURIComponent(path.qr_token);
  const rich = await read(service, `/api/v1/public/verify/${token}`, [404, 429]);
  if (rich.status !== 429) return { status: 200, body: translated(rich, (json) => fromRich(json as RichAnswer, now)) };
  const compact = await read(service, `/api/public/v1/certificate/${token}`, [404]);
  return { status: 200, body: translated(compact, (json) => fromCompact(json as CompactAnswer, now)) };
};

async function read(service: Service, path: string, reads: number[]): Promise<ServiceAnswer> {
  const answer = await service.send({ method: 'GET', path, reads });
  if (answer.json === undefined && answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  return answer;
}

function translated<T>({ status, json }: ServiceAnswer, translate: (json: unknown) => T): T {
  if (status === 404) throw new Problem('not_found', 'No certificate has this token.');
  try {
    return translate(json);
  } catch (cause) {
    const detail = 'The service behind knowledge gave an answer that could not be used.';
    throw new Problem('upstream_error', detail, { cause, extra: { pillar: 'knowledge' } });
  }
}
