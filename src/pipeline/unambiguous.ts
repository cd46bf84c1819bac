import type { IncomingMessage } from 'node:http';
import { Problem } from '../problem.ts';
import type { Stage } from './stage.ts';
import { unreadableProblem } from './unreadable.ts';

const longestTarget = 8_192;
/** Of these Node keeps the first or joins them; a proxy before us may have decided by the other one. */
const onceOnly = new Set(['host', 'authorization', 'content-length', 'content-type', 'transfer-encoding', 'idempotency-key']);
const lengths = new Set([...onceOnly].map((name) => name.length));
/** RFC 9110, section 7.2: a host and a port, nothing before or behind them. */
const authority = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{0,5})?$/i;

/** Targets that nobody reads in two ways: what most requests have. */
const plain = /^(?:\/[\w~-][\w.~-]*)+(?:\?[\w.~=&-]*)?$/;

/** Refuses a request that cannot be read, or that two programs could read in two ways (RFC 9112, section 11). */
export const unambiguous: Stage = function unambiguous(ctx, next) {
  const { req } = ctx;
  const unreadable = unreadableProblem(req);
  if (unreadable) throw unreadable;
  refuseTarget(req.url ?? '');
  refuseHeaders(req);
  return next(ctx);
};

function refuseTarget(target: string): void {
  if (target.length > longestTarget)
    throw new Problem('uri_too_long', `The address may have ${longestTarget} characters.`, close);
  if (plain.test(target)) return;
  if (!target.startsWith('/')) throw malformed('The request line must name a path, such as /v1/health.');
  const [path = ''] = target.split('?', 1);
  if (path.includes('//')) throw malformed('The path holds an empty segment.');
  if (/(?:^|\/)(?:\.|%2e){1,2}(?=\/|$)/i.test(path)) throw malformed('The path holds a dot segment.');
  if (/%2f|%5c|\\/i.test(path)) throw malformed('The path holds an encoded slash or a backslash.');
  if (/%(?![0-9a-f]{2})/i.test(target)) throw malformed('The address holds a percent sign that starts no escape.');
  if (/%(?:[01][0-9a-f]|7f)/i.test(path)) throw malformed('The path holds a control character.');
  if (target.includes('%00')) throw malformed('The query holds a null character.');
  if (/[^\x21-\x7e]|#/.test(target)) throw malformed('The address holds a character that must be escaped.');
  if (!isUtf8(target)) throw malformed('The address is not UTF-8.');
}

function refuseHeaders({ rawHeaders, httpVersion, headers }: IncomingMessage): void {
  if (httpVersion !== '1.1' && httpVersion !== '1.0') throw malformed('This is neither HTTP/1.1 nor HTTP/1.0.');
  refuseRepeated(rawHeaders);
  if (httpVersion === '1.1' && !headers.host) throw malformed('The header host is missing.');
  if (headers.host && !authority.test(headers.host)) throw malformed('The header host names no host.');
  const coding = headers['transfer-encoding'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') throw malformed('The only transfer coding is chunked.');
  if (coding !== undefined && httpVersion === '1.0') throw malformed('HTTP/1.0 knows no transfer coding.');
}

function refuseRepeated(rawHeaders: readonly string[]): void {
  const seen: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const raw = rawHeaders[i] ?? '';
    const name = lengths.has(raw.length) ? raw.toLowerCase() : raw;
    if (!onceOnly.has(name)) continue;
    if (seen.includes(name)) throw malformed(`The header ${name} is given twice.`);
    seen.push(name);
  }
}

function isUtf8(target: string): boolean {
  if (!target.includes('%')) return true;
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}

/** Whoever sends such a request may have more of it on the same connection. */
const close = { headers: { Connection: 'close' } };

function malformed(detail: string): Problem {
  return new Problem('invalid_param', detail, close);
}
