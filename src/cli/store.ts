import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { openDatabase, ping } from '../db/database.ts';
import { startEmbeddedPostgres } from '../db/embedded-postgres.ts';
import { migrate, pendingMigrations } from '../db/migrate.ts';
import { hasOtherSessions } from '../db/server.ts';
import type { Database } from '../db/tables.ts';
import type { Progress } from '../progress.ts';
import { Refusal, reasonOf } from './refusal.ts';
import { plural } from './text.ts';

export interface Store {
  readonly db: Kysely<Database>;
  /** Whether the embedded Postgres was started for this command. */
  readonly started: boolean;
  close(): Promise<void>;
}

/** A comparison reads all of a day's calls. Ctrl-C ends it before. */
const queryTimeoutMs = 600_000;

/** Lends the database to a command, and gives back all that was taken, Ctrl-C or not. @throws Refusal when it does not answer. */
export async function withStore<T>(config: Config, progress: Progress, use: (store: Store) => Promise<T>): Promise<T> {
  const opening = openStore(config, progress);
  const leave = () =>
    void opening
      .then((store) => store.close())
      .catch(() => {})
      .finally(() => process.exit(130));
  process.on('SIGINT', leave).on('SIGTERM', leave);
  try {
    const store = await opening;
    return await use(store).finally(() => store.close());
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave);
  }
}

/** @throws Refusal when the schema is not the one that this program knows. An embedded Postgres that nobody else uses is brought up to date. */
export async function bringUpToDate({ db, started }: Store): Promise<void> {
  if (started) {
    await migrate(db);
    return;
  }
  const pending = await pendingMigrations(db);
  if (pending.length > 0)
    throw new Refusal(
      `The database lacks ${plural(pending.length, 'migration')}. A gateway of this version runs them when it starts.`,
    );
}

async function openStore({ databaseUrl, dataDir }: Config, progress: Progress): Promise<Store> {
  const embedded =
    databaseUrl === undefined
      ? await progress('Starting Postgres', () => startEmbeddedPostgres(join(dataDir, 'postgres')))
      : undefined;
  const url = embedded?.url ?? databaseUrl ?? '';
  // One connection: then any other session on an embedded server is somebody else's.
  const db = openDatabase({ url, maxConnections: 1, connectTimeoutMs: 2_000, queryTimeoutMs, onError: () => {} });
  const store: Store = {
    db,
    started: embedded?.started ?? false,
    async close() {
      // A gateway that has started meanwhile uses it, and stops it in its turn.
      const unused = embedded?.started === true && !(await hasOtherSessions(db).catch(() => false));
      await db.destroy();
      if (unused) await embedded.stop();
    },
  };
  try {
    await ping(db);
    return store;
  } catch (error) {
    await store.close();
    throw new Refusal(`The database does not answer: ${reasonOf(error)}.`, { cause: error });
  }
}
