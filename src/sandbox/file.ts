import { createHash } from 'node:crypto';
import { Problem } from '../problem.ts';
import type { SandboxAnswer } from './call.ts';

/** One part of a file, both ends included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

/** A file as RFC 9110 wants it: whole, in part, or not at all when the caller has it already. @throws Problem 412 or 416. */
export function serveFile(bytes: Buffer, mediaType: string, header: (name: string) => string): SandboxAnswer {
  const tag = tagOf(bytes);
  const headers = { ETag: tag, 'Accept-Ranges': 'bytes' };

  const match = header('if-match');
  if (match !== '' && !names(match, tag, 'strong')) {
    throw new Problem('precondition_failed', 'The ETag of the file is not one of those in If-Match.');
  }
  if (names(header('if-none-match'), tag, 'weak')) return { status: 304, headers, mediaType: undefined, body: undefined };

  const condition = header('if-range');
  const range = condition === '' || condition === tag ? rangeIn(header('range'), bytes.byteLength) : undefined;
  if (!range) return { status: 200, headers, mediaType, body: bytes };
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${range.first}-${range.last}/${bytes.byteLength}` },
    mediaType,
    body: bytes.subarray(range.first, range.last + 1),
  };
}

/** Undefined for none, and for what need not be understood: another unit, or several parts at once. */
function rangeIn(header: string, size: number): Range | undefined {
  const [, first = '', last = ''] = /^bytes= *(\d{0,15})-(\d{0,15}) *$/.exec(header) ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const range =
    first === ''
      ? { first: Math.max(0, size - Number(last)), last: size - 1 }
      : { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  if (range.first > range.last) {
    throw new Problem('range_not_satisfiable', `The file has ${size} bytes.`, {
      headers: { 'Content-Range': `bytes */${size}` },
    });
  }
  return range;
}

function names(header: string, tag: string, comparison: 'strong' | 'weak'): boolean {
  const tags = header.split(',').map((part) => part.trim());
  return tags.includes('*') || tags.some((part) => (comparison === 'weak' ? part.replace(/^W\//, '') : part) === tag);
}

const tags = new WeakMap<Buffer, string>();

function tagOf(bytes: Buffer): string {
  const tag = tags.get(bytes) ?? `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  tags.set(bytes, tag);
  return tag;
}
