import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { mayRead } from './storage-access.ts';

const token = process.env['RECORDINGS_TOKEN'] ?? 'recordings-demo-token';
const files = new Map<string, Buffer>();

export function putFile(name: string, bytes: Buffer): void {
  files.set(name, bytes);
}

/** A file as an S3-compatible storage gives it: whole, or one part of it, with a type that says nothing. */
export function serveFile(req: IncomingMessage, res: ServerResponse, name: string) {
  const { headers } = req;
  const own = { 'x-amz-request-id': 'A1B2C3', Server: 'MinIO', 'Accept-Ranges': 'bytes' };
  const file = files.get(name);
  if (!mayRead(req, token)) return fail(res, 403, 'AccessDenied');
  if (!file) return fail(res, 404, 'NoSuchKey');
  const etag = `"${createHash('md5').update(file).digest('hex')}"`;
  const shown = {
    ...own,
    ETag: etag,
    'Last-Modified': 'Sun, 22 Nov 2026 10:00:00 GMT',
    'Content-Type': 'application/octet-stream',
  };
  if (headers['if-match'] !== undefined && headers['if-match'] !== etag) return fail(res, 412, 'PreconditionFailed');
  if (headers['if-none-match'] === etag) {
    res.writeHead(304, shown).end();
    return;
  }
  const wantsPart = headers['if-range'] === undefined || headers['if-range'] === etag;
  const [, first = '', last = ''] = (wantsPart && /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '')) || [];
  if (first === '' && last === '') {
    res.writeHead(200, { ...shown, 'Content-Length': file.length }).end(file);
    return;
  }
  const from = first === '' ? Math.max(0, file.length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? file.length - 1 : Math.min(Number(last), file.length - 1);
  if (from > to) return fail(res, 416, 'InvalidRange', { 'Content-Range': `bytes */${file.length}` });
  const part = file.subarray(from, to + 1);
  res
    .writeHead(206, { ...shown, 'Content-Length': part.length, 'Content-Range': `bytes ${from}-${to}/${file.length}` })
    .end(part);
}

function fail(res: ServerResponse, status: number, code: string, headers: Record<string, string> = {}): void {
  res.writeHead(status, { 'Content-Type': 'application/xml', ...headers }).end(`<Error><Code>${code}</Code></Error>`);
}
