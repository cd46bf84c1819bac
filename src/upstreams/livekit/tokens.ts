import { SignJWT } from 'jose';
import { Problem } from '../../problem.ts';
import type { ServiceSender } from '../adapter.ts';

/** What the bearer of a token may do: LiveKit's `video` claim. */
export interface Grant {
  readonly roomCreate?: true;
  readonly roomList?: true;
  readonly roomAdmin?: true;
  readonly roomRecord?: true;
  readonly roomJoin?: true;
  readonly room?: string;
}

const apiSeconds = 60;

/** For one call of LiveKit's API. */
export function apiToken(service: Pick<ServiceSender, 'setting'>, grant: Grant, now: Date): Promise<string> {
  return sign(service, grant, new Date(now.getTime() + apiSeconds * 1000));
}

/** For one client, to enter one room. A second client with the same token takes the first one's place. */
export function joinToken(
  service: Pick<ServiceSender, 'setting'>,
  { room, identity, expiresAt }: { room: string; identity: string; expiresAt: Date },
): Promise<string> {
  return sign(service, { roomJoin: true, room }, expiresAt, identity);
}

/** Without `nbf`: were the gateway's clock ahead, LiveKit would refuse what it has just signed. */
function sign(service: Pick<ServiceSender, 'setting'>, grant: Grant, expiresAt: Date, identity?: string): Promise<string> {
  const key = service.setting('API_KEY');
  const secret = service.setting('API_SECRET');
  if (key === undefined || secret === undefined) {
    const cause = new Error('UPSTREAM_LIVEKIT_API_KEY and UPSTREAM_LIVEKIT_API_SECRET must be set.');
    throw new Problem('upstream_unavailable', 'The service behind connect cannot be used.', {
      cause,
      extra: { pillar: 'connect' },
    });
  }
  const token = new SignJWT({ video: grant })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(key)
    .setExpirationTime(expiresAt);
  if (identity !== undefined) token.setSubject(identity);
  return token.sign(new TextEncoder().encode(secret));
}
