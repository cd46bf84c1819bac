import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from './refusal.ts';

/** A file as RFC 9110 has it: whole, in one part, or not at all since the caller has it. */
export function fileReply(bytes: Buffer, type: string, headers: IncomingHttpHeaders) {
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  const common = { 'Content-Type': type, ETag: etag, 'Accept-Ranges': 'bytes' };
  if (headers['if-none-match'] === etag) return { status: 304, headers: { ETag: etag } };

  const isWanted = headers['if-range'] === undefined || headers['if-range'] === etag;
  const [, first, last] = (isWanted && /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '')) || [];
  if (first === undefined) return { status: 200, headers: { ...common, 'Content-Length': String(bytes.length) }, bytes };
  const from = Number(first);
  const to = Math.min(bytes.length - 1, last ? Number(last) : bytes.length - 1);
  if (from > to) throw new Refusal(416, 'range_not_satisfiable', 'The file is shorter.');
  const part = bytes.subarray(from, to + 1);
  const length = { 'Content-Length': String(part.length), 'Content-Range': `bytes ${from}-${to}/${bytes.length}` };
  return { status: 206, headers: { ...common, ...length }, bytes: part };
}
