import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Chargily sent these bytes to its webhook: the header `signature` is the lower-case hexadecimal HMAC-SHA-256 of the body
 * as it came, keyed with the API's secret key of the mode. There is no time in it, so that whoever takes one remembers the
 * event's id.
 */
export function isSigned(body: Buffer, signature: string | undefined, secretKey: string): boolean {
  if (signature === undefined || !/^[0-9a-f]{64}$/.test(signature)) return false;
  return timingSafeEqual(createHmac('sha256', secretKey).update(body).digest(), Buffer.from(signature, 'hex'));
}
