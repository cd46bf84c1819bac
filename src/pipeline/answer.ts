import type { handlers } from '../operations/index.ts';
import type { Resources } from '../operations/operation.ts';
import type { AnswerRequest } from './dispatch.ts';

interface AnyAnswer {
  status: number;
  headers?: Record<string, string>;
  type?: string;
  body?: unknown;
}

type AnyHandler = (input: Record<string, unknown>) => Promise<AnyAnswer> | AnyAnswer;

const nothing = Buffer.alloc(0);

/** Gives a request to its handler, and the handler's answer to Koa. The table is typed per operation; here all are alike. */
export function answerWith(table: typeof handlers, resources: Resources): AnswerRequest {
  const byId = new Map(Object.entries(table)) as unknown as ReadonlyMap<string, AnyHandler>;

  return async function answer(operation, ctx) {
    const handler = byId.get(operation.id);
    if (!handler) throw new Error(`${operation.id} has no handler.`);
    const { state } = ctx;
    const { status, headers, type, body } = await handler({
      ...resources,
      path: state.pathParams,
      query: state.query,
      body: state.body,
      now: resources.clock.now(),
      requestId: state.requestId,
      headers: ctx.req.headers,
      bytes: state.rawBody ?? nothing,
      get caller() {
        if (!state.caller) throw new Error(`${operation.id} is public: it has no caller.`);
        return state.caller;
      },
    });
    ctx.status = status;
    if (headers) ctx.set(headers);
    if (status === 200 && isCurrent(headers?.['ETag'], ctx.get('If-None-Match'))) {
      ctx.status = 304;
      return;
    }
    if (body !== undefined) {
      ctx.type = type ?? 'application/json';
      ctx.body = Buffer.isBuffer(body) || typeof body === 'string' ? body : JSON.stringify(body);
    }
  };
}

/** RFC 9110, section 13.1.2. Koa's own check would not look at it where a client also sends `Cache-Control: no-cache`, as fetch does. */
function isCurrent(etag: string | undefined, ifNoneMatch: string): boolean {
  if (etag === undefined || ifNoneMatch === '') return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag.replace(/^W\//, ''));
}
