import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service, ServiceAnswer, ServiceRequest } from '../adapter.ts';
import type { Carrier } from './catalogue.ts';
import { createMemory, type Memory } from './memory.ts';
import { createPace, type Rate } from './pace.ts';
import { busy, unusable } from './refusal.ts';

/** One carrier's API, called no more often than it allows. */
export interface CarrierApi {
  /** The carrier's name. */
  readonly carrier: string;
  readonly memory: Memory;
  /** @throws Problem when there is no answer, none in JSON, or a status from 400 that the request does not read. */
  send(request: ServiceRequest): Promise<{ status: number; json: unknown }>;
}

/** What is about the request, unless the request says what it means. 401 and 403 are about the gateway, and 5xx the carrier's own. */
const refusals = [400, 404, 405, 409, 410, 422, 429];
/** How long a call may wait for its place. */
const mostWaitMs = 1_000;
/** The least that a carrier is left alone for when it says that there were too many calls. */
const leastPauseMs = 1_000;

export function openApi({ carrier, family }: Carrier, service: Service): CarrierApi {
  const { rates = [] } = family;
  const pace = service.kept('pace', () => createPace(rates));
  const own = family.headers((name) => service.setting(name) ?? '');
  // A repetition by the client would be a call that nobody has counted.
  const counted = rates.length > 0 ? { isRepeatable: false } : {};

  return {
    carrier,
    memory: service.kept('memory', createMemory),
    async send(request) {
      const { taken, waitMs } = pace.take(mostWaitMs);
      if (!taken) throw busy(carrier, waitMs);
      if (waitMs > 0) await sleep(waitMs);

      const { headers, reads = [] } = request;
      const answer = await service.send({ ...request, ...counted, headers: { ...own, ...headers }, reads: refusals });
      const { status } = answer;
      const pauseMs = Math.max(exhaustedMs(answer.headers, rates), status === 429 ? retryMs(answer.headers) : 0);
      if (pauseMs > 0) pace.pause(pauseMs);
      const json = await jsonOf(answer, carrier);
      if (status === 429) throw busy(carrier, pauseMs);
      if (status >= 400 && !reads.includes(status))
        throw unusable(carrier, `${request.method} ${request.path} answered ${status}`);
      return { status, json };
    },
  };
}

/** The span of the longest rate of which an answer says that nothing is left, by us or by others. */
function exhaustedMs(headers: IncomingHttpHeaders, rates: readonly Rate[]): number {
  return Math.max(0, ...rates.map(({ leftHeader, seconds }) => (headers[leftHeader] === '0' ? seconds * 1000 : 0)));
}

function retryMs({ 'retry-after': seconds = '' }: IncomingHttpHeaders): number {
  return Math.max(leastPauseMs, /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : 0);
}

/** Some carriers do not say that their JSON is JSON, and some refuse in HTML. */
async function jsonOf({ status, json, body }: ServiceAnswer, carrier: string): Promise<unknown> {
  if (json !== undefined) return json;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.concat(await Array.fromAsync(body as AsyncIterable<Buffer>));
  if (bytes.byteLength === 0) return undefined;
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    if (status >= 400) return undefined;
    throw unusable(carrier, cause);
  }
}
