import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { JWK } from 'jose';

export type Header = Record<string, unknown>;

/** The parts of a token, for tests that change one. */
export function partsOf(token: string): { header: Header; payload: Record<string, unknown>; signature: string } {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return { header: decode(header), payload: decode(payload), signature };
}

/** Puts parts together, whatever they are. */
export function joinParts(header: unknown, payload: unknown, signature: string): string {
  return `${encode(header)}.${encode(payload)}.${signature}`;
}

/** Signs with the private key, in the way that its type asks for, whatever the header says. */
export function signWith(jwk: JWK, header: Header, payload: unknown): string {
  const key: KeyObject = createPrivateKey({ key: jwk as never, format: 'jwk' });
  const hash = key.asymmetricKeyDetails?.namedCurve === 'secp521r1' ? 'sha512' : 'sha256';
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

/** Signs with a text as the shared secret of HS256. */
export function signWithText(secret: string | Buffer, header: Header, payload: unknown): string {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function encode(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
