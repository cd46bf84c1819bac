import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import Koa from 'koa';
import { type Context, OpenAPIBackend } from 'openapi-backend';
import { Pool } from 'undici';
import { readEnvironment } from './environment.ts';

/** Koa, openapi-backend's own router, validation and security handlers, and a plain proxy, as their documentation shows them. */
const { port, upstreamUrl, key } = readEnvironment();
const pool = new Pool(upstreamUrl, { connections: 64 });
const keys = new Map([[key, { account: 'acc_bench' }]]);
const contract = JSON.parse(readFileSync(new URL('../../../generated/contract.json', import.meta.url), 'utf8'));

const api = new OpenAPIBackend({
  definition: contract,
  // Without these two it refuses OpenAPI 3.1, or ignores what it does not know of it.
  quick: true,
  strict: true,
  customizeAjv(_ajv, options) {
    const ajv = new Ajv2020({ ...options, strict: false });
    addFormatsModule.default(ajv);
    return ajv;
  },
});
api.registerSecurityHandler('apiKey', ({ request }: Context) => keys.get(String(request.headers['authorization']).slice(7)));
api.register('notFound', (_c: Context, ctx: Koa.Context) => answer(ctx, 404));
api.register('validationFail', (_c: Context, ctx: Koa.Context) => answer(ctx, 400));
api.register('unauthorizedHandler', (_c: Context, ctx: Koa.Context) => answer(ctx, 401));
await api.init();
for (const { operationId } of api.router.getOperations()) if (operationId) api.register(operationId, proxy);

async function proxy(_c: Context, ctx: Koa.Context): Promise<void> {
  const path = ctx.url.replace('/v1/connect', '/v1');
  const { statusCode, headers, body } = await pool.request({ method: ctx.method as 'GET', path });
  ctx.status = statusCode;
  ctx.type = String(headers['content-type']);
  ctx.body = await body.text();
}

function answer(ctx: Koa.Context, status: number): void {
  ctx.status = status;
}

new Koa()
  .use((ctx) => {
    const { method, path, query, headers } = ctx.request;
    return api.handleRequest({ method, path, query: query as Record<string, string>, headers: headers as never }, ctx);
  })
  .listen(port, '127.0.0.1');
