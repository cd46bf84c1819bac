import { mkdtempSync, rmSync } from 'node:fs';
import { constants as osConstants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { openDatabase } from '../../../src/db/database.ts';
import { startEmbeddedPostgres } from '../../../src/db/embedded-postgres.ts';
import { migrate } from '../../../src/db/migrate.ts';
import type { Database } from '../../../src/db/tables.ts';
import { freePort, startRedis } from '../../redis-server.ts';
import { type Generator, startGenerator } from '../load/load.ts';
import { addCaller } from './caller.ts';
import { type Contender, startContender } from './contender.ts';
import { type Cores, shareCores } from './cores.ts';
import { upstreamPath } from './room.ts';

/** All that stands around what is measured. */
export interface Rig {
  readonly resources: AsyncDisposableStack;
  readonly signal: AbortSignal;
  /** A folder that goes with it. */
  readonly dir: string;
  readonly cores: Cores;
  readonly db: Kysely<Database>;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly upstream: Contender;
  readonly upstreamOrigin: string;
  readonly generator: Generator;
  /** The secret of a live key that may call as often as it likes. */
  readonly key: string;
  /** Of every call. */
  readonly headers: Record<string, string>;
}

const upstreamFile = fileURLToPath(new URL('../processes/upstream.ts', import.meta.url));

/** Starts the stores, the service to forward to, and the process that asks. */
export async function openRig(resources: AsyncDisposableStack, signal: AbortSignal): Promise<Rig> {
  const cores = shareCores(resources);
  const dir = mkdtempSync(join(tmpdir(), 'tkawen-bench-'));
  resources.defer(() => rmSync(dir, { recursive: true, force: true }));
  const generator = startGenerator(resources, signal);
  const redis = resources.adopt(await startRedis(), (server) => server.stop());
  const postgres = resources.adopt(await startEmbeddedPostgres(join(dir, 'postgres'), ['fsync=off']), (server) => server.stop());
  // In production it is another machine. Here it has what all others leave: it must not take the core from those who ask and answer.
  setPriority(postgres.pid, osConstants.priority.PRIORITY_LOW);
  const db = resources.adopt(openDatabase({ url: postgres.url, maxConnections: 1, onError: () => {} }), (opened) =>
    opened.destroy(),
  );
  await migrate(db);
  const key = await addCaller(db);

  const port = await freePort();
  const upstreamOrigin = `http://127.0.0.1:${port}`;
  const upstream = await startContender(resources, signal, {
    name: '(a) the upstream itself',
    alone: [],
    command: [process.execPath, upstreamFile],
    env: { PORT: String(port) },
    url: upstreamOrigin + upstreamPath,
    headers: {},
    output: join(dir, 'upstream.log'),
  });
  return {
    resources,
    signal,
    dir,
    cores,
    db,
    databaseUrl: postgres.url,
    redisUrl: redis.url,
    upstream,
    upstreamOrigin,
    generator,
    key,
    headers: { Authorization: `Bearer ${key}` },
  };
}
