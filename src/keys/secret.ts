import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { KeyType, Mode } from '../caller.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 32;
const checksumLength = 6;
const shape = /^(?:sk|pk)_(?:live|sandbox)_[0-9A-Za-z]{38}$/;

/** A new secret: prefix, 32 random characters, checksum. It is shown once and never stored. */
export function createSecret(type: KeyType, mode: Mode): string {
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  const body = `${type === 'secret' ? 'sk' : 'pk'}_${mode}_${random}`;
  return body + checksum(body);
}

/** Whether the text can be a key at all. Tells typing errors and leaks of other products from keys without any look-up. */
export function isWellFormed(secret: string): boolean {
  return shape.test(secret) && checksum(secret.slice(0, -checksumLength)) === secret.slice(-checksumLength);
}

/** CRC-32 (IEEE) in base 62, six characters. Published, so that secret scanners can check a finding offline. */
export function checksum(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let i = 0; i < checksumLength; i++) {
    digits = alphabet[rest % 62] + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/** What is stored instead of the secret. The secret has 190 random bits, so a plain hash cannot be searched. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
