import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import { Readable } from 'node:stream';
import type { Caller } from '../caller.ts';
import type { UpstreamAccess } from './registry.ts';
import type { Trace } from './trace.ts';

/** What a caller's request may tell a service. All else stays here: keys, cookies, forged forwarding headers. */
const forwarded = new Set([
  'accept',
  'accept-language',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'range',
  'user-agent',
]);

/** A validated request, on its way to the service behind its operation. */
export interface OutgoingCall {
  readonly method: string;
  /** At the service, with its query. */
  readonly path: string;
  /** As the caller sent them. */
  readonly headers: IncomingHttpHeaders;
  readonly mediaType: string | undefined;
  readonly body: Buffer | Readable | undefined;
  readonly input: { readonly path: unknown; readonly query: unknown; readonly body: unknown };
  /** Whether making it twice does no more than making it once: it is safe, or the service knows it by its key. */
  readonly isRepeatable: boolean;
  readonly trace: Trace;
  readonly requestId: string;
  readonly clientAddress: string;
  readonly caller: Caller | undefined;
  readonly now: Date;
}

/**
 * The headers of the gateway's own request, names and values in turn: the service's credential in place of the caller's key, and who
 * is calling, signed.
 */
export function requestHeaders(call: OutgoingCall, access: UpstreamAccess): string[] {
  const { headers: received, trace } = call;
  const hopByHop = namedBy(received);
  const headers = ['accept-encoding', 'identity', 'x-request-id', call.requestId, 'via', '1.1 tkawen-api'];
  for (const name in received) {
    const value = forwarded.has(name) ? received[name] : undefined;
    if (typeof value === 'string' && !hopByHop?.has(name)) headers.push(name, value);
  }
  headers.push('traceparent', trace.traceparent);
  const key = received['idempotency-key'];
  // Callers choose their keys freely, and to the service they all are one: the gateway.
  if (typeof key === 'string' && call.caller) headers.push('idempotency-key', `${call.caller.accountId}:${unquote(key)}`);
  const state = received['tracestate'];
  if (trace.isCallers && typeof state === 'string') headers.push('tracestate', state);
  if (call.mediaType !== undefined) headers.push('content-type', call.mediaType);
  const length = received['content-length'];
  if (call.body instanceof Readable && length !== undefined) headers.push('content-length', length);
  if (access.credential !== undefined) headers.push('authorization', `Bearer ${access.credential}`);
  if (call.clientAddress) headers.push('forwarded', `for=${forwardedNode(call.clientAddress)}`);
  if (call.caller) addIdentity(headers, call, call.caller, access);
  return headers;
}

/**
 * Who is calling. The signature is `v1=` and the hexadecimal HMAC-SHA-256, keyed with the service's signing secret, of the lines
 * timestamp, request id, account, caller, mode, method and path, so that a service need not trust its network.
 */
export function addIdentity(
  headers: string[],
  { now, requestId, method, path }: Pick<OutgoingCall, 'now' | 'requestId' | 'method' | 'path'>,
  caller: Caller,
  { signingSecret }: UpstreamAccess,
): void {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  headers.push(
    'x-tkawen-account-id',
    caller.accountId,
    'x-tkawen-caller-id',
    caller.id,
    'x-tkawen-mode',
    caller.mode,
    'x-tkawen-timestamp',
    timestamp,
  );
  if (signingSecret === undefined) return;
  const lines = `${timestamp}\n${requestId}\n${caller.accountId}\n${caller.id}\n${caller.mode}\n${method}\n${path}`;
  headers.push('x-tkawen-identity-signature', `v1=${createHmac('sha256', signingSecret).update(lines).digest('hex')}`);
}

/** Bare, or as the string of RFC 8941 that the IETF draft of the header asks for. */
export function unquote(idempotencyKey: string): string {
  return idempotencyKey.replace(/^"(.*)"$/, '$1');
}

/** RFC 7239, section 6: an IPv6 address is bracketed and quoted. A proxy before us may have said anything. */
function forwardedNode(address: string): string {
  if (isIPv4(address)) return address;
  return isIPv6(address) ? `"[${address}]"` : 'unknown';
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
  'clear-site-data',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'www-authenticate',
  'idempotent-replayed',
  'deprecation',
  'sunset',
  'x-request-id',
]);

/** Of those of the last, a proxy before us would do what the service tells it. */
const withheldPrefixes = [
  'access-control-',
  'content-security-policy',
  'cross-origin-',
  'ratelimit',
  'x-ratelimit-',
  'x-tkawen-',
  'x-accel-',
];

/** The headers of a service's answer that its caller may see. */
export function responseHeaders(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const hopByHop = namedBy(headers);
  const kept: Record<string, string | string[]> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined || withheld.has(name) || hopByHop?.has(name)) continue;
    if (!withheldPrefixes.some((prefix) => name.startsWith(prefix))) kept[name] = value;
  }
  return kept;
}

/** The headers that are for one hop alone, since `Connection` names them. */
function namedBy({ connection }: IncomingHttpHeaders): Set<string> | undefined {
  if (connection === undefined || connection === 'keep-alive' || connection === 'close') return undefined;
  return new Set(
    String(connection)
      .toLowerCase()
      .split(/[\s,]+/),
  );
}
