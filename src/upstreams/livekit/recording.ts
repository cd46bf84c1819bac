import type { IncomingHttpHeaders } from 'node:http';
import { Problem } from '../../problem.ts';
import type { Adapted, PassedAnswer, Service, ServiceAnswer } from '../adapter.ts';
import { call, unusable } from './api.ts';
import type { LiveKitEgress } from './models.ts';
import { isOpen, type RoomDetails } from './room-shape.ts';
import { signGet } from './storage-signature.ts';

/**
 * The storage's bytes, as they come. LiveKit serves no files: its egress says where in the storage one is, and nothing but what lies below
 * the configured address of the storage (the upstream `recordings`) is ever asked for.
 */
export const getRecording: Adapted<'connect.rooms.recording'> = async ({ path, headers, now }, service) => {
  const { id, details } = await service.resources.get<RoomDetails>('room', path.id);
  if (!details.record) throw new Problem('not_found', 'The room was created without a recording.');
  const answer = await call<{ items?: LiveKitEgress[] }>(service, now, {
    method: 'Egress/ListEgress',
    grant: { roomRecord: true },
    json: { room_name: id },
    isRepeatable: true,
  });
  const location = locationIn(answer?.items ?? [], isOpen(details, now));
  return fetchFile(service.other('recordings'), location, headers, now);
};

const running = new Set(['EGRESS_STARTING', 'EGRESS_ACTIVE', 'EGRESS_ENDING']);
/** LiveKit stops at its limit and keeps what it has until then. */
const done = new Set(['EGRESS_COMPLETE', 'EGRESS_LIMIT_REACHED']);

export function isRunning(status: string): boolean {
  return running.has(status);
}

/** Whether there is a recording. */
export function isDone(status: string | undefined): boolean {
  return status !== undefined && done.has(status);
}

/** @throws Problem 409 while it may still come, 404 when nothing was recorded. */
export function locationIn(items: readonly LiveKitEgress[], roomIsOpen: boolean): string {
  const finished = items.filter(({ status }) => isDone(status));
  const location = finished.flatMap(({ file_results = [] }) => file_results).find((file) => file.location !== '')?.location;
  if (location !== undefined) return location;
  if (roomIsOpen || items.some(({ status }) => isRunning(status)))
    throw new Problem('conflict', 'The recording is not ready yet.');
  throw new Problem('not_found', 'Nothing was recorded in this room.');
}

/** The path below the storage's address; undefined for anything that lies elsewhere. */
export function pathBelow(base: string, location: string): string | undefined {
  if (!URL.canParse(location)) return undefined;
  const { origin, pathname, username, password } = new URL(location);
  const { origin: baseOrigin, pathname: basePath } = new URL(base);
  const prefix = basePath.replace(/\/+$/, '');
  const isBelow = origin === baseOrigin && pathname.startsWith(`${prefix}/`) && username === '' && password === '';
  // A storage that decodes `%2f` or `%5c` would see other segments than are compared here.
  return isBelow && !/%2f|%5c/i.test(pathname) ? pathname.slice(prefix.length) : undefined;
}

const asked = ['range', 'if-range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since'];
const told = ['content-length', 'content-range', 'content-type', 'etag', 'last-modified', 'accept-ranges'];

async function fetchFile(
  storage: Service | undefined,
  location: string,
  headers: IncomingHttpHeaders,
  now: Date,
): Promise<PassedAnswer> {
  const base = storage?.setting('URL');
  if (!storage || base === undefined) throw unusable('UPSTREAM_RECORDINGS_URL, where recordings are stored, is not set.');
  // Where a storage's signature is checked, a plus sign may be taken for a space.
  const path = pathBelow(base, location)?.replaceAll('+', '%2B');
  if (path === undefined) throw unusable('The recording lies outside of UPSTREAM_RECORDINGS_URL.');
  const answer = await storage.send({
    method: 'GET',
    path,
    headers: {
      ...pick(headers, asked),
      accept: 'video/mp4, */*;q=0.1',
      ...(await accessTo(storage, base.replace(/\/+$/, '') + path, now)),
    },
  });
  return { passed: asVideo(answer) };
}

/** The signature of an access key, a token, or nothing where the storage is open to the gateway. */
async function accessTo(storage: Service, url: string, now: Date): Promise<Record<string, string>> {
  const [accessKeyId, secretAccessKey] = [storage.setting('ACCESS_KEY_ID'), storage.setting('SECRET_ACCESS_KEY')];
  if (accessKeyId && secretAccessKey)
    return signGet(url, { accessKeyId, secretAccessKey, region: storage.setting('REGION') || 'us-east-1' }, now);
  const credential = storage.setting('CREDENTIAL');
  return credential === undefined ? {} : { authorization: `Bearer ${credential}` };
}

/** A storage may say `application/octet-stream`, and much about itself that is nobody's business. */
function asVideo(answer: ServiceAnswer): ServiceAnswer {
  const kept = pick(answer.headers, told);
  if (answer.status === 304 || answer.mediaType === 'multipart/byteranges') return { ...answer, headers: kept };
  return { ...answer, headers: { ...kept, 'content-type': 'video/mp4' }, mediaType: 'video/mp4' };
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
