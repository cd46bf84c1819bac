import { createValidator } from './contract/validator.ts';
import { keepDatabaseClock, timeSourceOf } from './db/database-clock.ts';
import { migrate } from './db/migrate.ts';
import { ensurePartitions } from './db/partitions.ts';
import { openJobs } from './jobs/open.ts';
import { createMetrics, serveMetrics } from './metrics.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { type Gateway, openStore, type StartOptions } from './start.ts';

/** Starts what does jobs and answers nobody. @throws Error when a part does not start; the parts before it are stopped again. */
export async function startWorker({ config, contract, log, progress, ...options }: StartOptions): Promise<Pick<Gateway, 'stop'>> {
  await using started = new AsyncDisposableStack();
  const { db, url: databaseUrl } = await openStore(started, config, log, progress);
  await progress('Migrating the database', () => migrate(db));
  const metrics = createMetrics();
  const source = options.timeSource ?? timeSourceOf(db);
  const clock = keepDatabaseClock(started, { clock: options.clock, source, metrics, log });
  await clock.compare();
  await ensurePartitions(db, clock.now());
  if (config.metricsAddress) started.use(await serveMetrics(metrics, config.metricsAddress));
  const sandbox = createSandbox({ contract, validator: createValidator(contract.document), db });
  started.use(openJobs({ databaseUrl, clock, contract, sandbox, metrics, log }));
  const running = started.move();
  return { stop: () => running.disposeAsync() };
}
