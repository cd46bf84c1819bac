import type { Config } from '../../config.ts';
import { pendingMigrations } from '../../db/migrate.ts';
import { serverVersion } from '../../db/server.ts';
import type { Progress } from '../../progress.ts';
import { withStore } from '../store.ts';
import { plural } from '../text.ts';
import { type Finding, look, timed } from './finding.ts';

export interface PostgresFinding extends Finding {
  /** Null when nobody could be asked. */
  pending_migrations: string[] | null;
}

/** An embedded server that does not run is made and started for the look, which takes its time. */
const embeddedPatienceMs = 60_000;

export async function lookAtPostgres(config: Config, progress: Progress): Promise<PostgresFinding> {
  let pending: string[] | null = null;
  const see = () =>
    withStore(config, progress, async ({ db, started }) => {
      const [version, latencyMs] = await timed(() => serverVersion(db));
      pending = await pendingMigrations(db);
      const missing =
        pending.length > 0 ? `${plural(pending.length, 'migration')} pending: ${pending.join(', ')}` : 'no migrations pending';
      return { version, latencyMs, note: started ? `${missing}; embedded, and not running otherwise` : missing };
    });
  const finding = await (config.databaseUrl === undefined ? look('postgres', see, embeddedPatienceMs) : look('postgres', see));
  return { ...finding, pending_migrations: pending };
}
