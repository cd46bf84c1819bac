import { pipeline, type Readable } from 'node:stream';
import Koa from 'koa';
import type { StageContext } from './stage.ts';

/**
 * Koa, with a way of its own to give what the stages have made to the client. Koa's listens to the connection anew for each request,
 * and takes that back, which costs as much as sending the answer.
 */
export class Application extends Koa {
  /** Koa's callback calls it for each request. */
  handleRequest(ctx: StageContext, run: (ctx: StageContext) => Promise<void>): Promise<void> {
    ctx.res.statusCode = 404;
    return run(ctx)
      .then(() => respond(ctx))
      .catch((error) => ctx.onerror(error));
  }
}

/** Those that have no body, nor headers that tell of one. */
const bodiless = new Set([204, 205, 304]);

function respond(ctx: StageContext): void {
  const { res } = ctx;
  const body = ctx.body as Buffer | string | Readable | null | undefined;
  if (ctx.writable && bodiless.has(ctx.status)) ctx.body = null;
  else if (ctx.writable && ctx.method !== 'HEAD') {
    if (body === null || body === undefined) ctx.length = 0;
    else if (typeof body === 'string' || Buffer.isBuffer(body)) return void res.end(body);
    else return void pipeline(body, res, (error) => error && ctx.onerror(error));
  }
  res.end();
}
