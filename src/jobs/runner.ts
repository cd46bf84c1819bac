import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LogLevel, Runner } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import type { Job } from './job.ts';

export interface RunnerOptions {
  pool: Pool;
  jobs: readonly Job[];
  log: Log;
}

/** Its tables in the database. */
const schema = 'jobs';
const retryMs = 2_000;
const longestStopMs = 5_000;
const mostAttempts = 5;
/** Unless the ends of jobs are written in batches, one that cannot be written is a rejection that nobody handles (0.17.3). */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Does the jobs when their time has come, until it is disposed of. Processes that do jobs share them: each time one of them does. It
 * starts behind whoever calls it, and starts again when the database was away.
 */
export function runJobs(options: RunnerOptions): AsyncDisposable {
  const stopping = new AbortController();
  const running = keepRunning(options, stopping.signal);
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await running;
    },
  };
}

async function keepRunning({ pool, jobs, log }: RunnerOptions, signal: AbortSignal): Promise<void> {
  const told = once(signal, 'abort');
  // No call waits until it is loaded.
  const { Logger, parseCronItems, run } = await import('graphile-worker');
  const logger = new Logger(() => sayTo(log));
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, () => timed(job, log)]));
  const parsedCronItems = parseCronItems(
    jobs.map(({ name, cron }) => ({
      task: name,
      match: cron,
      // One that could not be done in its time is not done twice then.
      options: { backfillPeriod: 0, maxAttempts: mostAttempts, jobKey: name },
    })),
  );
  while (!signal.aborted) {
    try {
      const options = { pgPool: pool, schema, taskList, parsedCronItems, concurrency: 1, noHandleSignals: true, logger, preset };
      await ended(await run(options), told, signal);
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, 'jobs cannot be done, and wait');
    }
    await sleep(retryMs, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Resolves when the runner has ended, by itself or since it is told to. A job that runs on then is left to another process. */
async function ended(runner: Runner, told: Promise<unknown>, signal: AbortSignal): Promise<void> {
  await Promise.race([runner.promise, told]);
  if (!signal.aborted) return;
  const killed = sleep(longestStopMs, undefined, { ref: false }).then(() => runner.kill());
  await Promise.race([runner.stop(), killed]);
}

async function timed({ name, run }: Job, log: Log): Promise<void> {
  const started = performance.now();
  try {
    await run();
    log.debug({ job: name, ms: Math.round(performance.now() - started) }, 'a job is done');
  } catch (err) {
    log.error({ err, job: name }, 'a job failed, and will be tried again');
    throw err;
  }
}

/** What it says of itself is for those who look closely; what fails is told by `timed`. */
function sayTo(log: Log): (level: LogLevel, message: string) => void {
  return (level, message) => {
    if (level === 'error' || level === 'warning') log.debug(message);
    else log.trace(message);
  };
}
