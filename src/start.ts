import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { createApp } from './app.ts';
import { createClientAddress } from './client-address.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { assertBound } from './contract/bindings.ts';
import type { Contract } from './contract/contract.ts';
import { createValidator } from './contract/validator.ts';
import { openDatabase } from './db/database.ts';
import { keepDatabaseClock, type TimeSource, timeSourceOf } from './db/database-clock.ts';
import { startEmbeddedPostgres } from './db/embedded-postgres.ts';
import { installationName } from './db/installation.ts';
import { migrate } from './db/migrate.ts';
import { ensurePartitions } from './db/partitions.ts';
import type { Database } from './db/tables.ts';
import { drain } from './drain.ts';
import { createHealth } from './health/health.ts';
import { createReadiness } from './health/readiness.ts';
import { createIdempotency } from './idempotency/idempotency.ts';
import { openJobs } from './jobs/open.ts';
import { openJournal } from './journal/journal.ts';
import { openLimiter } from './limits/open.ts';
import type { Log } from './log.ts';
import { createMetrics, type Metrics, serveMetrics } from './metrics.ts';
import { handlers } from './operations/index.ts';
import { createPages } from './pages/pages.ts';
import { answerWith } from './pipeline/answer.ts';
import { type Pressure, watchPressure } from './pressure.ts';
import type { Progress } from './progress.ts';
import { returnCalls, takeCalls } from './quota/quota.repository.ts';
import { createQuota } from './quota/quota.ts';
import { createRating } from './rating/rating.ts';
import { insertRequests } from './requests/request-log.repository.ts';
import { createSandbox } from './sandbox/sandbox.ts';
import { keepSandboxes } from './sandbox/upkeep.ts';
import { listen } from './server.ts';
import { connectUpstreams } from './upstreams/connect.ts';
import { registry } from './upstreams/registry.ts';
import { reportUsage } from './usage/report-usage.ts';
import { confirmUsage, insertUsage } from './usage/usage-event.repository.ts';
import { forgetJournal, noteCounted } from './usage/usage-journal.repository.ts';
import { openVerifiers } from './verifiers.ts';

export interface Gateway {
  readonly url: string;
  readonly db: Kysely<Database>;
  /** Takes no new request, finishes those that run, writes what is left, and stops all that was started. */
  stop(): Promise<void>;
}

export interface StartOptions {
  config: Config;
  contract: Contract;
  log: Log;
  /** The process's own. What happens when is decided by the database's. */
  clock: Clock;
  progress: Progress;
  /** Unless told, that of this process. */
  pressure?: Pressure;
  /** Unless told, that of the database. */
  timeSource?: TimeSource;
}

/** How late a room may end. */
const serviceUpkeepMs = 10_000;

/** Starts the gateway and all that it needs. @throws Error when a part does not start; the parts before it are stopped again. */
export async function start({ config, contract, log, progress, ...options }: StartOptions): Promise<Gateway> {
  await using started = new AsyncDisposableStack();

  const { db, url: databaseUrl } = await openStore(started, config, log, progress);
  const metrics = createMetrics();
  const source = options.timeSource ?? timeSourceOf(db);
  const clock = keepDatabaseClock(started, { clock: options.clock, source, metrics, log });
  const { verifiers, forget } = openVerifiers(started, { db, databaseUrl, oidc: config.oidc, clock, log });
  assertBound(contract, {
    handlers: Object.keys(handlers),
    verifiers: Object.keys(verifiers),
    upstreams: registry.map(({ name }) => name),
    adapted: new Map(
      registry.flatMap(({ name, standsFor, adapter }) =>
        adapter && !standsFor ? [[name, Object.keys(adapter.operations)]] : [],
      ),
    ),
  });
  await progress('Migrating the database', () => migrate(db));
  await clock.compare();
  await ensurePartitions(db, clock.now());

  if (config.metricsAddress) started.use(await serveMetrics(metrics, config.metricsAddress));
  const journal = started.adopt(await openStoredJournal(config, db, clock, metrics, log), (opened) => opened.close());
  const validator = createValidator(contract.document);
  const rating = createRating(contract.prices);
  const upstreams = started.adopt(
    connectUpstreams({
      accesses: config.upstreams,
      db,
      validator,
      reportUsage: (report) => reportUsage(journal, rating, report),
      metrics,
      log,
    }),
    (connected) => connected.close(),
  );
  const upkeep = setInterval(() => void upstreams.upkeep(clock.now()), serviceUpkeepMs);
  started.defer(() => clearInterval(upkeep));

  const sandbox = createSandbox({ contract, validator, db });
  started.use(keepSandboxes(db, sandbox, clock, log));

  const counter = started.adopt(openQuota(db, log), (opened) => opened.close());
  const attempts = openIdempotency(started, db, clock, log);
  const limiter = await openLimiter(started, { redisUrls: config.redisUrls, clock, log });

  let stopping = false;
  const readiness = createReadiness(db, () => stopping);
  const health = createHealth({
    services: upstreams.watched,
    intervalSeconds: config.probeSeconds,
    clock,
    version: contract.document.info.version,
    region: config.region,
    specSha256: contract.published.sha256,
    storesOk: async () => (await readiness())['postgres'] === 'ok',
  });
  started.defer(() => health.stop());
  void health.probe();

  const { takeEvent } = upstreams;
  const resources = { db, forget, clock, contract, health, readiness, pages: createPages(contract), takeEvent };
  const destinations = {
    gateway: answerWith(handlers, resources),
    sandbox,
    upstream: upstreams.forward,
    clock,
  };
  const pressure = options.pressure ?? started.adopt(watchPressure(), (watched) => watched.stop());
  const app = createApp({
    contract,
    validator,
    verifiers,
    destinations,
    journal,
    metrics,
    log,
    clock,
    pressure,
    rating,
    limiter,
    counter,
    attempts,
    clientAddress: createClientAddress(config.trustedProxies),
  });
  const server = await listen(app, config.address);
  started.defer(() => {
    stopping = true;
    return drain(server, config.drainSeconds);
  });
  if (config.role === 'all') started.use(openJobs({ databaseUrl, clock, contract, sandbox, metrics, log }));

  const running = started.move();
  return { url: urlOf(server), db, stop: () => running.disposeAsync() };
}

/** The database of the configuration, or an embedded one. */
export async function openStore(
  started: AsyncDisposableStack,
  config: Config,
  log: Log,
  progress: Progress,
): Promise<{ db: Kysely<Database>; url: string }> {
  let url = config.databaseUrl;
  if (url === undefined) {
    const embedded = await progress('Starting Postgres', () => startEmbeddedPostgres(join(config.dataDir, 'postgres')));
    started.defer(() => embedded.stop());
    url = embedded.url;
  }
  const onError = (err: Error) => log.warn({ err }, 'a database connection was lost');
  const db = started.adopt(openDatabase({ url, maxConnections: config.databaseConnections, onError }), (opened) =>
    opened.destroy(),
  );
  return { db, url };
}

function openIdempotency(started: AsyncDisposableStack, db: Kysely<Database>, clock: Clock, log: Log) {
  const onError = (err: unknown) => log.error({ err }, 'an answer could not be kept for repetitions');
  const attempts = createIdempotency(db, clock, onError);
  started.defer(() => attempts.stop());
  return attempts;
}

function openQuota(db: Kysely<Database>, log: Log) {
  return createQuota({
    takeCalls: (...taken) => takeCalls(db, ...taken),
    returnCalls: (...returned) => returnCalls(db, ...returned),
    onError: (err) => log.warn({ err }, 'calls could not be counted against their allowance'),
  });
}

async function openStoredJournal(
  { dataDir, journalSync, journalMaxBytes }: Config,
  db: Kysely<Database>,
  clock: Clock,
  metrics: Metrics,
  log: Log,
) {
  return openJournal({
    // What is left for one database must not be shipped to another.
    dir: join(dataDir, 'journal', await installationName(db)),
    sync: journalSync,
    maxBytes: journalMaxBytes,
    destination: {
      insertUsage: (events, state) => insertUsage(db, events, state),
      confirmUsage: (ids) => confirmUsage(db, ids),
      insertRequests: (records) => insertRequests(db, records),
    },
    ledger: {
      note: (...noted) => noteCounted(db, ...noted),
      forget: (journal) => forgetJournal(db, journal),
    },
    clock,
    metrics,
    log,
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
