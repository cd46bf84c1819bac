import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/**
 * Encrypts an answer that holds a secret under the credential of the request that it answers, which is not stored: whoever reads
 * the database cannot read it, and only that credential can have it repeated.
 */
export function seal(body: Buffer, credential: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, keyOf(credential, nonce), nonce);
  const sealed = Buffer.concat([cipher.update(body), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Undefined when another credential sealed it. */
export function unseal(sealed: Buffer, credential: string): Buffer | undefined {
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv(algorithm, keyOf(credential, nonce), nonce);
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function keyOf(credential: string, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', credential, salt, 'idempotency', 32));
}
