import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** How far the clock of whoever signs may be off. */
const skewMs = 15 * 60_000;
const form =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;

/** Whether a request carries the token, or the signature of the one access key, whose secret the token is (AWS Signature Version 4). */
export function mayRead(req: IncomingMessage, token: string): boolean {
  const { authorization = '' } = req.headers;
  if (authorization === `Bearer ${token}`) return true;
  const [, id, day = '', region = '', names = '', signature] = form.exec(authorization) ?? [];
  if (id !== 'demo') return false;
  const at = String(req.headers['x-amz-date']);
  const time = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!at.startsWith(day) || !(Math.abs(Date.now() - time) <= skewMs)) return false;
  if (!names.split(';').includes('host')) return false;

  const headers = names.split(';').map((name) => `${name}:${String(req.headers[name] ?? '').trim()}\n`);
  const payload = String(req.headers['x-amz-content-sha256']);
  const canonical = [req.method, canonicalPath(req.url ?? '/'), '', headers.join(''), names, payload].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const signed = ['AWS4-HMAC-SHA256', at, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((before, part) => hmac(before, part), `AWS4${token}`);
  return hmac(key, signed).toString('hex') === signature;
}

/** As a storage encodes it anew, however the client has. */
function canonicalPath(target: string): string {
  const [path = ''] = target.split('?', 1);
  const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  const encode = (segment: string) => encodeURIComponent(decodeURIComponent(segment)).replace(/[!'()*]/g, encoded);
  return path.split('/').map(encode).join('/');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
