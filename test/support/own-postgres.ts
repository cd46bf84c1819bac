import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts';
import { createDataDir } from './stores.ts';

/** A Postgres of a test's own, which it may stop and start again without another address. */
export interface OwnPostgres extends AsyncDisposable {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dir = createDataDir();
  let server: EmbeddedPostgres | undefined;
  const sockets = new Set<Socket>();
  const start = async () => {
    server = await startEmbeddedPostgres(join(dir, 'postgres'), ['fsync=off']);
  };
  const stop = async () => {
    await server?.stop();
    server = undefined;
  };
  // Each start takes another port, which those who are connected cannot know.
  const front = createServer((socket) => {
    if (!server) return socket.resetAndDestroy();
    const back = connect(Number(new URL(server.url).port), '127.0.0.1');
    for (const [one, other] of [
      [socket, back],
      [back, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => {}).once('close', () => other.destroy());
      one.pipe(other);
    }
  });
  front.listen(0, '127.0.0.1');
  await Promise.all([start(), once(front, 'listening')]);
  const url = new URL(server?.url ?? '');
  url.port = String((front.address() as AddressInfo).port);
  return {
    url: url.href,
    start,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      for (const socket of sockets) socket.destroy();
      front.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
