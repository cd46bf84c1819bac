import { Readable } from 'node:stream';
import { Problem } from '../../problem.ts';
import type { ServiceAnswer, ServiceSender } from '../adapter.ts';
import { apiToken, type Grant } from './tokens.ts';

export interface Method {
  /** Such as `RoomService/CreateRoom`. */
  readonly method: string;
  readonly grant: Grant;
  readonly json: object;
  readonly isRepeatable?: boolean;
}

/** Calls a method of LiveKit by Twirp. Undefined when what it is about is not there. @throws Problem */
export async function call<T>(service: ServiceSender, now: Date, request: Method): Promise<T | undefined> {
  const { method, grant, json, isRepeatable = false } = request;
  const answer = await service.send({
    method: 'POST',
    path: `/twirp/livekit.${method}`,
    headers: { authorization: `Bearer ${await apiToken(service, grant, now)}` },
    json,
    isRepeatable,
    reads: [400, 404, 408, 409, 412],
  });
  if (answer.body instanceof Readable) answer.body.on('error', () => {}).destroy();
  if (answer.status >= 400) return refuse(answer, method);
  if (typeof answer.json !== 'object' || answer.json === null) throw unusable(`${method} gave no JSON object.`);
  return answer.json as T;
}

/**
 * All that a caller chooses has been checked before, so that a call that LiveKit finds wrong is the gateway's fault. A 404 without a
 * Twirp code comes from something else at that address, and `bad_route` from a LiveKit that does not know the method.
 */
function refuse({ status, json }: ServiceAnswer, method: string): undefined {
  const { code } = (json ?? {}) as { code?: unknown };
  if (code === 'not_found') return undefined;
  if (code === 'deadline_exceeded')
    throw new Problem('upstream_timeout', 'The service behind connect did not answer in time.', { extra: { pillar: 'connect' } });
  throw unusable(`${method} was refused: ${status} ${String(code).slice(0, 64)}.`);
}

/** @param why is for the log. */
export function unusable(why: string): Problem {
  return new Problem('upstream_error', 'The service behind connect gave an answer that could not be used.', {
    cause: new Error(why),
    extra: { pillar: 'connect' },
  });
}
