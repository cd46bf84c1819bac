import type { IncomingMessage } from 'node:http';
import type { Operation } from '../contract/operation.ts';
import { isJson } from '../contract/validator.ts';
import { Problem } from '../problem.ts';
import { BoundedBody, tooLarge } from './bounded-body.ts';
import { closeGently } from './in-turn.ts';
import { parseJson } from './parse-json.ts';
import { type Next, operationOf, type Stage, type StageContext } from './stage.ts';
import { whenUnreadable } from './unreadable.ts';

/**
 * The body within the operation's limit. JSON is read whole and parsed, and its bytes are kept, so that what is forwarded is what was
 * checked. Other media types stay a stream.
 */
export const readBody: Stage = function readBody(ctx, next) {
  const operation = operationOf(ctx);
  if (hasBody(ctx.req)) return take(ctx, operation, next);
  if (operation.bodyRequired) {
    throw new Problem('invalid_param', `${operation.id} needs a body.`, {
      errors: [{ pointer: '/body', detail: 'is required', expected: operation.bodyTypes.join(' or ') }],
    });
  }
  return next(ctx);
};

async function take(ctx: StageContext, operation: Operation, next: Next): Promise<void> {
  const { req, res, state } = ctx;
  try {
    if (operation.bodyTypes.length === 0) throw new Problem('invalid_param', `${operation.id} takes no body.`, close);
    state.mediaType = acceptedMediaType(req, operation);
    refuseLength(req, operation.bodyLimitBytes);
    if (waitsForInvitation(req)) res.writeContinue();
    if (isJson(state.mediaType)) {
      state.rawBody = await Promise.race([read(req, operation.bodyLimitBytes), whenUnreadable(req)]);
      state.body = parseJson(state.rawBody);
    } else {
      const isDigested = operation.idempotent && req.headers['idempotency-key'] !== undefined;
      state.bodyStream = new BoundedBody(req, operation.bodyLimitBytes, isDigested);
    }
    await next(ctx);
  } finally {
    if (!req.complete) answerEarly(ctx);
  }
}

/**
 * It is answered before all of it has come. What is left is thrown away for a moment: a client that is cut while it sends, and most
 * send first and read then, never gets to the answer.
 */
function answerEarly(ctx: StageContext): void {
  const { req, state } = ctx;
  const { bodyStream } = state;
  const passOver = () => req.unpipe().resume();
  // Nobody has begun to read it, and nobody will.
  if (bodyStream?.readableFlowing === null) bodyStream.destroy();
  if (!bodyStream || bodyStream.destroyed) passOver();
  else bodyStream.once('close', passOver);
  ctx.set('Connection', 'close');
  req.socket.destroySoon = () => closeGently(req.socket);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function acceptedMediaType({ headers }: IncomingMessage, { bodyTypes }: Operation): string {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Problem(
      'unsupported_media_type',
      `Send the body as it is, without the content coding ${encoding.slice(0, 40)}.`,
      close,
    );
  }
  const header = headers['content-type'];
  const sent = header?.split(';', 1)[0]?.trim().toLowerCase();
  // curl -d calls everything a form. Samples of ours and of others omit the header, and mean JSON.
  const mediaType = sent === undefined || sent === 'application/x-www-form-urlencoded' ? 'application/json' : sent;
  if (!bodyTypes.includes(mediaType)) throw unsupported(bodyTypes);
  const charset = /;\s*charset="?([^";\s]+)/i.exec(header ?? '')?.[1];
  if (isJson(mediaType) && charset && !/^utf-?8$/i.test(charset))
    throw new Problem('unsupported_media_type', 'JSON is sent in UTF-8.', close);
  return mediaType;
}

function unsupported(bodyTypes: readonly string[]): Problem {
  return new Problem('unsupported_media_type', `Send ${bodyTypes.join(' or ')}.`, {
    headers: { ...close.headers, Accept: bodyTypes.join(', ') },
  });
}

function refuseLength({ headers }: IncomingMessage, limitBytes: number): void {
  if (Number(headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
}

function waitsForInvitation({ httpVersion, headers }: IncomingMessage): boolean {
  return httpVersion === '1.1' && /^100-continue$/i.test(headers.expect ?? '');
}

async function read(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > limitBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Problem('invalid_param', 'The connection ended before the body did.', close);
  }
  if (size > limitBytes) throw tooLarge(limitBytes);
  return Buffer.concat(chunks, size);
}

/** What is left of a refused body is not read. */
const close = { headers: { Connection: 'close' } };
