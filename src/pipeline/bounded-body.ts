import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform, type TransformCallback } from 'node:stream';
import { Problem } from '../problem.ts';
import { whenUnreadable } from './unreadable.ts';

/** A body on its way to a service, read no faster than the service takes it, and failed when it grows beyond its limit. */
export class BoundedBody extends Transform {
  bytes = 0;
  readonly #limitBytes: number;
  readonly #hash: Hash | undefined;

  /** @param isDigested whether its digest will be asked for. */
  constructor(req: IncomingMessage, limitBytes: number, isDigested: boolean) {
    super();
    this.#limitBytes = limitBytes;
    this.#hash = isDigested ? createHash('sha256') : undefined;
    const cut = () => this.destroy(new Problem('invalid_param', 'The connection ended before the body did.', close));
    req.once('aborted', cut).once('error', cut);
    whenUnreadable(req).catch((problem: Error) => this.destroy(problem));
    // What fails is told to whoever reads; before anybody does, nobody has to know.
    this.on('error', () => {});
    req.pipe(this);
  }

  /** Of all bytes. @throws Error before the end. */
  digest(): string {
    if (!this.#hash || !this.writableFinished) throw new Error('The body has no digest, or has not been read to its end.');
    return this.#hash.copy().digest('base64url');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.byteLength;
    this.#hash?.update(chunk);
    if (this.bytes > this.#limitBytes) done(tooLarge(this.#limitBytes));
    else done(null, chunk);
  }
}

/** What is left of a refused body is not read. */
const close = { headers: { Connection: 'close' } };

export function tooLarge(limitBytes: number): Problem {
  return new Problem('payload_too_large', `The body may have ${limitBytes} bytes.`, close);
}
