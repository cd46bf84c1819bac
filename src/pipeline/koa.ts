import { pipeline, type Readable } from 'node:stream';
import Koa from 'koa';
import type { Next, Stage, StageContext } from './stage.ts';

/**
 * Koa, with a way of its own to go through the stages and to give what they have made to the client. Koa's makes a function of each
 * stage for each request, and listens to the connection anew, which costs more than most stages do.
 */
export class Application extends Koa {
  readonly #run: Next;

  /** @param stages in their order; the last one hands on to nobody. */
  constructor(stages: readonly Stage[]) {
    super();
    const nothing: Next = () => Promise.resolve();
    this.#run = stages.reduceRight<Next>((next, stage) => (ctx) => stage(ctx, next), nothing);
  }

  /** Koa's callback calls it for each request. */
  async handleRequest(ctx: StageContext): Promise<void> {
    ctx.res.statusCode = 404;
    try {
      await this.#run(ctx);
      respond(ctx);
    } catch (error) {
      ctx.onerror(error as Error);
    }
  }
}

/** Those that have no body, nor headers that tell of one. */
const bodiless = new Set([204, 205, 304]);

function respond(ctx: StageContext): void {
  const { res, state } = ctx;
  const body = ctx.body as Buffer | string | Readable | null | undefined;
  if (ctx.writable && bodiless.has(ctx.status)) ctx.body = null;
  else if (ctx.writable && ctx.method !== 'HEAD') {
    if (body === null || body === undefined) ctx.length = 0;
    else if (typeof body === 'string' || Buffer.isBuffer(body)) {
      state.responseBytes = Buffer.byteLength(body);
      return void res.end(body);
    } else {
      body.on('data', (chunk: Buffer) => {
        state.responseBytes += chunk.byteLength;
      });
      return void pipeline(body, res, (error) => error && ctx.onerror(error));
    }
  }
  res.end();
}
