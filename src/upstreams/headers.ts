import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../caller.ts';
import type { UpstreamAccess } from './registry.ts';

/** What a caller's request may tell a service. All else stays here: keys, cookies, forged forwarding headers. */
const forwarded = [
  'accept',
  'accept-language',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
  'traceparent',
  'tracestate',
  'idempotency-key',
  'user-agent',
];

export interface OutgoingCall {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  mediaType: string | undefined;
  requestId: string;
  clientAddress: string;
  caller: Caller | undefined;
  now: Date;
}

/** The headers of the gateway's own request: the service's credential in place of the caller's key, and who is calling, signed. */
export function requestHeaders(call: OutgoingCall, access: UpstreamAccess): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of forwarded) {
    const value = call.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  if (call.mediaType !== undefined) headers['content-type'] = call.mediaType;
  if (access.credential !== undefined) headers['authorization'] = `Bearer ${access.credential}`;
  headers['accept-encoding'] = 'identity';
  headers['x-request-id'] = call.requestId;
  headers['via'] = '1.1 tkawen-api';
  if (call.clientAddress) headers['forwarded'] = `for=${forwardedNode(call.clientAddress)}`;
  return { ...headers, ...identityHeaders(call, access) };
}

/**
 * Who is calling. The signature is `v1=` and the hexadecimal HMAC-SHA-256, keyed with the service's signing secret, of the lines
 * timestamp, request id, account, caller, mode, method and path, so that a service need not trust its network.
 */
function identityHeaders(
  { caller, now, requestId, method, path }: OutgoingCall,
  { signingSecret }: UpstreamAccess,
): Record<string, string> {
  if (!caller) return {};
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const lines = [timestamp, requestId, caller.accountId, caller.id, caller.mode, method, path].join('\n');
  return {
    'x-tkawen-account-id': caller.accountId,
    'x-tkawen-caller-id': caller.id,
    'x-tkawen-mode': caller.mode,
    'x-tkawen-timestamp': timestamp,
    ...(signingSecret && {
      'x-tkawen-identity-signature': `v1=${createHmac('sha256', signingSecret).update(lines).digest('hex')}`,
    }),
  };
}

/** RFC 7239, section 6: an IPv6 address is bracketed and quoted. */
function forwardedNode(address: string): string {
  return address.includes(':') ? `"[${address}]"` : address;
}

/** Hop-by-hop (RFC 9110, section 7.6.1), or the gateway's own to say, or telling what stands behind it. */
const withheld = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'set-cookie',
  'set-cookie2',
  'server',
  'x-powered-by',
  'via',
  'date',
  'alt-svc',
  'strict-transport-security',
  'www-authenticate',
  'x-request-id',
]);

/** The headers of a service's answer that its caller may see. */
export function responseHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const named = new Set(
    String(headers.connection ?? '')
      .toLowerCase()
      .split(/[\s,]+/),
  );
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !isWithheld(name, named));
  return Object.fromEntries(kept) as Record<string, string | string[]>;
}

function isWithheld(name: string, named: ReadonlySet<string>): boolean {
  return withheld.has(name) || named.has(name) || /^(?:access-control|x-tkawen|ratelimit|content-security)-?/.test(name);
}
