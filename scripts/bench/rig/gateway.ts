import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '../../redis-server.ts';
import { type Contender, startContender } from './contender.ts';
import type { Rig } from './rig.ts';
import { gatewayPath } from './room.ts';

export interface GatewayOptions {
  name: string;
  /** A copy of this project; its own folder unless told. */
  cwd?: string;
  /** Options of `node`. */
  nodeArgs?: readonly string[];
}

/** A gateway as it is in production, on the rig's stores: its log goes to a file. */
export async function startGateway(rig: Rig, { name, cwd, nodeArgs = [] }: GatewayOptions): Promise<Contender> {
  const port = await freePort();
  return startContender(rig.resources, rig.signal, {
    name,
    alone: rig.cores.alone,
    command: ['bin/tkawen-gateway'],
    ...(cwd !== undefined && { cwd }),
    env: {
      NODE_OPTIONS: nodeArgs.join(' '),
      TKAWEN_API_ADDR: `127.0.0.1:${port}`,
      TKAWEN_API_DATA_DIR: join(rig.dir, `data-${port}`),
      DATABASE_URL: rig.databaseUrl,
      REDIS_URL: rig.redisUrl,
      UPSTREAM_LIQAA_URL: rig.upstreamOrigin,
      UPSTREAM_LIQAA_CREDENTIAL: randomBytes(18).toString('base64url'),
      UPSTREAM_LIQAA_SIGNING_SECRET: randomBytes(18).toString('base64url'),
    },
    url: `http://127.0.0.1:${port}${gatewayPath}`,
    headers: rig.headers,
    output: join(rig.dir, `gateway-${port}.log`),
  });
}
