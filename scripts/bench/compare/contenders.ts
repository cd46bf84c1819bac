import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../redis-server.ts';
import { type Contender, startContender } from '../rig/contender.ts';
import { startGateway } from '../rig/gateway.ts';
import type { Rig } from '../rig/rig.ts';
import { gatewayPath } from '../rig/room.ts';

export interface Contenders {
  upstream: Contender;
  bare: Contender;
  gateway: Contender;
  koa: Contender;
  fastify: Contender;
}

/** Five ways to the same answer. */
export async function startContenders(rig: Rig): Promise<Contenders> {
  return {
    upstream: rig.upstream,
    bare: await startOurs(rig, '(b) node:http and undici', 'bare'),
    gateway: await startGateway(rig, { name: '(c) this gateway' }),
    koa: await startOurs(rig, '(d) Koa, openapi-backend', 'koa-openapi-backend'),
    fastify: await startOurs(rig, '(e) @fastify/http-proxy', 'fastify-http-proxy'),
  };
}

async function startOurs(rig: Rig, name: string, file: string): Promise<Contender> {
  const port = await freePort();
  return startContender(rig.resources, rig.signal, {
    name,
    alone: rig.cores.alone,
    command: [process.execPath, fileURLToPath(new URL(`../processes/${file}.ts`, import.meta.url))],
    env: { PORT: String(port), UPSTREAM_URL: rig.upstreamOrigin, REDIS_URL: rig.redisUrl, KEY: rig.key },
    url: `http://127.0.0.1:${port}${gatewayPath}`,
    headers: rig.headers,
    output: join(rig.dir, `${file}.log`),
  });
}
