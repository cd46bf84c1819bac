import { databaseOn, openPool } from '../db/database.ts';
import { createJobs, type JobResources } from './jobs.ts';
import { runJobs } from './runner.ts';

export interface JobOptions extends Omit<JobResources, 'db'> {
  databaseUrl: string;
}

/** The runner's own, one that listens for jobs, and those of the job that runs. */
const connections = 4;
/** A job may read all of a day's calls. */
const longestQueryMs = 600_000;

/** Does jobs until it is disposed of, on connections of their own: calls never wait for one. */
export function openJobs({ databaseUrl, ...resources }: JobOptions): AsyncDisposable {
  const { log } = resources;
  const pool = openPool({
    url: databaseUrl,
    maxConnections: connections,
    queryTimeoutMs: longestQueryMs,
    onError: (err) => log.debug({ err }, 'a connection of the jobs was lost'),
  });
  const db = databaseOn(pool);
  const runner = runJobs({ pool, jobs: createJobs({ ...resources, db }), log });
  return {
    async [Symbol.asyncDispose]() {
      await runner[Symbol.asyncDispose]();
      // Kysely would not end it unless a job had used it.
      await pool.end();
    },
  };
}
