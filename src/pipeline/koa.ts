import { pipeline, type Readable } from 'node:stream';
import Koa from 'koa';
import type { Next, Stage, StageContext } from './stage.ts';

/**
 * Koa, with a way of its own to go through the stages and to give what they have made to the client. Koa's makes a function of each
 * stage for each request, and listens to the connection anew, which costs more than most stages do. It has no use for `use`.
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
      // No stage sees it any more: nothing that was counted is charged.
      ctx.state.errorCode = 'internal';
      ctx.onerror(error as Error);
    }
  }
}

/** Those that have no body, nor headers that tell of one. */
const bodiless = new Set([204, 205, 304]);

/** @throws Error when a header cannot be written, before anything has left. */
function respond(ctx: StageContext): void {
  const { res, state } = ctx;
  const body = ctx.body as Buffer | string | Readable | null | undefined;
  if (!ctx.writable) return void res.end();
  const isBodiless = bodiless.has(ctx.status);
  if (isBodiless) ctx.body = null;
  else if (ctx.method !== 'HEAD' && (body === null || body === undefined)) ctx.length = 0;
  if (!res.headersSent) res.writeHead(ctx.status);

  if (isBodiless || ctx.method === 'HEAD' || body === null || body === undefined) {
    res.end();
  } else if (typeof body === 'string' || Buffer.isBuffer(body)) {
    state.responseBytes = Buffer.byteLength(body);
    res.end(body);
  } else {
    body.on('data', (chunk: Buffer) => {
      state.responseBytes += chunk.byteLength;
    });
    pipeline(body, res, (error) => error && ctx.onerror(error));
  }
}
