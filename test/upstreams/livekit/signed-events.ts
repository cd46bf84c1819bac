import { createHash, createHmac } from 'node:crypto';
import type { Answer, TestGateway } from '../../support/gateway.ts';
import type { Studio } from './studio.ts';

/** What differs from a token that LiveKit would send. Null: the claim is not there. */
export interface Forgery {
  secret?: string;
  prefix?: string;
  algorithm?: 'HS256' | 'HS512' | 'none';
  /** What is signed in place of the body. */
  signs?: string;
  claims?: Record<string, unknown>;
}

/** As LiveKit would sign a body, at the gateway's time. */
export function tokenFor({ gateway, standIn }: Studio, body: string, forgery: Forgery = {}): string {
  const { secret = standIn.environment['UPSTREAM_LIVEKIT_API_SECRET'] ?? '', prefix = '', algorithm = 'HS256' } = forgery;
  const seconds = Math.floor(gateway.clock.now().getTime() / 1000);
  const sha256 = createHash('sha256')
    .update(forgery.signs ?? body)
    .digest('base64');
  const claims = { iss: standIn.environment['UPSTREAM_LIVEKIT_API_KEY'], exp: seconds + 300, sha256, ...forgery.claims };
  const signed = [{ alg: algorithm, typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  if (algorithm === 'none') return `${prefix}${signed}.`;
  const signature = createHmac(algorithm === 'HS512' ? 'sha512' : 'sha256', secret).update(signed);
  return `${prefix}${signed}.${signature.digest('base64url')}`;
}

/** Sends a body to the gateway as LiveKit does. */
export function post(gateway: TestGateway, body: string, authorization?: string, name = 'livekit'): Promise<Answer> {
  return gateway.call('services.receive_event', {
    key: null,
    path: { name },
    headers: { 'Content-Type': 'application/webhook+json', ...(authorization !== undefined && { Authorization: authorization }) },
    body,
  });
}

/** Tells the gateway an event. */
export function tell(studio: Studio, event: object): Promise<Answer> {
  const body = JSON.stringify(event);
  return post(studio.gateway, body, tokenFor(studio, body));
}

export interface Visit {
  room: string;
  session?: string;
  participant: string;
  /** Seconds since 1970. */
  joined: number;
  left?: number;
  shows?: object;
}

/** LiveKit's events of somebody's visit. Fields that are empty are not there. */
export function joined({ room, session = 'RM_1', participant, joined: from, shows = {} }: Visit): object {
  const who = { sid: participant, identity: 'host', state: 'ACTIVE', joinedAt: String(from), ...shows };
  return {
    event: 'participant_joined',
    room: { sid: session, name: room },
    participant: who,
    id: 'EV_1',
    createdAt: String(from),
  };
}

export function left(visit: Visit): object {
  return { ...joined(visit), event: 'participant_left', createdAt: String(visit.left) };
}

export function finished({ room, session = 'RM_1', at }: { room: string; session?: string; at: number }): object {
  return { event: 'room_finished', room: { sid: session, name: room }, id: 'EV_2', createdAt: String(at) };
}
